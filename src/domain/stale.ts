import type { WorkCalendar } from "./calendar.ts";

/** The day from whose beginning on something must have happened: so many whole workdays have passed since. */
export function staleBefore(
  today: Temporal.PlainDate,
  workdays: number,
  calendar: WorkCalendar,
): Temporal.PlainDate {
  let day = today;
  for (let passed = 0; passed < workdays; passed += 1) day = calendar.previousWorkday(day);
  return day;
}
