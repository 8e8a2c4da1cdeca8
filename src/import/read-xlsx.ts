import { UserError } from "#src/errors.ts";
import { mostColumns } from "./limits.ts";
import type { Source } from "./source.ts";
import type { SourceCell, Table, TableRow } from "./table.ts";
import { openWorkbook, readPieces, type Workbook } from "./workbook.ts";
import type { XmlHandler } from "./xml.ts";

/** Rows of the first sheet that is shown, read as they are unpacked. A formula is its last result, never computed. */
export async function readXlsx(source: Source): Promise<Table["rows"]> {
  const workbook = await openWorkbook(source);
  return () => rowsOf(workbook, source);
}

async function* rowsOf(workbook: Workbook, source: Source): AsyncGenerator<TableRow> {
  const collector = createCollector(workbook, source.name);
  for await (const done of readPieces(workbook.sheet, source, collector.handler)) {
    for (const row of collector.take()) yield { ...row, done: Math.min(1, done) };
  }
}

type Row = Omit<TableRow, "done">;

function createCollector(workbook: Workbook, file: string) {
  let rows: Row[] = [];
  let line = 0;
  let cells: SourceCell[] = [];
  let column = 0;
  let cell = { type: "n", style: 0 };
  let value = "";
  let isValue = false;
  let isAside = false;

  const handler: XmlHandler = {
    open(name, attribute) {
      isValue = name === "v" || name === "t";
      if (name === "rPh") isAside = true;
      if (name === "row") {
        line = Number(attribute("r") ?? line + 1);
        cells = [];
        column = 0;
      }
      if (name === "c") {
        column = columnOf(attribute("r")) ?? column;
        if (column >= mostColumns) {
          throw new UserError("error.import_too_wide", {
            file,
            line,
            columns: column + 1,
            most: mostColumns,
          });
        }
        cell = { type: attribute("t") ?? "n", style: Number(attribute("s") ?? 0) };
        value = "";
      }
    },
    text(text) {
      if (isValue && !isAside) value += text;
    },
    close(name) {
      isValue = false;
      if (name === "rPh") isAside = false;
      if (name === "c") {
        while (cells.length < column) cells.push("");
        cells[column] = toCell(value, cell, workbook);
        column += 1;
      }
      if (name === "row" && cells.length > 0) rows.push({ line, cells });
    },
  };

  return {
    handler,
    take() {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

/** “AB12” is the column 27, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

type CellKind = { readonly type: string; readonly style: number };

function toCell(
  value: string,
  { type, style }: CellKind,
  { texts, isDate, isFrom1904 }: Workbook,
): SourceCell {
  switch (type) {
    case "s":
      return tidy(texts[Number(value)] ?? "");
    case "b":
      return value === "1" ? "true" : "false";
    case "d":
      return dayOf(value) ?? tidy(value);
    case "n": {
      const number = Number(value);
      if (value === "" || Number.isNaN(number)) return tidy(value);
      return (isDate(style) ? dateOf(number, isFrom1904) : undefined) ?? number;
    }
    default:
      return tidy(value);
  }
}

function tidy(text: string): string {
  return text.trim().normalize("NFC");
}

function dayOf(text: string): Temporal.PlainDate | undefined {
  return /^\d{4}-\d\d-\d\d/.test(text) ? Temporal.PlainDate.from(text.slice(0, 10)) : undefined;
}

/** The last day that a spreadsheet knows, 31/12/9999. */
const lastDay = 2_958_465;

/** A date has no zone. Spreadsheets believe that 1900 was a leap year. */
function dateOf(serial: number, isFrom1904: boolean): Temporal.PlainDate | undefined {
  const days = Math.floor(serial);
  if (days < 1 || days > lastDay) return undefined;
  if (isFrom1904) return Temporal.PlainDate.from("1904-01-01").add({ days });
  return Temporal.PlainDate.from("1899-12-30").add({ days: days < 60 ? days + 1 : days });
}
