import type { WorkCalendar } from "./calendar.ts";

/**
 * `open` until the 28th; in `review` people confirm, leads sign and HR looks through it; once `locked` nothing in it
 * changes, and what comes later is an adjustment of the next month; `exported` when HR has the locked packet.
 */
export type MonthState = "open" | "review" | "locked" | "exported";

/** The 28th, or the last working day before it. */
export function reviewStartsOn(
  month: Temporal.PlainYearMonth,
  calendar: Pick<WorkCalendar, "roll">,
): Temporal.PlainDate {
  const day = month.toPlainDate({ day: 28 });
  return calendar.roll(day, "previous") ?? day;
}

export function monthStateOn(
  month: Temporal.PlainYearMonth,
  today: Temporal.PlainDate,
  {
    calendar,
    isLocked,
    isExported,
  }: {
    readonly calendar: Pick<WorkCalendar, "roll">;
    readonly isLocked: boolean;
    readonly isExported: boolean;
  },
): MonthState {
  if (isExported) return "exported";
  if (isLocked) return "locked";
  return Temporal.PlainDate.compare(today, reviewStartsOn(month, calendar)) < 0 ? "open" : "review";
}

/** Where nothing was ever locked, the month that has ended is seen to until the middle of the next one. */
const lastDayWithoutLock = 15;

/** The month that people have to see to: the one under review, or the one before while it is not locked. */
export function monthAtWork(
  today: Temporal.PlainDate,
  {
    calendar,
    lastLocked,
  }: {
    readonly calendar: Pick<WorkCalendar, "roll">;
    readonly lastLocked: Temporal.PlainYearMonth | undefined;
  },
): Temporal.PlainYearMonth {
  const month = today.toPlainYearMonth();
  if (Temporal.PlainDate.compare(today, reviewStartsOn(month, calendar)) >= 0) return month;

  const before = month.subtract({ months: 1 });
  const isOpen = lastLocked
    ? Temporal.PlainYearMonth.compare(lastLocked, before) < 0
    : today.day <= lastDayWithoutLock;
  return isOpen ? before : month;
}
