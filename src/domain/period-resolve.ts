import { dateChoices, type Prefer, resolveDate, resolveYear } from "./date-resolve.ts";
import { dayPeriod, monthOf, type Period, periodBetween, periodOf, quarterOf, yearOf } from "./period.ts";
import type { DatePhrase, PeriodPhrase, RangePhrase, YearPhrase } from "./period-phrase.ts";

/** `ask` when two readings are both likely, best first; `refused` when the days do not exist. */
export type PeriodReading =
  | { readonly kind: "period"; readonly period: Period }
  | { readonly kind: "ask"; readonly choices: readonly Period[] }
  | { readonly kind: "refused" };

/**
 * Which days a phrase means today. A month or quarter without a year is the latest that has begun when the past is
 * preferred, and the earliest that has not ended when the future is.
 */
export function resolvePeriod(
  phrase: PeriodPhrase,
  today: Temporal.PlainDate,
  prefer: Prefer,
): PeriodReading {
  const [first, ...others] = periodChoices(phrase, today, prefer);
  if (!first) return { kind: "refused" };
  return others.length === 0
    ? { kind: "period", period: first }
    : { kind: "ask", choices: [first, ...others] };
}

function periodChoices(phrase: PeriodPhrase, today: Temporal.PlainDate, prefer: Prefer): readonly Period[] {
  switch (phrase.kind) {
    case "relative":
      return [relativePeriod(phrase, today)];
    case "last_days":
      return [periodBetween(today.subtract({ days: phrase.days - 1 }), today)];
    case "year":
      return [yearOf(firstOf(phrase.year, 1))];
    case "month":
      return [nearest(phrase.year, (year) => monthOf(firstOf(year, phrase.month)), today, prefer)];
    case "quarter":
      return [nearest(phrase.year, (year) => quarterOf(firstOf(year, phrase.quarter * 3)), today, prefer)];
    case "date":
      return dateChoices(phrase, today, prefer).map(dayPeriod);
    case "range":
      return rangeChoices(phrase, today, prefer);
  }
}

function relativePeriod(
  { unit, offset }: Extract<PeriodPhrase, { kind: "relative" }>,
  today: Temporal.PlainDate,
): Period {
  switch (unit) {
    case "day":
      return dayPeriod(today.add({ days: offset }));
    case "week":
      return periodOf(unit, today.add({ weeks: offset }));
    case "month":
      return periodOf(unit, today.add({ months: offset }));
    case "quarter":
      return periodOf(unit, today.add({ months: offset * 3 }));
    case "year":
      return periodOf(unit, today.add({ years: offset }));
  }
}

function nearest(
  year: YearPhrase,
  periodIn: (year: number) => Period,
  today: Temporal.PlainDate,
  prefer: Prefer,
): Period {
  const named = resolveYear(year, today);
  if (named !== undefined) return periodIn(named);

  const period = periodIn(today.year);
  if (prefer === "past") return isBefore(today, period.from) ? periodIn(today.year - 1) : period;
  return isBefore(period.to, today) ? periodIn(today.year + 1) : period;
}

/** The end whose year is named, or else the one that the preference looks at, is found first; the other lies beside it. */
function rangeChoices(range: RangePhrase, today: Temporal.PlainDate, prefer: Prefer): readonly Period[] {
  const from = withYear(range.from, today);
  if (range.to === "today") return ordered(resolveDate(from, today, "past"), today);

  const to = withYear(range.to, today);
  const isStartFirst = from.year !== "nearest" || (to.year === "nearest" && prefer === "past");
  const choices = isStartFirst
    ? dateChoices(from, today, prefer).flatMap((start) => ordered(start, resolveDate(to, start, "future")))
    : dateChoices(to, today, prefer).flatMap((end) => ordered(resolveDate(from, end, "past"), end));

  const isNamed = from.year !== "nearest" && to.year !== "nearest";
  return isNamed ? choices : choices.filter((period) => !isLongAcrossNewYear(period));
}

function withYear(date: DatePhrase, today: Temporal.PlainDate): DatePhrase {
  return { ...date, year: resolveYear(date.year, today) ?? "nearest" };
}

function ordered(
  from: Temporal.PlainDate | undefined,
  to: Temporal.PlainDate | undefined,
): readonly Period[] {
  return from && to && !isBefore(to, from) ? [periodBetween(from, to)] : [];
}

/** “15/12-15/1” crosses the new year; “30/11-1/10” is rather a slip than eleven months. */
function isLongAcrossNewYear({ from, to }: Period): boolean {
  return from.year !== to.year && from.until(to).days > 183;
}

function firstOf(year: number, month: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day: 1 });
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
