import { formatDay } from "#src/i18n/dates.ts";
import {
  formatCount,
  formatFigure,
  formatPercent,
  formatQuotientWithParts,
  formatShareWithParts,
} from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { Block, Cell, Column, Reply, TableBlock } from "./reply.ts";

type Length = "full" | "short";

/** A cell in the reader's language; `short` writes money as `1,2 tỷ`. */
export function formatCell(cell: Cell, format: Column["format"], locale: Locale, length: Length): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "bigint")
    return formatFigure(cell, { unit: format === "count" ? "count" : "money", locale, length });
  if (typeof cell === "number")
    return format === "percent" ? formatPercent(Math.round(cell * 1000), locale) : formatCount(cell, locale);
  if (cell instanceof Temporal.PlainDate) return formatDay(cell);
  const write = format === "percent" ? formatShareWithParts : formatQuotientWithParts;
  return write(cell.part, cell.whole, locale);
}

/** A reply as plain text, for terminals and for platforms without a form of their own for a block. */
export function formatReply(reply: Reply, locale: Locale): string {
  return reply.blocks.map((block) => formatBlock(block, locale)).join("\n\n");
}

function formatBlock(block: Block, locale: Locale): string {
  switch (block.kind) {
    case "text":
      return block.text;
    case "table":
      return formatTable(block, locale);
    case "image":
      return `[${block.alt}]`;
    case "file":
      return `[${block.name}]`;
    case "actions":
      return block.actions
        .map(({ label, command }, index) => `${index + 1}. ${label}: ${command}`)
        .join("\n");
  }
}

const gap = "  ";

/** Columns aligned by the number of characters: names to the left, figures to the right. */
function formatTable({ columns, rows }: TableBlock, locale: Locale): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map((row) =>
      columns.map(({ format }, index) => formatCell(row[index] ?? null, format, locale, "full")),
    ),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => lengthOf(line[index]))));
  return lines
    .map((line) =>
      columns
        .map(({ format }, index) => {
          const text = line[index] ?? "";
          const padding = " ".repeat((widths[index] ?? 0) - lengthOf(text));
          return format === "text" || format === "date" ? text + padding : padding + text;
        })
        .join(gap)
        .trimEnd(),
    )
    .join("\n");
}

/** Letters with marks may be several code points; people see one. */
function lengthOf(text = ""): number {
  return [...new Intl.Segmenter("vi").segment(text)].length;
}
