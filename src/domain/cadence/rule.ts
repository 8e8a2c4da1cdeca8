import type { DateRange } from "../period.ts";
import type { Rule } from "./event.ts";

/** A rule whose days follow from the calendar alone. */
type StandingRule = Exclude<Rule, { readonly kind: "weekday_after" }>;

/** The days by the rule, before any rolling. Of an event whose day is asked for, the first of its month stands for it. */
export function datesOf(rule: StandingRule, range: DateRange): readonly Temporal.PlainDate[] {
  switch (rule.kind) {
    case "weekly":
      return everyWeek(rule.weekday, range);
    case "day_of_month":
      return everyMonth(range, (first) => first.with({ day: rule.day }));
    case "asked":
      return everyMonth(range, (first) => (first.month === rule.month ? first : undefined));
    case "first_weekday":
      return everyMonth(range, (first) => {
        const isStart = rule.of === "month" || first.month % 3 === 1;
        return isStart ? weekdayFrom(first, rule.weekday) : undefined;
      });
    case "last_weekday":
      return everyMonth(range, (first) => {
        const isEnd = rule.of === "month" || first.month % 3 === 0;
        return isEnd ? weekdayFrom(first.with({ day: first.daysInMonth - 6 }), rule.weekday) : undefined;
      });
  }
}

/** The first such weekday that is not before the date. */
export function weekdayFrom(date: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return date.add({ days: (weekday - date.dayOfWeek + 7) % 7 });
}

export function isWithin(date: Temporal.PlainDate, { from, to }: DateRange): boolean {
  return Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, to) <= 0;
}

function everyWeek(weekday: number, range: DateRange): readonly Temporal.PlainDate[] {
  const first = weekdayFrom(range.from, weekday);
  const days = first.until(range.to).days;
  if (days < 0) return [];

  return Array.from({ length: Math.floor(days / 7) + 1 }, (_, index) => first.add({ days: 7 * index }));
}

function everyMonth(
  range: DateRange,
  dayOf: (first: Temporal.PlainDate) => Temporal.PlainDate | undefined,
): readonly Temporal.PlainDate[] {
  const first = range.from.with({ day: 1 });
  const months = Math.max(first.until(range.to, { largestUnit: "months" }).months, -1) + 1;
  return Array.from({ length: months }, (_, index) => dayOf(first.add({ months: index })))
    .filter((day) => day !== undefined)
    .filter((day) => isWithin(day, range));
}
