import { toDate, toPlainDate } from "../dates.ts";

/** Months are kept as their first day. */
export function toFirstDay(month: Temporal.PlainYearMonth): Date {
  return toDate(month.toPlainDate({ day: 1 }));
}

export function toMonth(date: Date): Temporal.PlainYearMonth {
  return toPlainDate(date).toPlainYearMonth();
}
