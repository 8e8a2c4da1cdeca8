import type { Fraction } from "#src/domain/fraction.ts";
import { monthOf } from "#src/domain/period.ts";
import { fullDay, type Quarters } from "#src/domain/timesheet/code.ts";
import { formatPeriod } from "./dates.ts";
import type { Locale } from "./locale.ts";

const languageTags = { vi: "vi-VN", en: "en-GB" } as const satisfies Readonly<Record<Locale, string>>;

/** `Tháng 11/2026` */
export function formatMonth(month: Temporal.PlainYearMonth, locale: Locale): string {
  return formatPeriod(monthOf(month.toPlainDate({ day: 1 })), locale);
}

/** `11/2026`, which people can type back. */
export function writeMonth({ month, year }: Temporal.PlainYearMonth): string {
  return `${month}/${year}`;
}

/** Four decimals are more than any plan has. */
const millionths = 1_000_000n;

/** `0,5 %` for 5/1000, with all its decimals; what has no end is cut, so that 100 % means reached. */
export function formatRate({ numerator, denominator }: Fraction, locale: Locale): string {
  const scaled = Number((numerator * millionths) / denominator);
  const percent = new Intl.NumberFormat(languageTags[locale], { maximumFractionDigits: 4 });
  return `${percent.format(scaled / 10_000)}\u00A0%`;
}

/** Công are kept as quarters: 90 is `22,5`. */
export function formatQuarters(quarters: Quarters, locale: Locale): string {
  return new Intl.NumberFormat(languageTags[locale], { maximumFractionDigits: 2 }).format(quarters / fullDay);
}
