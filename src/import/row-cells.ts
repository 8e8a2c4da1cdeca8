import { readColumnDate } from "#src/domain/column-dates.ts";
import {
  type AmountFault,
  type ColumnAmount,
  type Grouping,
  readColumnAmount,
} from "#src/domain/column-numbers.ts";
import { withoutInvisible } from "#src/domain/invisible.ts";
import type { Names } from "#src/domain/names.ts";
import { UserError } from "#src/errors.ts";
import type { MessageKey, Translate } from "#src/i18n/translate.ts";
import { dateFields, type Field, moneyFields } from "./column-names.ts";
import type { Layout } from "./layout.ts";
import { remember } from "./memo.ts";
import type { SourceCell } from "./table.ts";

/** One row by the fields of its file. What cannot be read throws a UserError that says why. */
export type RowCells = {
  /** Whether the file has that column. */
  has(field: Field): boolean;
  cell(field: Field): SourceCell;
  /** Empty where the file has no such column. */
  text(field: Field): string;
  optional(field: Field): string | undefined;
  required(field: Field): string;
  missing(field: Field): UserError;
  date(field: Field): Temporal.PlainDate | undefined;
  /** Whole đồng, or 0; undefined for an empty cell. */
  amount(field: Field): bigint | undefined;
  /** As a whole number of things. */
  count(field: Field): bigint | undefined;
  oneOf<Value extends string>(field: Field, words: Names<Value>): Value | undefined;
};

/** Reads one row after the other; each replaces the one before. */
export function createRowReader(layout: Layout, t: Translate): (cells: readonly SourceCell[]) => RowCells {
  const { columns, orders, groupings } = layout;
  let cells: readonly SourceCell[] = [];
  const column = (field: Field) => t(`import.field_${field}`);
  const cell = (field: Field): SourceCell => cells[columns.get(field)?.index ?? -1] ?? "";
  const text = (field: Field) => withoutInvisible(String(cell(field)));
  const optional = (field: Field) => text(field) || undefined;
  const missing = (field: Field) => new UserError("import.wrong_missing", { column: column(field) });

  const formatOf = (field: Field) => ({
    grouping: groupings.get(field) ?? "dot",
    unit: columns.get(field)?.unit ?? 1n,
  });
  const written = (fields: ReadonlySet<Field>) => [...columns.keys()].filter((field) => fields.has(field));
  const dates = new Map(
    written(dateFields).map((field) => [
      field,
      remember((words) => readColumnDate(words, orders.get(field) ?? "dmy") ?? null),
    ]),
  );
  const amounts = new Map(
    written(moneyFields).map((field) => [
      field,
      remember((words) => readColumnAmount(words, formatOf(field))),
    ]),
  );

  const reader: RowCells = {
    has: (field) => columns.has(field),
    cell,
    text,
    optional,
    missing,
    required(field) {
      const value = optional(field);
      if (value === undefined) throw missing(field);
      return value;
    },
    date(field) {
      const value = cell(field);
      if (value === "" || value instanceof Temporal.PlainDate) return value || undefined;
      const day = dates.get(field)?.(String(value));
      if (!day) throw new UserError("import.wrong_date", { text: text(field), column: column(field) });
      return day;
    },
    amount(field) {
      const value = cell(field);
      const known = typeof value === "string" && value !== "" ? amounts.get(field)?.(value) : undefined;
      return known
        ? decide(known, value, () => column(field))
        : readAmount(value, formatOf(field), () => column(field));
    },
    count(field) {
      return readAmount(cell(field), { ...formatOf(field), unit: 1n }, () => column(field));
    },
    oneOf(field, words) {
      const value = text(field);
      const found = words.find(value);
      if (value === "" || found !== undefined) return found;
      throw new UserError("import.wrong_word", { text: value, column: column(field), options: words.shown });
    },
  };
  return (row) => {
    cells = row;
    return reader;
  };
}

function readAmount(
  cell: SourceCell,
  format: { readonly grouping: Grouping; readonly unit: bigint },
  column: () => string,
): bigint | undefined {
  if (cell === "") return undefined;
  const reading: ColumnAmount =
    cell instanceof Temporal.PlainDate ? { kind: "refused", reason: "date" } : readColumnAmount(cell, format);
  return decide(reading, cell, column);
}

function decide(reading: ColumnAmount, cell: SourceCell, column: () => string): bigint {
  if (reading.kind === "amount") return reading.amount;
  if (reading.reason === "zero") return 0n;
  throw new UserError(sentences.get(reading.reason) ?? "import.wrong_amount", {
    text: String(cell),
    column: column(),
  });
}

const sentences: ReadonlyMap<AmountFault, MessageKey> = new Map([
  ["fraction", "import.wrong_fraction"],
  ["negative", "import.wrong_negative"],
  ["separators", "import.wrong_separators"],
  ["foreign_currency", "import.wrong_currency"],
  ["too_large", "import.wrong_too_large"],
]);
