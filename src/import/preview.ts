import type {
  ImportCounts,
  ImportNote,
  ImportPart,
  ImportPreview,
  ImportProblem,
  ImportProblemRow,
  ImportRun,
} from "#src/command/importer.ts";
import { formatMoney } from "#src/domain/money.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { isMessageKey, type Translate } from "#src/i18n/translate.ts";
import type { Transaction } from "#src/store/database.ts";
import { countRows, type FileCount, listProblems, type ProblemRow } from "#src/store/import/rows.ts";
import type { Note, Run, RunFile } from "#src/store/import/runs.ts";
import { type Field, fields } from "./column-names.ts";

/** What is told of a run: its counts, the first rows that stay out, and how its columns were understood. */
export async function describeRun(tx: Transaction, run: Run, t: Translate): Promise<ImportPreview> {
  const counts = await countRows(tx, [run.id]);
  const wrong = await listProblems(tx, run.id, ["wrong"], shownProblems);
  const duplicates = await listProblems(tx, run.id, ["duplicate"], shownProblems);
  return {
    ...summarize(run, counts),
    kind: "preview",
    parts: run.files.map((file, index) =>
      describeFile(file, {
        t,
        counts: sum(counts.filter((count) => count.file === index + 1)),
        notes: (run.notes[index] ?? []).map(toNote),
      }),
    ),
    wrong: wrong.map((row) => toProblem(row, run)),
    duplicates: duplicates.map((row) => toProblem(row, run)),
  };
}

export function summarize(run: Run, counts: readonly FileCount[]): ImportRun {
  const { id, state, at, by, files } = run;
  return { id, state, at, by, files: files.map(({ name }) => name), counts: sum(counts) };
}

export async function listProblemRows(
  tx: Transaction,
  run: Run,
  limit: number,
): Promise<readonly ImportProblemRow[]> {
  const rows = await listProblems(tx, run.id, ["wrong", "duplicate"], limit);
  return rows.map((row) => ({
    ...toProblem(row, run),
    verdict: row.verdict === "duplicate" ? "duplicate" : "wrong",
    cells: row.cells,
  }));
}

/** As it was kept; money and days among its values are written out. */
export function toNote({ key, values }: Note): ImportNote {
  if (!isMessageKey(key)) throw new Error(`no sentence is called ${key}`);
  if (key !== "import.wrong_number") return { key, values };
  const amount = formatMoney(BigInt(values["amount"] ?? 0));
  return {
    key,
    values: { ...values, amount, day: formatDay(Temporal.PlainDate.from(String(values["day"]))) },
  };
}

const shownProblems = 10;

function toProblem({ file, line, problem }: ProblemRow, run: Run): ImportProblem {
  const note = problem ?? { key: "import.wrong_missing", values: { column: "" } };
  return { ...toNote(note), file: run.files[file - 1]?.name ?? "", line };
}

function sum(counts: readonly FileCount[]): ImportCounts {
  const of = (verdict: FileCount["verdict"]) =>
    counts.filter((count) => count.verdict === verdict).reduce((total, { count }) => total + count, 0);
  return {
    new: of("new"),
    changed: of("changed"),
    same: of("same"),
    duplicate: of("duplicate"),
    wrong: of("wrong"),
  };
}

type Description = {
  readonly t: Translate;
  readonly counts: ImportCounts;
  readonly notes: readonly ImportNote[];
};

function describeFile(
  { name, kind, columns, ignored, headings }: RunFile,
  { t, counts, notes }: Description,
): ImportPart {
  return {
    file: name,
    rowKind: kind,
    counts,
    columns: columns.map(({ field, ...column }) => {
      const known = fields.find((candidate): candidate is Field => candidate === field);
      return { ...column, field: known === undefined ? field : t(`import.field_${known}`) };
    }),
    ignored,
    headings,
    notes,
  };
}
