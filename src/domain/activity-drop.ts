import type { WorkCalendar } from "./calendar.ts";
import { type DateRange, daysOf } from "./period.ts";

/** What somebody did in one of these weeks, against the own usual week. */
export type ActivityDrop = {
  readonly latest: number;
  readonly days: DateRange;
  /** The four weeks before, the newest first, without those that somebody was mostly away. */
  readonly before: readonly number[];
  readonly median: number;
};

export type DayCount = { readonly on: Temporal.PlainDate; readonly count: number };

type Asked = {
  readonly today: Temporal.PlainDate;
  readonly calendar: Pick<WorkCalendar, "previousWorkday">;
};

/** Five working days and the days off between them, so that a holiday makes no week a poor one. */
const workdaysInWeek = 5;

const weeksBefore = 4;

/** One week alone is not what is usual. */
const fewestWeeks = 2;

/** Where so little is usual, a week with less says nothing. */
const fewestUsual = 4;

/** The days that a comparison looks at: the latest five working days and four weeks of five before them. */
export function comparedDays(asked: Asked): DateRange {
  const weeks = weeksUntil(asked);
  const [latest] = weeks;
  const oldest = weeks.at(-1);
  if (!latest || !oldest) throw new Error("there is always a week");
  return { from: oldest.from, to: latest.to };
}

type Presence = {
  readonly startedOn: Temporal.PlainDate;
  /** How many half-days of a day somebody was on leave. */
  readonly awayHalfDaysOn: (date: Temporal.PlainDate) => number;
};

/**
 * Undefined unless the latest week is under that percentage of the median of the four before; for those as well who
 * had not started by all of them. Weeks on leave for half of it or more say nothing. Today does not count: it is not
 * over.
 */
export function findDrop(
  counts: readonly DayCount[],
  {
    startedOn,
    awayHalfDaysOn,
    percent,
    ...asked
  }: Asked &
    Presence & { readonly percent: number; readonly calendar: Pick<WorkCalendar, "workingHalfDays"> },
): ActivityDrop | undefined {
  if (Temporal.PlainDate.compare(startedOn, comparedDays(asked).from) > 0) return undefined;

  const isMostlyAway = (week: DateRange) => {
    const away = daysOf(week).reduce((sum, date) => sum + awayHalfDaysOn(date), 0);
    return 2 * away >= asked.calendar.workingHalfDays(week);
  };
  const [days, ...weeks] = weeksUntil(asked);
  if (!days || isMostlyAway(days)) return undefined;
  const latest = sumWithin(counts, days);
  const before = weeks.filter((week) => !isMostlyAway(week)).map((week) => sumWithin(counts, week));
  if (before.length < fewestWeeks) return undefined;
  const median = medianOf(before);
  if (median < fewestUsual || latest * 100 >= median * percent) return undefined;
  return { latest, days, before, median };
}

/** The newest first, without a gap. */
function weeksUntil({ today, calendar }: Asked): readonly DateRange[] {
  let end = today;
  return Array.from({ length: weeksBefore + 1 }, () => {
    let from = end;
    for (let passed = 0; passed < workdaysInWeek; passed += 1) from = calendar.previousWorkday(from);
    const week = { from, to: end.subtract({ days: 1 }) };
    end = from;
    return week;
  });
}

function sumWithin(counts: readonly DayCount[], { from, to }: DateRange): number {
  return counts
    .filter(({ on }) => Temporal.PlainDate.compare(on, from) >= 0 && Temporal.PlainDate.compare(on, to) <= 0)
    .reduce((sum, { count }) => sum + count, 0);
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)] ?? 0;
  const low = sorted[Math.ceil(middle) - 1] ?? high;
  return (low + high) / 2;
}
