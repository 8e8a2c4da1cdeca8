import type { TableBlock } from "#src/chat/reply.ts";
import { joinLines } from "#src/chat/split.ts";
import { alignmentOf, formatCells, formatList } from "#src/chat/table.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { type CardElement, encodedLength, type TableColumn, textElement } from "./card.ts";

/** In bytes, as it fills a request: a longer table goes on in another, under the same heading. */
const longestTable = 12_000;
/** More are not shown. */
const mostColumns = 50;
/** People turn the pages of a table; Lark shows ten rows on one at most. */
const rowsOnPage = 10;

/** A table as tables of Lark's own, or as lines where it has none that fits. */
export function renderTable(block: TableBlock, locale: Locale): readonly CardElement[] {
  const columns = block.columns.map(
    (column, place): TableColumn => ({
      name: nameOf(place),
      display_name: column.label,
      data_type: "text",
      width: "auto",
      horizontal_align: alignmentOf(column) === "end" ? "right" : "left",
    }),
  );
  const rows = formatCells(block, locale, "short").map((cells) =>
    Object.fromEntries(cells.map((cell, place) => [nameOf(place), cell])),
  );

  const room = longestTable - encodedLength(columns);
  const fits = columns.length <= mostColumns && rows.every((row) => encodedLength(row) <= room);
  if (rows.length === 0 || !fits) return asLines(block, locale);
  return chunk(rows, room).map((part) => ({
    tag: "table",
    page_size: Math.min(part.length, rowsOnPage),
    row_height: "auto",
    row_max_height: "999px",
    freeze_first_column: columns.length > 2,
    header_style: { bold: true },
    columns,
    rows: part,
  }));
}

function nameOf(place: number): string {
  return `c${place}`;
}

function asLines(block: TableBlock, locale: Locale): readonly CardElement[] {
  const heading = block.columns.map(({ label }) => label).join(" · ");
  return joinLines([heading, ...formatList(block, locale)], longestTable, { lengthOf: encodedLength }).map(
    (lines) => textElement(lines),
  );
}

type Row = Readonly<Record<string, string>>;

function chunk(rows: readonly Row[], room: number): readonly (readonly Row[])[] {
  const chunks: Row[][] = [];
  let length = room;
  for (const row of rows) {
    const added = encodedLength(row);
    if (length + added > room) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push(row);
    length += added;
  }
  return chunks;
}
