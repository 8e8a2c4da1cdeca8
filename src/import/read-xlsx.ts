import ExcelJS from "exceljs";
import { UserError } from "#src/errors.ts";
import type { SourceCell, Table, TableRow } from "./table.ts";

/** Rows of the first sheet that is shown. A workbook is read as a whole: its sheets refer to each other. */
export async function readXlsx(path: string, name: string): Promise<Table["rows"]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path).catch((cause: unknown) => {
    throw new UserError("error.import_broken_xlsx", { file: name, cause: String(cause) });
  });
  const sheet = workbook.worksheets.find(({ state }) => state === "visible") ?? workbook.worksheets[0];
  const rows = sheet ? rowsOf(sheet) : [];
  return async function* () {
    yield* rows;
  };
}

function rowsOf(sheet: ExcelJS.Worksheet): TableRow[] {
  const rows: TableRow[] = [];
  sheet.eachRow((row, line) => {
    const cells = Array.from({ length: row.cellCount }, (_, index) => toCell(row.getCell(index + 1).value));
    rows.push({ line, cells, done: line / sheet.rowCount });
  });
  return rows;
}

function toCell(value: ExcelJS.CellValue): SourceCell {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return String(value);
  // A spreadsheet's date has no zone; the library gives it in UTC.
  if (value instanceof Date) return Temporal.PlainDate.from(value.toISOString().slice(0, 10));
  if ("richText" in value) return toCell(value.richText.map(({ text }) => text).join(""));
  if ("error" in value) return value.error;
  if ("text" in value) return toCell(value.text);
  return toCell(value.result);
}
