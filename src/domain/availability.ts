import type { WorkCalendar } from "./calendar.ts";
import type { DateRange } from "./period.ts";
import { isThere, type Person } from "./person.ts";
import type { DayHalf } from "./timesheet/code.ts";

/** Who is on leave for which halves of a day, and nothing about why. */
export type AwayHalves = ReadonlyMap<Person["id"], readonly DayHalf[]>;

export type Absence = "day" | "morning" | "afternoon";

type Known = { readonly away: AwayHalves; readonly calendar: Pick<WorkCalendar, "halfDaysOn"> };

/**
 * Who is not there to take on work on a day: those who have not started, those who have left, and those on leave for
 * all of it. The one place that says so.
 */
export function whoIsAway(
  people: readonly Person[],
  on: Temporal.PlainDate,
  { away, calendar }: Known,
): ReadonlySet<Person["id"]> {
  const gone = people.filter(
    (person) => !isThere(person, on) || absenceOn(on, away.get(person.id) ?? [], calendar) === "day",
  );
  return new Set(gone.map(({ id }) => id));
}

/** What part of what is worked that day somebody is away; undefined for none of it. On a half day that is all of it. */
export function absenceOn(
  on: Temporal.PlainDate,
  halves: readonly DayHalf[],
  calendar: Pick<WorkCalendar, "halfDaysOn">,
): Absence | undefined {
  const missed = missedOf(on, halves, calendar);
  if (missed.length === 0) return undefined;
  if (missed.length === calendar.halfDaysOn(on)) return "day";
  return missed[0] === 1 ? "morning" : "afternoon";
}

/** The working days that somebody was there, by the days of the own leave. */
export type OwnDays = Pick<WorkCalendar, "countWorkdays"> & {
  /** How many half-days of a day are leave. */
  readonly awayHalfDaysOn: (on: Temporal.PlainDate) => number;
};

export function ownDaysOf(
  leave: readonly { readonly on: Temporal.PlainDate; readonly halves: readonly DayHalf[] }[],
  calendar: Pick<WorkCalendar, "halfDaysOn" | "countWorkdays">,
): OwnDays {
  const missed = new Map(
    leave.map(({ on, halves }) => [on.toString(), missedOf(on, halves, calendar).length]),
  );
  const away = leave.filter(({ on, halves }) => absenceOn(on, halves, calendar) === "day");
  return {
    awayHalfDaysOn: (on) => missed.get(on.toString()) ?? 0,
    countWorkdays: (range) =>
      calendar.countWorkdays(range) - away.filter(({ on }) => isWithin(on, range)).length,
  };
}

/** The afternoon of a half day is nobody's leave. */
function missedOf(
  on: Temporal.PlainDate,
  halves: readonly DayHalf[],
  calendar: Pick<WorkCalendar, "halfDaysOn">,
): readonly DayHalf[] {
  return halves.filter((half) => half <= calendar.halfDaysOn(on));
}

function isWithin(on: Temporal.PlainDate, { from, to }: DateRange): boolean {
  return Temporal.PlainDate.compare(on, from) >= 0 && Temporal.PlainDate.compare(on, to) <= 0;
}
