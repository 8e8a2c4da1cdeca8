import { expect, it } from "vitest";
import { createCalendar } from "#src/domain/calendar.ts";
import { findSilence } from "#src/domain/silence.ts";

const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });

it.each([
  ["the last entry", "2026-11-18", "2026-01-01", "2026-01-01", 2],
  ["an entry on the day before yesterday", "2026-11-19", "2026-01-01", "2026-01-01", undefined],
  ["joining the chat since", "2026-11-02", "2026-11-20", "2026-01-01", undefined],
  ["having started since", "2026-11-02", "2026-01-01", "2026-11-20", undefined],
  ["a start that lies ahead", "2026-11-02", "2026-01-01", "2026-12-01", undefined],
])("on Monday the 23rd counts from %s", (_, lastEntryOn, joinedOn, startedOn, expected) => {
  const signs = { lastEntryOn: date(lastEntryOn), joinedOn: date(joinedOn), startedOn: date(startedOn) };

  expect(findSilence(signs, { today: date("2026-11-23"), calendar, least: 2 })).toBe(expected);
});

function date(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}
