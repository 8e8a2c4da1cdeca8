import { describe, expect, it } from "vitest";
import { absenceOn, ownDaysOf, whoIsAway } from "#src/domain/availability.ts";
import { createCalendar } from "#src/domain/calendar.ts";
import type { Person } from "#src/domain/person.ts";
import type { DayHalf } from "#src/domain/timesheet/code.ts";

const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 1, 0] });

const aPerson = (id: number, startedOn: string, leftOn: string | null): Person => ({
  id,
  code: `NV${id}`,
  name: "Lan",
  role: "rep",
  email: null,
  locale: "vi",
  startedOn: Temporal.PlainDate.from(startedOn),
  leftOn: leftOn === null ? null : Temporal.PlainDate.from(leftOn),
  team: null,
  region: null,
  department: null,
});

it("names those who have not started and those who have left, the first and last day not included", () => {
  const people = [
    aPerson(1, "2026-01-01", null),
    aPerson(2, "2026-11-24", null),
    aPerson(3, "2026-11-23", null),
    aPerson(4, "2026-01-01", "2026-11-23"),
    aPerson(5, "2026-01-01", "2026-11-22"),
  ];

  expect([...whoIsAway(people, on("2026-11-23"), { away: new Map(), calendar })]).toEqual([2, 5]);
});

it("names those who are on leave all day, and not those who come for half of it", () => {
  const people = [1, 2, 3].map((id) => aPerson(id, "2026-01-01", null));
  const away = new Map<number, readonly DayHalf[]>([
    [1, [1, 2]],
    [2, [2]],
  ]);

  expect([...whoIsAway(people, on("2026-11-23"), { away, calendar })]).toEqual([1]);
});

describe("absenceOn", () => {
  it.each<[string, readonly DayHalf[], string | undefined]>([
    ["2026-11-23", [1, 2], "day"],
    ["2026-11-23", [1], "morning"],
    ["2026-11-23", [2], "afternoon"],
    ["2026-11-23", [], undefined],
    // A half Saturday, the Sunday after it, and the day of culture.
    ["2026-11-28", [1], "day"],
    ["2026-11-28", [2], undefined],
    ["2026-11-29", [1, 2], undefined],
    ["2026-11-24", [1, 2], undefined],
  ])("on %s with the halves %j is %s", (date, halves, absence) => {
    expect(absenceOn(on(date), halves, calendar)).toBe(absence);
  });
});

it("counts the working days of somebody without those of the leave", () => {
  const leave: readonly { on: Temporal.PlainDate; halves: readonly DayHalf[] }[] = [
    { on: on("2026-11-23"), halves: [1, 2] },
    { on: on("2026-11-25"), halves: [2] },
    { on: on("2026-11-28"), halves: [1, 2] },
    { on: on("2026-12-01"), halves: [1, 2] },
  ];
  const own = ownDaysOf(leave, calendar);

  // Monday to Saturday without the day of culture are five.
  expect(own.countWorkdays({ from: on("2026-11-23"), to: on("2026-11-29") })).toBe(3);
  expect(
    ["2026-11-23", "2026-11-25", "2026-11-26", "2026-11-28"].map((date) => own.awayHalfDaysOn(on(date))),
  ).toEqual([2, 1, 0, 1]);
});

function on(date: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}
