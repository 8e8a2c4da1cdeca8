import { formatDay } from "./dates.ts";
import type { Locale } from "./locale.ts";

const tags = { vi: "vi-VN", en: "en-GB" } as const satisfies Readonly<Record<Locale, string>>;

/** `9:00`, `14:30` */
export function formatTime(time: Temporal.PlainTime | Temporal.ZonedDateTime): string {
  return `${time.hour}:${String(time.minute).padStart(2, "0")}`;
}

/** `Thứ Năm 26/11/2026` */
export function formatWeekday(day: Temporal.PlainDate, locale: Locale): string {
  const weekday = day.toLocaleString(tags[locale], { weekday: "long", calendar: "gregory" });
  return `${weekday} ${formatDay(day)}`;
}

/** `14:00 Thứ Năm 26/11/2026` */
export function formatAppointment(at: Temporal.ZonedDateTime, locale: Locale): string {
  return `${formatTime(at)} ${formatWeekday(at.toPlainDate(), locale)}`;
}
