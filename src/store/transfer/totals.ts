import pg from "pg";
import { type Column, locate, type Table } from "./catalogue.ts";
import type { Session } from "./session.ts";

/** What two copies of a table have in common, whatever the order of their rows. Numbers are written in decimal. */
export type Totals = {
  readonly rows: number;
  /** By the column. */
  readonly sums: Readonly<Record<string, string>>;
  /** Half of the SHA-256 of each row, added up. */
  readonly digest: string;
};

export async function totalsOf(session: Session, table: Table): Promise<Totals> {
  const numbers = table.columns.filter(({ type }) => type === "number");
  const sums = numbers.map((column) => `coalesce(sum(${nameOf(column)}), 0), `).join("");
  const { rows } = await session.client.query<string[]>({
    text: `SELECT ${sums}count(*), coalesce(sum(${digestOf(table)}), 0) FROM ${locate(session, table)} AS source`,
    rowMode: "array",
  });
  const values = rows[0] ?? [];
  return {
    rows: Number(values[numbers.length]),
    sums: Object.fromEntries(numbers.map(({ name }, index) => [name, String(values[index])])),
    digest: String(values[numbers.length + 1]),
  };
}

function nameOf({ name }: Column): string {
  return `source.${pg.escapeIdentifier(name)}`;
}

/** Of a file, which may be large, its own digest stands in the row. */
function digestOf({ columns }: Table): string {
  const values = columns.map((column) =>
    column.type === "bytes" ? `sha256(${nameOf(column)})` : nameOf(column),
  );
  const hash = `encode(sha256(convert_to(ROW(${values.join(", ")})::text, 'UTF8')), 'hex')`;
  return `('x' || left(${hash}, 16))::bit(64)::bigint`;
}

/** In words, the first thing that differs; undefined when the two are the same. */
export function differenceOf(one: Totals, other: Totals): string | undefined {
  if (one.rows !== other.rows) return `${one.rows} rows and ${other.rows}`;
  const column = Object.keys(one.sums).find((name) => one.sums[name] !== other.sums[name]);
  if (column !== undefined)
    return `sums of ${column}, ${one.sums[column]} and ${other.sums[column] ?? "none"}`;
  return one.digest === other.digest ? undefined : "rows";
}
