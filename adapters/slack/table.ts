import type { TableBlock as SlackTable } from "@slack/web-api";
import type { TableBlock } from "#src/chat/reply.ts";
import { joinLines } from "#src/chat/split.ts";
import { alignmentOf, formatCells, formatGrid, formatList } from "#src/chat/table.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { paragraph, preformatted, type SlackBlock } from "./blocks.ts";
import { limits, phoneWidth } from "./limits.ts";

export type Piece = { readonly block: SlackBlock; readonly text: string };

type Row = readonly string[];

/** What remains of a message beside its table. */
const tableSize = limits.message - 1_000;

/** Slack's own tables, the heading repeated where one is not enough; lines where Slack has no table of that kind. */
export function renderTable(table: TableBlock, locale: Locale): readonly Piece[] {
  const heading = table.columns.map(({ label }) => label);
  const rows = formatCells(table, locale, "short");
  const isTooWide = table.columns.length > limits.tableColumns;
  if (isTooWide || rows.some((row) => sizeOf([heading, row]) > tableSize)) return renderList(table, locale);

  return pack(heading, rows).map((part) => ({
    block: {
      type: "table",
      rows: part.map((row) => row.map((text) => ({ type: "raw_text", text: text === "" ? " " : text }))),
      column_settings: table.columns.map((column) => ({
        align: alignmentOf(column) === "end" ? "right" : "left",
        is_wrapped: alignmentOf(column) === "start",
      })),
    } satisfies SlackTable,
    text: part.map((row) => row.filter((cell) => cell !== "").join(" · ")).join("\n"),
  }));
}

/** For the Home tab, which has no tables. */
export function renderGrid(table: TableBlock, locale: Locale): readonly SlackBlock[] {
  const { heading, lines, width } = formatGrid(table, locale, "short");
  if (width > phoneWidth) return renderList(table, locale).map(({ block }) => block);
  return joinLines(lines, limits.text, { heading }).map(preformatted);
}

function renderList(table: TableBlock, locale: Locale): readonly Piece[] {
  return joinLines(formatList(table, locale), limits.text).map((text) => ({ block: paragraph(text), text }));
}

function pack(heading: Row, rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: Row[][] = [];
  let part = [heading];
  for (const row of rows) {
    const longer = [...part, row];
    const fits = longer.length <= limits.tableRows && sizeOf(longer) <= tableSize;
    if (fits) {
      part = longer;
    } else {
      parts.push(part);
      part = [heading, row];
    }
  }
  return [...parts, part];
}

/** As JSON, which is more than the text that Slack counts. */
function sizeOf(rows: readonly Row[]): number {
  return rows.flat().reduce((sum, text) => sum + JSON.stringify(text).length + cellFrame, 0);
}

const cellFrame = '{"type":"raw_text","text":},'.length;
