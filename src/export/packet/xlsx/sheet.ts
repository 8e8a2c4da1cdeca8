import { type CellValue, columnName, escapeXml, writeCell } from "./cell.ts";
import type { Style, StyleSheet } from "./style.ts";
import { createZipEntry, type ZipEntry } from "./zip.ts";

export type SheetSetup = {
  readonly name: string;
  /** Widths, in digits. */
  readonly widths: readonly number[];
  /** What stays in sight: so many rows and columns. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Rows that are printed on top of every page. */
  readonly heading?: { readonly from: number; readonly to: number };
};

/** Cells from the first column on; a row without a height has the usual one. */
export type Row = {
  readonly cells: readonly CellValue[];
  /** One for each cell. */
  readonly styles: readonly Style[];
  /** In points. */
  readonly height?: number;
  /** Columns that are one, from and to, both included. */
  readonly merged?: readonly (readonly [number, number])[];
};

export type SheetWriter = {
  readonly name: string;
  /** The number of the next row, from 1. */
  next(): number;
  /** Rows are gone from memory once they are written. */
  write(rows: Iterable<Row>): Promise<void>;
  /** Makes one cell of several rows, such as `A6:A8`. */
  merge(range: string): void;
};

export type OpenSheet = SheetWriter & { readonly setup: SheetSetup; end(): Promise<ZipEntry> };

/** A sheet that is compressed while it is written. */
export function openSheet(path: string, setup: SheetSetup, styles: StyleSheet): OpenSheet {
  const entry = createZipEntry(path);
  const references = setup.widths.map((_, index) => columnName(index + 1));
  const merges: string[] = [];
  let text = headOf(setup);
  let next = 1;

  return {
    name: setup.name,
    setup,
    next: () => next,
    async write(rows) {
      for (const row of rows) {
        text += rowOf(row);
        next += 1;
        if (text.length > chunkLength) await flush();
      }
    },
    merge: (range) => void merges.push(range),
    async end() {
      text += tailOf(setup, merges);
      await flush();
      return entry.end();
    },
  };

  function rowOf({ cells, styles: looks, height, merged = [] }: Row): string {
    const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    const written = cells.map((value, index) => {
      const look = looks[index];
      return look ? writeCell(`${references[index]}${next}`, styles.numberOf(look), value) : "";
    });
    for (const [from, to] of merged) {
      merges.push(`${columnName(from)}${next}:${columnName(to)}${next}`);
    }
    return `<row r="${next}"${tall}>${written.join("")}</row>`;
  }

  async function flush(): Promise<void> {
    const written = text;
    text = "";
    await entry.write(written);
  }
}

const chunkLength = 65_536;

function headOf({ widths, frozen }: SheetSetup): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${paneOf(frozen)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join("")}</cols>`,
    "<sheetData>",
  ].join("");
}

function paneOf({ rows, columns }: SheetSetup["frozen"]): string {
  if (rows + columns === 0) return "";
  const corner = `${columnName(columns + 1)}${rows + 1}`;
  const pane = columns === 0 ? "bottomLeft" : "bottomRight";
  const across = columns === 0 ? "" : ` xSplit="${columns}"`;
  return `<pane${across} ySplit="${rows}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
}

/** A4 landscape, as wide as one page and as many pages long as it takes, each with its number. */
function tailOf({ name }: SheetSetup, merges: readonly string[]): string {
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  return [
    "</sheetData>",
    merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.3" right="0.3" top="0.4" bottom="0.5" header="0.2" footer="0.25"/>',
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>&amp;L${escapeXml(name.replaceAll("&", "&&"))}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`,
    "</worksheet>",
  ].join("");
}
