import { compensatoryDays } from "./compensatory-days.ts";
import { type Holiday, publicHolidays } from "./holidays.ts";
import type { DateRange } from "./period.ts";

/** How much of a day is worked. Half days are the unit, so that a half Saturday stays a whole number. */
export type HalfDays = 0 | 1 | 2;

/** Monday to Sunday. At least one of them is worked. */
export type CompanyWeek = readonly [HalfDays, HalfDays, HalfDays, HalfDays, HalfDays, HalfDays, HalfDays];

/** What becomes of an appointment on a day off. */
export type RollRule = "next" | "previous" | "keep" | "skip";

export type WorkCalendar = {
  /** 0 on rest days, holidays and days off. */
  readonly halfDaysOn: (date: Temporal.PlainDate) => HalfDays;
  readonly isWorkday: (date: Temporal.PlainDate) => boolean;
  /** The public holiday, or the one that a compensatory day stands for, unless the company works on it. */
  readonly holidayOn: (date: Temporal.PlainDate) => Holiday | undefined;
  /** What there is to work: holidays and days off are taken out. */
  readonly workingHalfDays: (range: DateRange) => number;
  /** Công chuẩn: what the company week holds, paid holidays and days off included. */
  readonly standardHalfDays: (range: DateRange) => number;
  /** How many days are worked, half days included. */
  readonly countWorkdays: (range: DateRange) => number;
  /** The first workday after the date. */
  readonly nextWorkday: (date: Temporal.PlainDate) => Temporal.PlainDate;
  /** The last workday before the date. */
  readonly previousWorkday: (date: Temporal.PlainDate) => Temporal.PlainDate;
  /** A workday stays where it is; undefined when the rule is to skip. */
  readonly roll: (date: Temporal.PlainDate, rule: RollRule) => Temporal.PlainDate | undefined;
};

type Company = {
  readonly week: CompanyWeek;
  /** Paid days off beyond the public holidays. */
  readonly daysOff?: readonly Temporal.PlainDate[];
  /** Days worked in spite of the table: a holiday as its weekday, a rest day as a full day. */
  readonly workdays?: readonly Temporal.PlainDate[];
};

/** Throws a RangeError for a week without a workday, in which no search for one would end. */
export function createCalendar({ week, daysOff = [], workdays = [] }: Company): WorkCalendar {
  if (week.every((halfDays) => halfDays === 0)) throw new RangeError("A company week needs a workday.");

  const off = new Set(daysOff.map(String));
  const worked = new Set(workdays.map(String));
  const planOf = onceAYear((year) => planYear(year, { week, off, worked }));

  const halfDaysOn = (date: Temporal.PlainDate) => planOf(date.year).worked[date.dayOfYear - 1] ?? 0;
  const isWorkday = (date: Temporal.PlainDate) => halfDaysOn(date) > 0;
  const nextWorkday = (date: Temporal.PlainDate) => findWorkday(date, 1, isWorkday);
  const previousWorkday = (date: Temporal.PlainDate) => findWorkday(date, -1, isWorkday);

  return {
    halfDaysOn,
    isWorkday,
    nextWorkday,
    previousWorkday,
    holidayOn: (date) => planOf(date.year).holidays.get(date.toString()),
    workingHalfDays: (range) => sumOver(range, (year) => planOf(year).worked),
    standardHalfDays: (range) => sumOver(range, (year) => planOf(year).standard),
    countWorkdays: (range) => sumOver(range, (year) => planOf(year).isWorked),

    roll(date, rule) {
      if (isWorkday(date)) return date;

      switch (rule) {
        case "next":
          return nextWorkday(date);
        case "previous":
          return previousWorkday(date);
        case "keep":
          return date;
        case "skip":
          return undefined;
      }
    },
  };
}

/** A year of days; index 0 is the first of January. */
type YearPlan = {
  readonly holidays: ReadonlyMap<string, Holiday>;
  readonly worked: readonly HalfDays[];
  readonly standard: readonly HalfDays[];
  /** 1 for each day that is worked at all. */
  readonly isWorked: readonly (0 | 1)[];
};

type Overrides = {
  readonly week: CompanyWeek;
  readonly off: ReadonlySet<string>;
  readonly worked: ReadonlySet<string>;
};

function planYear(year: number, { week, off, worked }: Overrides): YearPlan {
  const inWeek = (date: Temporal.PlainDate): HalfDays => week[date.dayOfWeek - 1] ?? 0;
  const all = [...publicHolidays(year), ...compensatoryDays(year, (date) => inWeek(date) === 0)];
  const kept = all.filter(({ on }) => !worked.has(on.toString()));
  const holidays = new Map(kept.map((holiday) => [holiday.on.toString(), holiday]));

  const newYear = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const days = Array.from({ length: newYear.daysInYear }, (_, index) => {
    const date = newYear.add({ days: index });
    const day = date.toString();
    // A rest day that is worked is owed as well, so that days worked and paid days off add up to the standard.
    const standard: HalfDays = inWeek(date) || (worked.has(day) ? 2 : 0);
    const isOff = holidays.has(day) || (off.has(day) && !worked.has(day));
    return { standard, worked: isOff ? 0 : standard };
  });

  return {
    holidays,
    worked: days.map((day) => day.worked),
    standard: days.map((day) => day.standard),
    isWorked: days.map((day) => (day.worked > 0 ? 1 : 0)),
  };
}

function onceAYear<Plan>(plan: (year: number) => Plan): (year: number) => Plan {
  const plans = new Map<number, Plan>();
  return (year) => plans.getOrInsertComputed(year, plan);
}

function findWorkday(
  date: Temporal.PlainDate,
  step: 1 | -1,
  isWorkday: (date: Temporal.PlainDate) => boolean,
): Temporal.PlainDate {
  const neighbour = date.add({ days: step });
  return isWorkday(neighbour) ? neighbour : findWorkday(neighbour, step, isWorkday);
}

function sumOver({ from, to }: DateRange, daysOf: (year: number) => readonly number[]): number {
  let sum = 0;
  for (let year = from.year; year <= to.year; year += 1) {
    const first = year === from.year ? from.dayOfYear - 1 : 0;
    const end = year === to.year ? to.dayOfYear : undefined;
    for (const day of daysOf(year).slice(first, end)) sum += day;
  }
  return sum;
}
