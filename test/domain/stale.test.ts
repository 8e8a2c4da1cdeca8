import { expect, it } from "vitest";
import { createCalendar } from "#src/domain/calendar.ts";
import { staleBefore } from "#src/domain/stale.ts";

const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });

it.each([
  ["2026-11-23", 3, "2026-11-18", "a Monday, over the week-end"],
  ["2026-11-22", 3, "2026-11-18", "a Sunday"],
  ["2026-11-25", 2, "2026-11-20", "the day after Culture Day, which is a holiday"],
  ["2026-11-19", 1, "2026-11-18", "in the middle of a week"],
])("on %s, %d whole workdays reach back to %s: %s", (today, workdays, day) => {
  expect(String(staleBefore(Temporal.PlainDate.from(today), workdays, calendar))).toBe(day);
});
