import { type DateEvidence, noDateEvidence, weighDate } from "#src/domain/column-dates.ts";
import { type NumberEvidence, noNumberEvidence, weighNumber } from "#src/domain/column-numbers.ts";
import { noScaleEvidence, type ScaleEvidence, weighScale } from "#src/domain/column-scale.ts";
import { UserError } from "#src/errors.ts";
import type { Translate } from "#src/i18n/translate.ts";
import { dateFields, type Field, fileKinds, moneyFields } from "./column-names.ts";
import { type Columns, type Recognised, recognise } from "./columns.ts";
import { neededFields } from "./file-kind.ts";
import type { SourceCell, Table } from "./table.ts";

/** A file after its first reading: what it is, and what its columns as a whole show about their dates and numbers. */
export type ScannedFile = Recognised &
  Evidence & {
    readonly table: Table;
    readonly headerLine: number;
    readonly headings: readonly string[];
  };

export type Evidence = {
  readonly dates: ReadonlyMap<Field, DateEvidence>;
  readonly numbers: ReadonlyMap<Field, NumberEvidence>;
  /** Of the amounts whose column names no unit. */
  readonly scales: ReadonlyMap<Field, ScaleEvidence>;
};

export type OnRead = (done: number, line: number) => void;

/** Some files have a title above their headers. */
const headerWithin = 20;

/** Throws a UserError when it cannot be told what the file is. */
export async function scanTable(table: Table, t: Translate, onRead: OnRead): Promise<ScannedFile> {
  let first: readonly SourceCell[] | undefined;
  let header: (Recognised & Pick<ScannedFile, "headerLine" | "headings">) | undefined;
  const gatherer = createGatherer();

  for await (const { line, cells, done } of table.rows()) {
    onRead(done, line);
    if (header) {
      gatherer.weigh(cells, header.columns);
      continue;
    }
    if (line > headerWithin) break;
    if (isEmpty(cells)) continue;
    first ??= cells;
    const recognised = recognise(cells, table.name);
    if (recognised) header = { ...recognised, headerLine: line, headings: cells.map(String) };
  }
  if (!header) throw unrecognised(table.name, first ?? [], t);
  return { ...header, table, ...gatherer.evidence };
}

export function isEmpty(cells: readonly SourceCell[]): boolean {
  return cells.every((cell) => cell === "");
}

function createGatherer() {
  const dates = new Map<Field, DateEvidence>();
  const numbers = new Map<Field, NumberEvidence>();
  const scales = new Map<Field, ScaleEvidence>();

  return {
    evidence: { dates, numbers, scales },

    weigh(cells: readonly SourceCell[], columns: Columns): void {
      for (const [field, { index, unit }] of columns) {
        const cell = cells[index];
        if (cell === undefined || cell === "" || cell instanceof Temporal.PlainDate) continue;
        if (field === "amount" && unit === null) {
          scales.set(field, weighScale(scales.get(field) ?? noScaleEvidence, cell));
        }
        if (typeof cell !== "string") continue;
        if (dateFields.has(field)) dates.set(field, weighDate(dates.get(field) ?? noDateEvidence, cell));
        if (moneyFields.has(field)) {
          numbers.set(field, weighNumber(numbers.get(field) ?? noNumberEvidence, cell, unit ?? 1n));
        }
      }
    },
  };
}

const shownHeadings = 30;

function unrecognised(file: string, cells: readonly SourceCell[], t: Translate): UserError {
  const named = (fields: readonly Field[]) => fields.map((field) => t(`import.field_${field}`)).join(", ");
  const headings = cells.filter((cell) => cell !== "").slice(0, shownHeadings);
  return new UserError("error.import_unknown_file", {
    file,
    found: headings.join(", ").slice(0, 1_000) || "–",
    ...Object.fromEntries(fileKinds.map((kind) => [kind, named(neededFields[kind])])),
  });
}
