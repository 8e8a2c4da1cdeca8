import { dateChoices, type Prefer } from "./date-resolve.ts";
import { parseDay } from "./day-parse.ts";
import { weekOf } from "./period.ts";
import type { DayPhrase, WeekdayPhrase } from "./period-phrase.ts";

/** `ask` when two readings are both likely, best first; `refused` for what is no day. */
export type DayReading =
  | { readonly kind: "day"; readonly day: Temporal.PlainDate }
  | { readonly kind: "ask"; readonly choices: readonly Temporal.PlainDate[] }
  | { readonly kind: "refused" };

export function readDay(text: string, today: Temporal.PlainDate, prefer: Prefer): DayReading {
  const phrase = parseDay(text);
  return phrase ? resolveDay(phrase, today, prefer) : { kind: "refused" };
}

/** Which day a phrase means today. A date without a year, or a weekday, is the nearest on the preferred side. */
export function resolveDay(phrase: DayPhrase, today: Temporal.PlainDate, prefer: Prefer): DayReading {
  const [first, ...others] = dayChoices(phrase, today, prefer);
  if (!first) return { kind: "refused" };
  return others.length === 0 ? { kind: "day", day: first } : { kind: "ask", choices: [first, ...others] };
}

function dayChoices(
  phrase: DayPhrase,
  today: Temporal.PlainDate,
  prefer: Prefer,
): readonly Temporal.PlainDate[] {
  switch (phrase.kind) {
    case "relative":
      return [today.add({ days: phrase.offset })];
    case "date":
      return dateChoices(phrase, today, prefer);
    case "weekday":
      return [resolveWeekday(phrase, today, prefer)];
  }
}

function resolveWeekday(
  { weekday, when }: WeekdayPhrase,
  today: Temporal.PlainDate,
  prefer: Prefer,
): Temporal.PlainDate {
  const thisWeek = weekOf(today).from.add({ days: weekday - 1 });
  if (typeof when === "object") return thisWeek.add({ weeks: when.weekOffset });

  const side = Temporal.PlainDate.compare(thisWeek, today);
  switch (when) {
    case "nearest":
      if (prefer === "past") return side > 0 ? thisWeek.subtract({ weeks: 1 }) : thisWeek;
      return side < 0 ? thisWeek.add({ weeks: 1 }) : thisWeek;
    case "before_today":
      return side < 0 ? thisWeek : thisWeek.subtract({ weeks: 1 });
    case "after_today":
      return side > 0 ? thisWeek : thisWeek.add({ weeks: 1 });
  }
}
