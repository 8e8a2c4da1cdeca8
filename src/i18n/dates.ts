import type { Period } from "#src/domain/period.ts";
import type { Locale } from "./locale.ts";

const tags = { vi: "vi-VN", en: "en-GB" } as const satisfies Readonly<Record<Locale, string>>;

/** `22/11/2026`, which people can type back. */
export function formatDay(day: Temporal.PlainDate): string {
  return `${day.day}/${day.month}/${day.year}`;
}

/** `22/11 08:30`, for as-of times. */
export function formatMoment(moment: Temporal.ZonedDateTime): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${moment.day}/${moment.month} ${two(moment.hour)}:${two(moment.minute)}`;
}

/** `Tháng 11/2026`, `Quý 4/2026`, `Tuần 16/11–22/11/2026`; each reads back as the same period. */
export function formatPeriod({ kind, from, to }: Period, locale: Locale): string {
  const isVietnamese = locale === "vi";
  switch (kind) {
    case "day":
      return isVietnamese ? `Ngày ${formatDay(from)}` : formatDay(from);
    case "week":
      return `${isVietnamese ? "Tuần" : "Week"} ${formatRange({ from, to })}`;
    case "month":
      return isVietnamese
        ? `Tháng ${from.month}/${from.year}`
        : from.toLocaleString(tags.en, { month: "long", year: "numeric", calendar: "gregory" });
    case "quarter":
      return `${isVietnamese ? "Quý " : "Q"}${Math.ceil(from.month / 3)}/${from.year}`;
    case "year":
      return isVietnamese ? `Năm ${from.year}` : String(from.year);
    case "range":
      return formatRange({ from, to });
  }
}

/** `1/11–15/11/2026` */
export function formatRange({ from, to }: Pick<Period, "from" | "to">): string {
  const start = from.year === to.year ? `${from.day}/${from.month}` : formatDay(from);
  return `${start}–${formatDay(to)}`;
}

/** Working days are kept as halves: 31 is `15,5`. */
export function formatWorkdays(halfDays: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 1 }).format(halfDays / 2);
}
