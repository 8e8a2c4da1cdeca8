import { isThere, type Person } from "../person.ts";
import { type DayHalf, paidCodes, type Quarters, type SlotCode, slotCodes } from "./code.ts";
import type { DayRecord, Timesheet, TimesheetDay } from "./timesheet.ts";
import type { WorkMonth } from "./work-month.ts";

type Employed = Pick<Person, "id" | "startedOn" | "leftOn">;

/**
 * A person's month: the calendar, and the newest of the own records for each half-day, in whatever order they come.
 * A record about time that is not owed, such as a holiday or an afternoon off, changes nothing.
 */
export function timesheetOf(person: Employed, records: readonly DayRecord[], plan: WorkMonth): Timesheet {
  const days = fill(there(person, plan.days), newestOf(records, person, plan));
  const sums = sumUp(days);
  return {
    personId: person.id,
    month: plan.month,
    days,
    sums,
    outside: days.reduce((sum, day) => (day.kind === "outside" ? sum + day.standard : sum), 0),
    standard: plan.standard,
    payStandard: plan.payStandard,
    paid: [...sums].reduce((sum, [code, quarters]) => (paidCodes.has(code) ? sum + quarters : sum), 0),
  };
}

/** Most people are there all month, and share the days of the plan. */
function there(person: Employed, days: readonly TimesheetDay[]): readonly TimesheetDay[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first && last && isThere(person, first.on) && isThere(person, last.on)) return days;
  return days.map((day) => (isThere(person, day.on) ? day : { ...day, kind: "outside", slots: [] }));
}

/** By the place of the half-day in the month. */
type Newest = ReadonlyMap<number, DayRecord>;

function newestOf(records: readonly DayRecord[], { id }: Employed, { month }: WorkMonth): Newest {
  const newest = new Map<number, DayRecord>();
  for (const record of records) {
    if (record.personId !== id || !record.on.toPlainYearMonth().equals(month)) continue;
    const place = placeOf(record.on, record.half);
    const known = newest.get(place);
    if (!known || record.id > known.id) newest.set(place, record);
  }
  return newest;
}

function placeOf({ day }: Temporal.PlainDate, half: DayHalf): number {
  return 2 * day + half;
}

function fill(days: readonly TimesheetDay[], newest: Newest): readonly TimesheetDay[] {
  if (newest.size === 0) return days;
  const touched = new Set([...newest.values()].map(({ on }) => on.day));
  return days.map((day, index) => (touched.has(index + 1) ? fillDay(day, newest) : day));
}

function fillDay(day: TimesheetDay, newest: Newest): TimesheetDay {
  const slots = day.slots.map((slot) => {
    const code = newest.get(placeOf(day.on, slot.half))?.code;
    return code && slot.code !== "holiday" ? { ...slot, code } : slot;
  });
  return { ...day, slots };
}

function sumUp(days: readonly TimesheetDay[]): ReadonlyMap<SlotCode, Quarters> {
  const sums = new Map<SlotCode, Quarters>();
  for (const { slots } of days) {
    for (const { code, quarters } of slots) sums.set(code, (sums.get(code) ?? 0) + quarters);
  }
  return new Map([...sums].toSorted(([one], [other]) => slotCodes.indexOf(one) - slotCodes.indexOf(other)));
}
