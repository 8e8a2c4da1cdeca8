import { type DateEvidence, noDateEvidence, weighDate } from "#src/domain/column-dates.ts";
import { type NumberEvidence, noNumberEvidence, weighNumber } from "#src/domain/column-numbers.ts";
import { UserError } from "#src/errors.ts";
import type { Translate } from "#src/i18n/translate.ts";
import { dateFields, type Field, moneyFields } from "./column-names.ts";
import { type Columns, neededFields, type Recognised, recognise } from "./columns.ts";
import type { SourceCell, Table } from "./table.ts";

/** A file after its first reading: what it is, and what its columns as a whole show about their dates and numbers. */
export type ScannedFile = Recognised & {
  readonly table: Table;
  readonly headerLine: number;
  readonly dates: ReadonlyMap<Field, DateEvidence>;
  readonly numbers: ReadonlyMap<Field, NumberEvidence>;
};

export type OnRead = (done: number, line: number) => void;

/** Some files have a title above their headers. */
const headerWithin = 20;

/** Throws a UserError when it cannot be told what the file is. */
export async function scanTable(table: Table, t: Translate, onRead: OnRead): Promise<ScannedFile> {
  let first: readonly SourceCell[] | undefined;
  let header: (Recognised & { readonly headerLine: number }) | undefined;
  const dates = new Map<Field, DateEvidence>();
  const numbers = new Map<Field, NumberEvidence>();

  for await (const { line, cells, done } of table.rows()) {
    onRead(done, line);
    if (header) {
      weigh(cells, header.columns, { dates, numbers });
      continue;
    }
    if (line > headerWithin) break;
    if (isEmpty(cells)) continue;
    first ??= cells;
    const recognised = recognise(cells, table.name);
    if (recognised) header = { ...recognised, headerLine: line };
  }
  if (!header) throw unrecognised(table.name, first ?? [], t);
  return { ...header, table, dates, numbers };
}

export function isEmpty(cells: readonly SourceCell[]): boolean {
  return cells.every((cell) => cell === "");
}

type Evidence = {
  readonly dates: Map<Field, DateEvidence>;
  readonly numbers: Map<Field, NumberEvidence>;
};

function weigh(cells: readonly SourceCell[], columns: Columns, { dates, numbers }: Evidence): void {
  for (const [field, { index, unit }] of columns) {
    const cell = cells[index];
    if (typeof cell !== "string" || cell === "") continue;
    if (dateFields.has(field)) dates.set(field, weighDate(dates.get(field) ?? noDateEvidence, cell));
    if (moneyFields.has(field)) {
      numbers.set(field, weighNumber(numbers.get(field) ?? noNumberEvidence, cell, unit ?? 1n));
    }
  }
}

function unrecognised(file: string, cells: readonly SourceCell[], t: Translate): UserError {
  const named = (fields: readonly Field[]) => fields.map((field) => t(`import.field_${field}`)).join(", ");
  return new UserError("error.import_unknown_file", {
    file,
    found: cells.filter((cell) => cell !== "").join(", ") || "–",
    sales: named(neededFields.sales),
    targets: named(neededFields.targets),
    people: named(neededFields.people),
  });
}
