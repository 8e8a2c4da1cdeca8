import type { CompletionChart } from "#src/chat/chart.ts";
import { formatFigure, formatFigureRange, formatPercent } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";

/** Short, because it stands beside lines and bars. A pace may fall between two đồng: it is rounded. */
export function formatAmount(
  value: number,
  { locale, unit }: Pick<CompletionChart, "locale" | "unit">,
): string {
  return formatFigure(BigInt(Math.round(value)), { unit, locale, length: "short" });
}

export function formatAmountRange(
  { low, high }: { readonly low: number; readonly high: number },
  { locale, unit }: Pick<CompletionChart, "locale" | "unit">,
): string {
  const [from, to] = [BigInt(Math.round(low)), BigInt(Math.round(high))];
  return formatFigureRange(from, to, { unit, locale, length: "short" });
}

/** A picture has no room for tenths: `percent` is 73 for 73 %. */
export function formatWholePercent(percent: number, locale: Locale): string {
  return formatPercent(percent * 10, locale);
}

/** A part of a whole to the nearest percent, but never 0 or 100 % for less than that; a dash where there is no whole. */
export function shareText(part: number, whole: number, locale: Locale): string {
  if (whole === 0) return "–";
  const percent = Math.round((part * 100) / whole);
  if (percent === 0 && part > 0) return `<${formatWholePercent(1, locale)}`;
  return formatWholePercent(percent === 100 && part < whole ? 99 : percent, locale);
}
