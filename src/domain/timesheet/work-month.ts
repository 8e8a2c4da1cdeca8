import type { WorkCalendar } from "../calendar.ts";
import { type DateRange, daysOf, monthOf } from "../period.ts";
import { type DayHalf, fullDay, type Quarters, type SlotCode } from "./code.ts";
import type { TimesheetRules } from "./rules.ts";
import type { Slot, TimesheetDay } from "./timesheet.ts";

/** By what days are counted; a `Company` is one. */
export type DayRules = {
  readonly calendar: WorkCalendar;
  readonly timesheet: Pick<TimesheetRules, "standard" | "weights">;
};

/** A month as it stands for everybody, before what each one was there for. */
export type WorkMonth = {
  readonly month: Temporal.PlainYearMonth;
  readonly days: readonly TimesheetDay[];
  readonly standard: Quarters;
  readonly payStandard: Quarters;
};

/** Planned once and filled for each person. */
export function workMonthOf(month: Temporal.PlainYearMonth, rules: DayRules): WorkMonth {
  const range = monthOf(month.toPlainDate({ day: 1 }));
  const days = daysOf(range).map((on) => workDayOn(on, rules));
  const standard = days.reduce((sum, day) => sum + day.standard, 0);
  return { month, days, standard, payStandard: payStandardOf(range, standard, rules) };
}

/** A day as the calendar fills it: `worked`, `holiday`, or nothing owed. */
export function workDayOn(on: Temporal.PlainDate, { calendar, timesheet }: DayRules): TimesheetDay {
  const halfDays = calendar.standardHalfDays({ from: on, to: on });
  if (halfDays === 0) return { on, kind: "rest", standard: 0, slots: [] };

  const standard = timesheet.weights[on.dayOfWeek - 1] ?? (fullDay / 2) * halfDays;
  const code = calendar.isWorkday(on) ? "worked" : "holiday";
  return { on, kind: "owed", standard, slots: slotsOf(halfDays, standard, code) };
}

/** Half a day that is owed is its morning. */
function slotsOf(halfDays: number, standard: Quarters, code: SlotCode): readonly Slot[] {
  const halves: readonly DayHalf[] = halfDays === 1 ? [1] : [1, 2];
  return halves.map((half) => ({ half, code, quarters: standard / halves.length }));
}

function payStandardOf(range: DateRange, held: Quarters, { timesheet: { standard } }: DayRules): Quarters {
  if (standard === "week") return held;
  if (standard === "without_sundays") {
    return daysOf(range).filter(({ dayOfWeek }) => dayOfWeek !== 7).length * fullDay;
  }
  return standard;
}
