import { formatMoney, formatShortMoney } from "#src/domain/money.ts";
import type { Locale } from "./locale.ts";

const languageTags = { vi: "vi-VN", en: "en-GB" } as const satisfies Readonly<Record<Locale, string>>;

type Shape = { readonly unit: "money" | "count"; readonly locale: Locale; readonly length: "full" | "short" };

/** `1.500.000.000 đ` or `1,5 tỷ`; a count keeps all its digits either way. */
export function formatFigure(value: bigint, { unit, locale, length }: Shape): string {
  if (unit === "count") return formatCount(value, locale);
  return length === "full" ? formatMoney(value) : formatShortMoney(value, locale);
}

export function formatCount(value: bigint | number, locale: Locale): string {
  return new Intl.NumberFormat(languageTags[locale]).format(value);
}

/** `72,2 %` for 722 tenths. The tenths are rounded down before, so that 100 % means reached. */
export function formatPercent(tenths: bigint | number, locale: Locale): string {
  const percent = new Intl.NumberFormat(languageTags[locale], { maximumFractionDigits: 1 });
  return `${percent.format(Number(tenths) / 10)}\u00A0%`;
}
