import { expect, it } from "vitest";
import { createCalendar } from "#src/domain/calendar.ts";
import { workdaysFrom, workdaysSince } from "#src/domain/workdays.ts";

const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });

it.each([
  ["2026-11-23", "2026-11-23", 0],
  ["2026-11-20", "2026-11-23", 0],
  ["2026-11-19", "2026-11-23", 1],
  ["2026-11-21", "2026-11-23", 0],
  ["2026-11-23", "2026-11-25", 0],
  ["2026-11-23", "2026-11-26", 1],
  ["2026-11-30", "2026-11-23", 0],
])("passes from %s to %s so many whole working days: %i", (day, today, count) => {
  expect(workdaysSince(date(day), date(today), calendar)).toBe(count);
});

it.each([
  ["2026-11-23", 0, "2026-11-23"],
  ["2026-11-23", 3, "2026-11-27"],
  ["2026-11-22", 1, "2026-11-23"],
  ["2026-11-25", -2, "2026-11-20"],
])("reaches from %s by %i working days %s", (day, workdays, reached) => {
  expect(workdaysFrom(date(day), workdays, calendar).toString()).toBe(reached);
});

function date(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}
