import type { ChartSpec } from "#src/chat/chart.ts";
import { formatFigure, formatPercent } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";

/** Short, because it stands beside lines and bars. A pace may fall between two đồng: it is rounded. */
export function formatAmount(value: number, { locale, unit }: Pick<ChartSpec, "locale" | "unit">): string {
  return formatFigure(BigInt(Math.round(value)), { unit, locale, length: "short" });
}

/** A picture has no room for tenths: `percent` is 73 for 73 %. */
export function formatWholePercent(percent: number, locale: Locale): string {
  return formatPercent(percent * 10, locale);
}
