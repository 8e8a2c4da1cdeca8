import type { WorkCalendar } from "./calendar.ts";

export type QuietHours = { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime };

/**
 * When a notice may be sent: at once, or at the end of the quiet hours. A day off is quiet as a whole, so what comes up
 * then waits for the end of the quiet hours of the next working day.
 */
export function whenQuietEnds(
  at: Temporal.ZonedDateTime,
  { from, to }: QuietHours,
  calendar: Pick<WorkCalendar, "isWorkday" | "nextWorkday">,
): Temporal.ZonedDateTime {
  const time = at.toPlainTime();
  const isBeforeEnd = Temporal.PlainTime.compare(time, to) < 0;
  const isAfterStart = Temporal.PlainTime.compare(time, from) >= 0;
  const isOvernight = Temporal.PlainTime.compare(to, from) < 0;

  if (!calendar.isWorkday(at.toPlainDate())) return onNextWorkday(at, to, calendar);
  if (!isOvernight) return isAfterStart && isBeforeEnd ? at.withPlainTime(to) : at;
  if (isBeforeEnd) return at.withPlainTime(to);
  return isAfterStart ? onNextWorkday(at, to, calendar) : at;
}

function onNextWorkday(
  at: Temporal.ZonedDateTime,
  time: Temporal.PlainTime,
  { nextWorkday }: Pick<WorkCalendar, "nextWorkday">,
): Temporal.ZonedDateTime {
  return nextWorkday(at.toPlainDate()).toZonedDateTime({ timeZone: at.timeZoneId, plainTime: time });
}
