import { describe, expect, it } from "vitest";
import type { DayHalf } from "#src/domain/timesheet/code.ts";
import { countLeave } from "#src/domain/timesheet/leave-days.ts";
import { dayRules, employed, mondayToFriday } from "#test/support/timesheet.ts";

describe("countLeave", () => {
  it.each([
    ["2026-11-26/1", "2026-11-26/2", 1],
    ["2026-11-26/2", "2026-11-26/2", 0.5],
    ["2026-12-01/1", "2026-12-03/2", 3],
    ["2026-12-01/2", "2026-12-03/1", 2],
    // A half Saturday, a Sunday and a Monday.
    ["2026-11-27/1", "2026-11-30/2", 2.5],
    ["2026-11-28/1", "2026-11-28/1", 0.5],
    ["2026-11-28/1", "2026-11-28/2", 0.5],
    ["2026-11-28/2", "2026-11-28/2", 0],
    // The day of culture lies within.
    ["2026-11-23/1", "2026-11-25/2", 2],
    ["2026-11-24/1", "2026-11-24/2", 0],
    ["2026-11-29/1", "2026-11-29/2", 0],
  ])("takes from %s to %s %d days with a half Saturday", (from, to, days) => {
    expect(counted(from, to).quarters / 4).toBe(days);
  });

  it("names the half-days it takes, and the days it does not need", () => {
    const { halves, holidays, restDays } = counted("2026-11-21/2", "2026-11-25/1");

    expect(halves.map(({ on, half, quarters }) => `${on}/${half}: ${quarters}`)).toEqual([
      "2026-11-23/1: 2",
      "2026-11-23/2: 2",
      "2026-11-25/1: 2",
    ]);
    expect(holidays.map(String)).toEqual(["2026-11-24"]);
    expect(restDays.map(String)).toEqual(["2026-11-21", "2026-11-22"]);
  });

  it("leaves out what lies before the first and after the last day at work", () => {
    const person = employed({ startedOn: "2026-11-25", leftOn: "2026-11-26" });
    const { quarters, restDays } = counted("2026-11-20/1", "2026-12-04/2", { person });

    expect([quarters / 4, restDays]).toEqual([2, []]);
  });

  it("takes two weeks of five days where Saturday is free", () => {
    const { quarters } = counted("2026-12-07/1", "2026-12-20/2", { rules: dayRules(mondayToFriday) });

    expect(quarters / 4).toBe(10);
  });

  it("is nothing where it ends before it begins", () => {
    expect(counted("2026-11-26/2", "2026-11-26/1").quarters).toBe(0);
  });
});

function counted(from: string, to: string, { person = employed(), rules = dayRules() } = {}) {
  const [fromOn = "", fromHalf] = from.split("/");
  const [toOn = "", toHalf] = to.split("/");
  return countLeave(
    {
      from: Temporal.PlainDate.from(fromOn),
      fromHalf: Number(fromHalf) as DayHalf,
      to: Temporal.PlainDate.from(toOn),
      toHalf: Number(toHalf) as DayHalf,
    },
    person,
    rules,
  );
}
