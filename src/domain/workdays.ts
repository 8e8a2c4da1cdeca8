import type { WorkCalendar } from "./calendar.ts";

/** How many whole working days have passed since a day: neither that day itself nor today counts. */
export function workdaysSince(
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
  calendar: Pick<WorkCalendar, "countWorkdays">,
): number {
  return calendar.countWorkdays({ from: day.add({ days: 1 }), to: today.subtract({ days: 1 }) });
}

/** The day that many working days before or after a day; a day off may be the day that is counted from. */
export function workdaysFrom(
  day: Temporal.PlainDate,
  workdays: number,
  calendar: Pick<WorkCalendar, "nextWorkday" | "previousWorkday">,
): Temporal.PlainDate {
  const step = workdays < 0 ? calendar.previousWorkday : calendar.nextWorkday;
  let reached = day;
  for (let passed = 0; passed < Math.abs(workdays); passed += 1) reached = step(reached);
  return reached;
}
