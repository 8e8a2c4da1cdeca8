import { daysOf } from "../period.ts";
import { isThere, type Person } from "../person.ts";
import type { DayHalf, Quarters } from "./code.ts";
import type { LeaveDays } from "./leave.ts";
import type { TimesheetDay } from "./timesheet.ts";
import { type DayRules, workDayOn } from "./work-month.ts";

/** What a leave takes, and the days within it that it does not need. */
export type CountedLeave = {
  /** The half-days that are owed, in order: each of them becomes a day record. */
  readonly halves: readonly LeaveHalf[];
  readonly quarters: Quarters;
  /** Public holidays and the company's own days off. */
  readonly holidays: readonly Temporal.PlainDate[];
  /** Days on which the company week owes nothing of what was asked for. */
  readonly restDays: readonly Temporal.PlainDate[];
};

export type LeaveHalf = {
  readonly on: Temporal.PlainDate;
  readonly half: DayHalf;
  readonly quarters: Quarters;
};

type Employed = Pick<Person, "startedOn" | "leftOn">;

/** Counts the working half-days of a leave; days before joining and after leaving are left out. */
export function countLeave(leave: LeaveDays, person: Employed, rules: DayRules): CountedLeave {
  const days = daysOf(leave)
    .filter((on) => isThere(person, on))
    .map((on) => workDayOn(on, rules));
  const halves = days.flatMap((day) => halvesOf(day, leave));
  return {
    halves,
    quarters: halves.reduce((sum, { quarters }) => sum + quarters, 0),
    holidays: days.filter(isHoliday).map(({ on }) => on),
    restDays: days.filter((day) => !isHoliday(day) && halvesOf(day, leave).length === 0).map(({ on }) => on),
  };
}

function halvesOf({ on, slots }: TimesheetDay, leave: LeaveDays): readonly LeaveHalf[] {
  return slots
    .filter(({ half, code }) => code !== "holiday" && isWithin({ on, half }, leave))
    .map(({ half, quarters }) => ({ on, half, quarters }));
}

function isHoliday({ slots }: TimesheetDay): boolean {
  return slots.some(({ code }) => code === "holiday");
}

function isWithin(
  { on, half }: Pick<LeaveHalf, "on" | "half">,
  { from, fromHalf, to, toHalf }: LeaveDays,
): boolean {
  return (!on.equals(from) || half >= fromHalf) && (!on.equals(to) || half <= toHalf);
}
