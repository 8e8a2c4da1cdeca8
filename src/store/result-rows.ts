import type { ColumnType, ColumnTypeEnum, SqlResultSet } from "@prisma/driver-adapter-utils";

/** Rows as Prisma gives them: whole numbers of eight bytes as `bigint`, days and moments as `Date`. */
export function toRows({ columnNames, columnTypes, rows }: SqlResultSet): Record<string, unknown>[] {
  const converters = columnTypes.map((type) => conversions.get(type));
  return rows.map((row) => {
    const named: Record<string, unknown> = {};
    for (const [index, value] of row.entries()) {
      const convert = converters[index];
      named[columnNames[index] ?? ""] = convert && value !== null ? convert(value) : value;
    }
    return named;
  });
}

/** As the adapter numbers them; its own list cannot be had at run time without one more package. */
const types = {
  Int64: 1,
  Numeric: 4,
  Date: 8,
  Time: 9,
  DateTime: 10,
  Json: 11,
  Int64Array: 65,
  NumericArray: 68,
  DateArray: 72,
  TimeArray: 73,
  DateTimeArray: 74,
  JsonArray: 75,
} as const satisfies Partial<typeof ColumnTypeEnum>;

type Convert = (value: unknown) => unknown;

const toBigInt: Convert = (value) => BigInt(String(value));
const toDate: Convert = (value) => new Date(String(value));
const fromJson: Convert = (value) => JSON.parse(String(value));
const all =
  (convert: Convert): Convert =>
  (list) =>
    Array.isArray(list) ? list.map((value) => (value === null ? null : convert(value))) : list;

/** Nothing of ours is of these types; whoever needs one says here what becomes of it. */
const unknown: Convert = () => {
  throw new Error("cast this column to a type that is known to result-rows.ts");
};

const conversions = new Map<ColumnType, Convert>([
  [types.Int64, toBigInt],
  [types.Date, toDate],
  [types.DateTime, toDate],
  [types.Json, fromJson],
  [types.Numeric, unknown],
  [types.Time, unknown],
  [types.Int64Array, all(toBigInt)],
  [types.DateArray, all(toDate)],
  [types.DateTimeArray, all(toDate)],
  [types.JsonArray, all(fromJson)],
  [types.NumericArray, unknown],
  [types.TimeArray, unknown],
]);
