import type { DatePhrase, YearPhrase } from "./period-phrase.ts";

/** Which way a date or month without a year is looked for: entries and reports look back, targets and plans ahead. */
export type Prefer = "past" | "future";

/**
 * The days that a date may mean, best first; none where it does not exist, as 29 February in most years.
 * A second one is given when it is close by and the first one almost a year away: then it is safer to ask.
 */
export function dateChoices(
  date: DatePhrase,
  today: Temporal.PlainDate,
  prefer: Prefer,
): readonly Temporal.PlainDate[] {
  const preferred = resolveDate(date, today, prefer);
  const other = resolveDate(date, today, prefer === "past" ? "future" : "past");
  if (!preferred) return [];

  return other && !other.equals(preferred) && daysBetween(other, today) <= closeDays
    ? [preferred, other]
    : [preferred];
}

/** The nearest such day on the preferred side of the anchor, the anchor included. */
export function resolveDate(
  { day, month, year }: DatePhrase,
  anchor: Temporal.PlainDate,
  prefer: Prefer,
): Temporal.PlainDate | undefined {
  const resolvedYear = resolveYear(year, anchor) ?? nearestYear({ day, month }, anchor, prefer);
  const firstOfMonth = Temporal.PlainDate.from({ year: resolvedYear, month, day: 1 });
  return day > firstOfMonth.daysInMonth ? undefined : firstOfMonth.with({ day });
}

/** Undefined when no year was named. */
export function resolveYear(year: YearPhrase, today: Temporal.PlainDate): number | undefined {
  if (year === "nearest") return undefined;
  return typeof year === "number" ? year : today.year + year.offset;
}

const closeDays = 60;

function nearestYear(
  { day, month }: Pick<DatePhrase, "day" | "month">,
  anchor: Temporal.PlainDate,
  prefer: Prefer,
): number {
  const isBefore = month < anchor.month || (month === anchor.month && day < anchor.day);
  const isAnchor = month === anchor.month && day === anchor.day;
  if (prefer === "past") return isBefore || isAnchor ? anchor.year : anchor.year - 1;
  return isBefore ? anchor.year + 1 : anchor.year;
}

function daysBetween(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return Math.abs(one.until(other).days);
}
