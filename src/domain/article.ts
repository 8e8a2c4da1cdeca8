import type { WorkCalendar } from "./calendar.ts";
import { type DateRange, quarterOf, weekOf } from "./period.ts";

/** How many articles somebody is to write for a channel in a quarter. */
export type ArticleTarget = {
  readonly personId: number;
  readonly channel: string;
  /** Its first day. */
  readonly quarter: Temporal.PlainDate;
  readonly count: number;
  readonly topic: string | null;
};

/** A target as it counts now. */
export type StandingArticleTarget = ArticleTarget & {
  /** How many it has asked for since when, the first version first: nothing was asked for before. */
  readonly versions: readonly { readonly count: number; readonly at: Temporal.Instant }[];
  /** The person's first day at the company. */
  readonly startedOn: Temporal.PlainDate;
};

/** A week of a quarter, cut to the quarter, with what is to be written in it. */
export type ArticleWeek = {
  readonly days: DateRange;
  /** Half days that are worked, from the day on which the target was set. */
  readonly halfDays: number;
  readonly count: number;
};

/** Which of several channels it is: their weeks are staggered, so that not all have an article in the same one. */
export type Turn = { readonly index: number; readonly of: number };

export const onlyTurn: Turn = { index: 0, of: 1 };

export type ArticleQuarter = {
  readonly quarter: Temporal.PlainDate;
  /** The day on which the target was set; the days before it count for nothing. */
  readonly since?: Temporal.PlainDate;
  readonly calendar: WorkCalendar;
  readonly turn?: Turn;
};

/** The articles of a quarter over its weeks, by working days; they always add up to the count. */
export function spreadOverWeeks(
  count: number,
  { quarter, since = quarter, calendar, turn = onlyTurn }: ArticleQuarter,
): readonly ArticleWeek[] {
  const weeks = weeksOf(quarter).map((days) => ({ days, halfDays: halfDaysFrom(since, days, calendar) }));
  const counts = shareOut(
    count,
    weeks.map(({ halfDays }) => halfDays),
    turn,
  );
  return weeks.map((week, index) => ({ ...week, count: counts[index] ?? 0 }));
}

/**
 * Whole numbers by weight that add up to the count: the largest remainders get one more. Equal ones are taken at even
 * distances, the earliest first, rather than all at the beginning. Without any weight the last one has all.
 */
export function shareOut(
  count: number,
  weights: readonly number[],
  turn: Turn = onlyTurn,
): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map((_, index) => (index === weights.length - 1 ? count : 0));

  const shares = weights.map((weight) => Math.floor((count * weight) / sum));
  const left = count - shares.reduce((total, share) => total + share, 0);
  const raised = new Set(
    raisedOf(left, { remainders: weights.map((weight) => (count * weight) % sum), turn }),
  );
  return shares.map((share, index) => (raised.has(index) ? share + 1 : share));
}

type Remainders = { readonly remainders: readonly number[]; readonly turn: Turn };

function raisedOf(left: number, { remainders, turn }: Remainders): readonly number[] {
  const raised: number[] = [];
  for (const size of [...new Set(remainders)].toSorted((one, other) => other - one)) {
    const alike = remainders.flatMap((remainder, index) => (remainder === size ? [index] : []));
    const taken = Math.min(alike.length, left - raised.length);
    raised.push(...evenly(taken, alike, turn));
  }
  return raised;
}

/** So many of the places at even distances, from the first on or, for a later turn, a part of a distance after it. */
function evenly(taken: number, places: readonly number[], { index, of }: Turn): readonly number[] {
  return Array.from({ length: taken }).flatMap((_, step) => {
    const place = places[Math.floor(((step * of + index) * places.length) / (taken * of))];
    return place === undefined ? [] : [place];
  });
}

function halfDaysFrom(since: Temporal.PlainDate, { from, to }: DateRange, calendar: WorkCalendar): number {
  if (Temporal.PlainDate.compare(since, to) > 0) return 0;
  return calendar.workingHalfDays({ from: Temporal.PlainDate.compare(since, from) > 0 ? since : from, to });
}

/** Monday to Sunday each; the first and last are cut to the quarter. */
function weeksOf(quarter: Temporal.PlainDate): readonly DateRange[] {
  const { from, to } = quarterOf(quarter);
  const weeks: DateRange[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; ) {
    const end = weekOf(day).to;
    weeks.push({ from: day, to: Temporal.PlainDate.compare(end, to) < 0 ? end : to });
    day = end.add({ days: 1 });
  }
  return weeks;
}
