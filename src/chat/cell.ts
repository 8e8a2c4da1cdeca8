import { formatDay } from "#src/i18n/dates.ts";
import {
  formatCount,
  formatFigure,
  formatPercent,
  formatQuotientWithParts,
  formatShareWithParts,
} from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { Cell, Column } from "./reply.ts";

export type Length = "full" | "short";

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
