import { formatMoney, formatShortMoney } from "#src/domain/money.ts";
import type { Locale } from "./locale.ts";

const languageTags = { vi: "vi-VN", en: "en-GB" } as const satisfies Readonly<Record<Locale, string>>;

type Shape = { readonly unit: "money" | "count"; readonly locale: Locale; readonly length: "full" | "short" };

/** `1.500.000.000 đ` or `1,5 tỷ`; a count keeps all its digits either way. */
export function formatFigure(value: bigint, { unit, locale, length }: Shape): string {
  if (unit === "count") return formatCount(value, locale);
  return length === "full" ? formatMoney(value) : formatShortMoney(value, locale);
}

/** `1,2–1,5 tỷ`, `950 tr–1,2 tỷ`; one figure where both look the same. */
export function formatFigureRange(low: bigint, high: bigint, shape: Shape): string {
  const from = formatFigure(low, shape);
  const to = formatFigure(high, shape);
  if (from === to) return to;
  const unit = unitBehind.exec(to)?.[0] ?? "";
  if (low === 0n) return `0–${to}`;
  return `${from.endsWith(unit) ? from.slice(0, from.length - unit.length) : from}–${to}`;
}

/** The blank and the letters after the digits. */
const unitBehind = /\s?[^\d\s]+$/u;

export function formatCount(value: bigint | number, locale: Locale): string {
  return new Intl.NumberFormat(languageTags[locale]).format(value);
}

/** `72,2 %` for 722 tenths. The tenths are rounded down before, so that 100 % means reached. */
export function formatPercent(tenths: bigint | number, locale: Locale): string {
  const percent = new Intl.NumberFormat(languageTags[locale], { maximumFractionDigits: 1 });
  return `${percent.format(Number(tenths) / 10)}\u00A0%`;
}

/** What stands where there is nothing to divide by. */
export const meaningless = "–";

/** `30 %` */
export function formatShare(part: number, whole: number, locale: Locale): string {
  return whole === 0 ? meaningless : formatPercent(Math.round((part * 1000) / whole), locale);
}

/** `12/40 = 30 %` */
export function formatShareWithParts(part: number, whole: number, locale: Locale): string {
  return withParts(part, whole, { value: formatShare(part, whole, locale), locale });
}

/** `12,3` */
export function formatQuotient(part: number, whole: number, locale: Locale): string {
  return whole === 0 ? meaningless : formatCount(Math.round((part * 10) / whole) / 10, locale);
}

/** `37/3 = 12,3` */
export function formatQuotientWithParts(part: number, whole: number, locale: Locale): string {
  return withParts(part, whole, { value: formatQuotient(part, whole, locale), locale });
}

type Written = { readonly value: string; readonly locale: Locale };

function withParts(part: number, whole: number, { value, locale }: Written): string {
  return whole === 0 ? value : `${formatCount(part, locale)}/${formatCount(whole, locale)} = ${value}`;
}
