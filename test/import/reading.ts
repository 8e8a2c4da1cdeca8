import { readCompany } from "#src/company.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { isQuestion, settleLayout } from "#src/import/layout.ts";
import { readTable } from "#src/import/read-table.ts";
import { scanTable } from "#src/import/scan.ts";
import { openBytes } from "#src/import/source.ts";
import { stageFile } from "#src/import/stage-file.ts";
import type { SourceCell, Table } from "#src/import/table.ts";
import type { NewStagedRow } from "#src/store/import/staging.ts";

const t = translatorFor("en");
const company = readCompany("name: Chốt");
const today = Temporal.PlainDate.from("2026-11-22");
export async function read(header: string, ...rows: readonly string[]) {
  return readFrom(await readTable(openBytes(Buffer.from([header, ...rows].join("\n")), "a.csv")));
}

/** As the rows of a workbook come. */
export function readCells(header: string, ...rows: readonly (readonly SourceCell[])[]) {
  const cells = [header.split(";"), ...rows];
  return readFrom({
    name: "a.xlsx",
    size: 1,
    sha256: "",
    isDelimited: false,
    async *rows() {
      yield* cells.map((row, index) => ({ line: index + 1, cells: row, done: 1 }));
    },
  });
}

export async function readFrom(table: Table) {
  const scanned = await scanTable(table, t, () => {});
  const layout = settleLayout(scanned, { dates: "dmy", numbers: "dot", unit: "dong" }, t);
  if (isQuestion(layout)) throw new Error(layout.sentence);
  const staged: NewStagedRow[] = [];
  const staging = {
    async add(row: NewStagedRow) {
      staged.push(row);
    },
    async finish() {},
  };
  await stageFile(layout, 1, staging, { company, today, t, onRead() {} });
  return {
    kind: layout.kind,
    rows: staged.flatMap(({ fields }) => (fields ? [fields] : [])),
    wrong: staged.flatMap(({ line, problem }) => (problem ? [{ line, ...problem }] : [])),
  };
}
