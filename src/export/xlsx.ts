import type ExcelJS from "exceljs";
import { type Cell, type Column, isRatio, type TableBlock } from "#src/chat/reply.ts";
import { meaningless } from "#src/i18n/figures.ts";

export type Sheet = { readonly name: string; readonly table: TableBlock };

export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Tables as a workbook whose cells are values: money and dates can be added and sorted, texts are never formulas.
 * Without a title the headings are the first row, as a file that is read again wants them.
 */
export async function writeWorkbook({
  title,
  sheets,
}: {
  readonly title?: string;
  readonly sheets: readonly Sheet[];
}): Promise<Uint8Array> {
  // Loaded only for whoever exports: it takes a tenth of the bot's start and 40 MB.
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  if (title !== undefined) workbook.title = title;
  for (const { name, table } of sheets) writeSheet(workbook.addWorksheet(sheetName(name)), title, table);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeSheet(
  sheet: ExcelJS.Worksheet,
  title: string | undefined,
  { columns, rows }: TableBlock,
): void {
  if (title !== undefined) {
    sheet.addRow([title]).font = { bold: true, size: 14 };
    sheet.addRow([]);
  }
  const heading = sheet.addRow(columns.map(({ label }) => label));
  heading.font = { bold: true };
  heading.border = { bottom: { style: "thin" } };
  for (const row of rows) sheet.addRow(row.map(toValue));

  sheet.views = [{ state: "frozen", ySplit: heading.number }];
  columns.forEach((column, index) => {
    const cells = sheet.getColumn(index + 1);
    cells.width = widthOf(column, rows, index);
    const format = formats[column.format];
    if (format) cells.numFmt = format;
  });
}

const formats = {
  text: "@",
  count: "#,##0",
  decimal: "#,##0.0",
  money: "#,##0",
  percent: "0.0%",
  date: "dd/mm/yyyy",
} as const satisfies Readonly<Record<Column["format"], string>>;

const narrowest = 10;
const widest = 60;

function widthOf({ label }: Column, rows: TableBlock["rows"], index: number): number {
  const longest = Math.max(label.length, ...rows.map((row) => lengthOf(row[index] ?? null)));
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

function lengthOf(cell: Cell): number {
  if (isRatio(cell)) return 0;
  // Separators take a place for every three digits.
  return typeof cell === "bigint" ? Math.ceil(cell.toString().length * 1.34) : String(cell ?? "").length;
}

/** Amounts stay exact: the largest that can be logged has fewer digits than a spreadsheet's number holds. */
function toValue(cell: Cell): ExcelJS.CellValue {
  if (typeof cell === "bigint") return Number(cell);
  if (cell instanceof Temporal.PlainDate) return new Date(`${cell.toString()}T00:00:00Z`);
  if (!isRatio(cell)) return cell;
  return cell.whole === 0 ? meaningless : cell.part / cell.whole;
}

/** Excel refuses longer names and some characters in them. */
function sheetName(name: string): string {
  return name
    .replace(/[\\/?*[\]:]/g, " ")
    .trim()
    .slice(0, 31);
}
