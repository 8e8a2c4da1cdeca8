import type { WorkCalendar } from "./calendar.ts";
import { workdaysSince } from "./workdays.ts";

/** Nobody is asked for entries from before the own first day, nor from before there was an account to write them with. */
export type LastSigns = {
  readonly lastEntryOn: Temporal.PlainDate;
  readonly joinedOn: Temporal.PlainDate;
  readonly startedOn: Temporal.PlainDate;
};

/** How many whole working days somebody has written nothing down; undefined for fewer than `least`. */
export function findSilence(
  { lastEntryOn, joinedOn, startedOn }: LastSigns,
  {
    today,
    calendar,
    least,
  }: {
    readonly today: Temporal.PlainDate;
    readonly calendar: Pick<WorkCalendar, "countWorkdays">;
    readonly least: number;
  },
): number | undefined {
  const since = [lastEntryOn, joinedOn, startedOn].reduce(later);
  const workdays = workdaysSince(since, today, calendar);
  return workdays < least ? undefined : workdays;
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? other : one;
}
