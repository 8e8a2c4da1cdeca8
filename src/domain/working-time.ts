import type { WorkCalendar } from "./calendar.ts";

/** Time as it counts for deadlines: only while the company works. Instants are taken down to their minute. */
export type WorkingTime = {
  /** Minutes worked from the one to the other; negative when they are given the wrong way round. */
  minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number;
  /** When so many minutes have been worked since then. */
  after(from: Temporal.Instant, minutes: number): Temporal.Instant;
  /** When so many minutes were still to be worked until then. */
  before(to: Temporal.Instant, minutes: number): Temporal.Instant;
  /** Minutes of a full working day. */
  readonly dayMinutes: number;
};

type Company = {
  /** The parts of a full working day, in order; half a day is the first of them. */
  readonly hours: readonly Part[];
  readonly calendar: Pick<WorkCalendar, "halfDaysOn" | "nextWorkday" | "previousWorkday">;
  readonly timeZone: string;
};

type Part = { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime };

/** A part of a working day in minutes since its midnight. */
type Stretch = { readonly start: number; readonly end: number };

export function createWorkingTime({ hours, calendar, timeZone }: Company): WorkingTime {
  const full = hours.map(({ from, to }): Stretch => ({ start: minuteOf(from), end: minuteOf(to) }));
  const plans = { 0: [], 1: full.slice(0, 1), 2: full } as const;
  const stretchesOn = (date: Temporal.PlainDate): readonly Stretch[] => plans[calendar.halfDaysOn(date)];
  const placeOf = (instant: Temporal.Instant) => {
    const moment = instant.toZonedDateTimeISO(timeZone);
    return { date: moment.toPlainDate(), minute: minuteOf(moment.toPlainTime()) };
  };
  const instantAt = (date: Temporal.PlainDate, minute: number) =>
    date.toZonedDateTime({ timeZone }).add({ minutes: minute }).toInstant();

  const minutesUntil = onceAYear((year) => sumUp(year, (date) => lengthOf(stretchesOn(date))));

  return {
    dayMinutes: lengthOf(full),
    minutesBetween,

    after(from, minutes) {
      const { date, minute } = placeOf(from);
      return walk(date, minutes + workedUntil(stretchesOn(date), minute));
    },

    before(to, minutes) {
      const { date, minute } = placeOf(to);
      return walkBack(date, minutes - workedUntil(stretchesOn(date), minute));
    },
  };

  function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
    if (Temporal.Instant.compare(from, to) > 0) return 0 - minutesBetween(to, from);
    const start = placeOf(from);
    const end = placeOf(to);
    let sum = workedThisYear(end) - workedThisYear(start);
    for (let year = start.date.year; year < end.date.year; year += 1) sum += minutesUntil(year).at(-1) ?? 0;
    return sum;
  }

  function workedThisYear({ date, minute }: Place): number {
    const before = minutesUntil(date.year)[date.dayOfYear - 1] ?? 0;
    return before + workedUntil(stretchesOn(date), minute);
  }

  /** The moment when so many minutes have been worked since that day's midnight. */
  function walk(from: Temporal.PlainDate, minutes: number): Temporal.Instant {
    let remaining = minutes;
    for (let date = from; ; date = calendar.nextWorkday(date)) {
      const stretches = stretchesOn(date);
      if (stretches.length > 0 && remaining <= lengthOf(stretches)) {
        return instantAt(date, minuteAfter(stretches, remaining));
      }
      remaining -= lengthOf(stretches);
    }
  }

  /** The moment from which so many minutes were worked until that day's midnight; fewer than none lie after it. */
  function walkBack(until: Temporal.PlainDate, minutes: number): Temporal.Instant {
    let remaining = minutes;
    let date = until;
    while (remaining > 0) {
      date = calendar.previousWorkday(date);
      remaining -= lengthOf(stretchesOn(date));
    }
    return walk(date, -remaining);
  }
}

type Place = { readonly date: Temporal.PlainDate; readonly minute: number };

/** The minutes of a year before each of its days, and of all of it at the end. */
function sumUp(year: number, minutesOn: (date: Temporal.PlainDate) => number): readonly number[] {
  const newYear = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const sums = [0];
  for (let index = 0; index < newYear.daysInYear; index += 1) {
    sums.push((sums[index] ?? 0) + minutesOn(newYear.add({ days: index })));
  }
  return sums;
}

function onceAYear<Value>(make: (year: number) => Value): (year: number) => Value {
  const made = new Map<number, Value>();
  return (year) => made.getOrInsertComputed(year, make);
}

function minuteOf(time: Temporal.PlainTime): number {
  return time.hour * 60 + time.minute;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}

function workedUntil(stretches: readonly Stretch[], minute: number): number {
  return stretches.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(minute, end) - start), 0);
}

/** The minute of the day when so many have been worked; the last stretch takes what is left. */
function minuteAfter(stretches: readonly Stretch[], worked: number): number {
  let remaining = worked;
  for (const { start, end } of stretches) {
    if (remaining <= end - start) return start + remaining;
    remaining -= end - start;
  }
  throw new RangeError("a day has no more minutes than it has");
}
