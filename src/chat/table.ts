import type { Locale } from "#src/i18n/locale.ts";
import { formatCell, type Length } from "./cell.ts";
import type { Column, TableBlock } from "./reply.ts";

/** A table for letters of one width: figures to the right, all else to the left. */
export type Grid = { readonly heading: string; readonly lines: readonly string[]; readonly width: number };

const gap = "  ";

export function formatGrid({ columns, rows }: TableBlock, locale: Locale, length: Length): Grid {
  const table = [
    columns.map(({ label }) => inOneLine(label)),
    ...formatCells({ columns, rows }, locale, length),
  ];
  const widths = columns.map((_, index) =>
    table.reduce((widest, line) => Math.max(widest, widthOf(line[index])), 0),
  );
  const [heading = "", ...lines] = table.map((line) =>
    columns
      .map((column, index) => {
        const text = line[index] ?? "";
        const padding = " ".repeat((widths[index] ?? 0) - widthOf(text));
        return alignmentOf(column) === "end" ? padding + text : text + padding;
      })
      .join(gap)
      .trimEnd(),
  );
  return { heading, lines, width: widths.reduce((sum, width) => sum + width + gap.length, -gap.length) };
}

/**
 * A table for narrow or proportional letters: a line each row, `• Lan: Doanh thu 1,2 tỷ · Đạt 72 %`. Where a row begins
 * with its number, what that names stands beside it: `• L30 Gas Sài Gòn: Trạng thái Mới`.
 */
export function formatList({ columns, rows }: TableBlock, locale: Locale): readonly string[] {
  return formatCells({ columns, rows }, locale, "short").map((cells) => {
    const named = entryNumber.test(cells[0] ?? "") ? 2 : 1;
    const name = cells.slice(0, named).filter((cell) => cell !== "");
    const figures = cells
      .map((cell, index) => (cell === "" ? "" : `${inOneLine(columns[index]?.label ?? "")} ${cell}`.trim()))
      .slice(named)
      .filter((figure) => figure !== "");
    return `• ${[name.join(" "), figures.join(" · ")].filter((part) => part !== "").join(": ")}`.trimEnd();
  });
}

/** S12, L30: what people type to name an entry. */
const entryNumber = /^[A-Z]\d{1,8}$/;

/** Figures stand to the right, so that their digits meet. */
export function alignmentOf({ format }: Column): "start" | "end" {
  switch (format) {
    case "text":
    case "date":
      return "start";
    case "count":
    case "decimal":
    case "money":
    case "percent":
      return "end";
  }
}

/** Cells as text, without line breaks, which would tear a row apart. */
export function formatCells(
  { columns, rows }: Pick<TableBlock, "columns" | "rows">,
  locale: Locale,
  length: Length,
): readonly (readonly string[])[] {
  return rows.map((row) =>
    columns.map(({ format }, index) => inOneLine(formatCell(row[index] ?? null, format, locale, length))),
  );
}

/** Tabs go as well: nobody knows how wide they are shown. */
function inOneLine(text: string): string {
  if (!lineBreaks.test(text)) return text;
  return text
    .split(lineBreaks)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");
}

const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]/;

/** In columns of a terminal. Letters with marks may be several characters; people see one. */
function widthOf(text = ""): number {
  if (onlyNarrow.test(text)) return text.length;
  return [...segmenter.segment(text)].reduce((width, { segment }) => width + widthOfLetter(segment), 0);
}

function widthOfLetter(letter: string): number {
  if (invisible.test(letter)) return 0;
  return wide.test(letter) ? 2 : 1;
}

/** Latin letters, composed, with all that Vietnamese has; of these, one character is one letter. */
const onlyNarrow = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u1E00-\u1EFF]*$/;
const invisible = /^[\p{Cc}\p{Cf}]+$/u;
/** Emoji, and what is written in squares. */
const wide =
  /^\p{Emoji_Presentation}|\uFE0F|^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|^[\u{20000}-\u{3FFFD}]/u;

const segmenter = new Intl.Segmenter("vi");
