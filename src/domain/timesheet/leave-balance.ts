import { type DateRange, monthOf, yearOf } from "../period.ts";
import { isThere, type Person } from "../person.ts";
import { fullDay, type Quarters } from "./code.ts";
import type { LeaveRules } from "./rules.ts";
import type { DayRecord } from "./timesheet.ts";
import { type DayRules, workDayOn } from "./work-month.ts";

/** A person's annual leave of a year: what there is, where it comes from, and what was taken. */
export type LeaveBalance = {
  readonly year: number;
  /** Days of a full year: the company's and those for long service. */
  readonly annualDays: number;
  readonly serviceDays: number;
  /** Months of the year that count, up to twelve. */
  readonly months: number;
  /** The days of a full year, for the months that count. */
  readonly entitled: Quarters;
  /** What HR has added, such as days carried over, or taken away. */
  readonly corrected: Quarters;
  readonly taken: Quarters;
  /** Below zero where more was taken than there is. */
  readonly left: Quarters;
};

type Employed = Pick<Person, "startedOn" | "leftOn">;

type Taken = {
  /** Any day of the year that is asked about. */
  readonly on: Temporal.PlainDate;
  /** The newest record of each half-day of the year. */
  readonly records: readonly Pick<DayRecord, "on" | "half" | "code">[];
  readonly corrections: readonly { readonly quarters: Quarters }[];
};

/** The year's leave is there from its first day on, and what is approved of it counts as taken ahead of its day. */
export function leaveBalanceOf(
  person: Employed,
  { on, records, corrections }: Taken,
  rules: DayRules & { readonly timesheet: { readonly leave: LeaveRules } },
): LeaveBalance {
  const { annualDays } = rules.timesheet.leave;
  const serviceDays = serviceDaysOf(person, on, rules.timesheet.leave);
  const months = countMonths(person, on, rules);
  const entitled = proRata(annualDays + serviceDays, months);
  const corrected = corrections.reduce((sum, { quarters }) => sum + quarters, 0);
  const taken = takenOf(person, records, rules);
  const left = entitled + corrected - taken;
  return { year: on.year, annualDays, serviceDays, months, entitled, corrected, taken, left };
}

/** One more day for each full stretch of years with the company (Labour Code 2019, Art. 114), from the year on in which it ends. */
function serviceDaysOf(
  { startedOn, leftOn }: Employed,
  on: Temporal.PlainDate,
  { yearsPerExtraDay }: LeaveRules,
): number {
  const end = yearOf(on).to;
  const { years } = startedOn.until(leftOn === null ? end : earlier(leftOn, end), { largestUnit: "year" });
  return Math.max(0, Math.floor(years / yearsPerExtraDay));
}

/** A month counts from half of its working days on (Decree 145/2020, Art. 66); those between the first and last do. */
function countMonths({ startedOn, leftOn }: Employed, on: Temporal.PlainDate, rules: DayRules): number {
  const year = yearOf(on);
  const from = later(startedOn, year.from);
  const to = leftOn === null ? year.to : earlier(leftOn, year.to);
  if (Temporal.PlainDate.compare(from, to) > 0) return 0;

  const ends = from.month === to.month ? [monthOf(from)] : [monthOf(from), monthOf(to)];
  const between = Math.max(0, to.month - from.month - 1);
  return between + ends.filter((month) => isMostOf(month, { from, to }, rules)).length;
}

function isMostOf(month: DateRange, employed: DateRange, { calendar }: DayRules): boolean {
  const there = { from: later(employed.from, month.from), to: earlier(employed.to, month.to) };
  return 2 * calendar.standardHalfDays(there) >= calendar.standardHalfDays(month);
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? other : one;
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? one : other;
}

/** Rounded up to the half day, which is the least that can be taken. */
function proRata(days: number, months: number): Quarters {
  return Math.ceil((days * 2 * months) / 12) * (fullDay / 2);
}

/** By what each half-day counts as, so that leave on a half Saturday costs half a day. */
function takenOf(person: Employed, records: Taken["records"], rules: DayRules): Quarters {
  return records
    .filter(({ on, code }) => code === "annual" && isThere(person, on))
    .flatMap(({ on, half }) => workDayOn(on, rules).slots.filter((slot) => slot.half === half))
    .reduce((sum, { code, quarters }) => (code === "holiday" ? sum : sum + quarters), 0);
}
