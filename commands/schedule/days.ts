import { dayLabel } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import { formatTime } from "#src/i18n/times.ts";
import type { MessageKey, Translate } from "#src/i18n/translate.ts";

type Reading = Pick<Context, "t" | "now">;

/** `thứ 6 27/11`; with its year where that is another one than this. */
export function shortDay(day: Temporal.PlainDate, { t, now }: Reading): string {
  return day.year === now.year ? dayLabel(day, t) : `${dayLabel(day, t)}/${day.year}`;
}

/** `thứ 6 27/11 16:00` */
export function shortMoment(
  { date, at }: { readonly date: Temporal.PlainDate; readonly at: Temporal.PlainTime },
  reading: Reading,
): string {
  return `${shortDay(date, reading)} ${formatTime(at)}`;
}

const weekdays = [
  "schedule.weekday_1",
  "schedule.weekday_2",
  "schedule.weekday_3",
  "schedule.weekday_4",
  "schedule.weekday_5",
  "schedule.weekday_6",
  "schedule.weekday_7",
] as const satisfies readonly MessageKey[];

/** `thứ 6`; 1 is Monday. */
export function weekdayName(weekday: number, t: Translate): string {
  return t(weekdays[weekday - 1] ?? "schedule.weekday_7");
}
