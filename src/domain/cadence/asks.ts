import type { DateRange } from "../period.ts";
import { changesFor } from "./change.ts";
import type { CadenceEvent } from "./event.ts";
import type { Planning } from "./plan.ts";
import type { Moment, Occurrence } from "./post.ts";
import { weekdayFrom } from "./rule.ts";
import { occurrencesOf } from "./settle.ts";

const askAt = Temporal.PlainTime.from("09:00");
/** In minutes; a week later it is asked again. */
const latestAfter = 4 * 24 * 60;

type Asking = Planning & { readonly timeZone: string };

/**
 * Asks the company for the day of an event: from a day on, each Monday again, until it is named or its month begins.
 */
export function asksOf(events: readonly CadenceEvent[], asking: Asking, range: DateRange): readonly Moment[] {
  const { calendar, changes, teamId } = asking;
  const circumstances = { events, calendar, changes: changesFor(teamId, changes) };
  const ahead = { from: range.from, to: range.to.add({ years: 1 }) };
  return events
    .filter(({ rule }) => rule.kind === "asked")
    .flatMap((event) => occurrencesOf(event, circumstances, ahead))
    .filter(({ fate }) => fate.kind === "dropped" && fate.why === "not_set")
    .flatMap((occurrence) => asksAbout(occurrence, asking));
}

function asksAbout(occurrence: Occurrence, { calendar, timeZone }: Asking): readonly Moment[] {
  const days = askDays(occurrence).map((day) => calendar.roll(day, "next") ?? day);
  const asked = new Map(days.map((day) => [day.toString(), day]));
  return [...asked]
    .filter(([, day]) => Temporal.PlainDate.compare(day, occurrence.on) < 0)
    .map(([variant, day]) => ({
      kind: "ask",
      variant,
      audience: "company",
      dueAt: day.toZonedDateTime({ timeZone, plainTime: askAt }),
      parts: [occurrence],
      startsAt: null,
      latestAfter,
    }));
}

/** The day from which it is asked, and the Mondays between it and the month of the event. */
function askDays({ event: { rule }, on }: Occurrence): readonly Temporal.PlainDate[] {
  if (rule.kind !== "asked") return [];

  const sameYear = on.with(rule.askOn);
  const first = Temporal.PlainDate.compare(sameYear, on) < 0 ? sameYear : sameYear.subtract({ years: 1 });
  const monday = weekdayFrom(first.add({ days: 1 }), 1);
  const weeks = Math.ceil(monday.until(on).days / 7);
  return [first, ...Array.from({ length: weeks }, (_, index) => monday.add({ weeks: index }))];
}
