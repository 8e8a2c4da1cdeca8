import { findAwayToday } from "#src/command/away.ts";
import type { Context } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import { type ActivityDrop, comparedDays, findDrop } from "#src/domain/activity-drop.ts";
import { ownDaysOf } from "#src/domain/availability.ts";
import type { Untouched } from "#src/domain/first-calls.ts";
import type { Person } from "#src/domain/person.ts";
import { findSilence } from "#src/domain/silence.ts";
import { staleBefore } from "#src/domain/stale.ts";
import { workdaysSince } from "#src/domain/workdays.ts";
import type { Diligence } from "#src/store/interface/alerts.ts";
import type { AwayDay } from "#src/store/interface/timesheets.ts";

/** Open leads that wait: all of them counted, the first few named. */
export type Untended = {
  readonly count: number;
  /** Whole đồng, as far as anybody has said. */
  readonly worth: bigint;
  readonly leads: readonly Untouched[];
};

/** What about somebody's way of working is not as usual. */
export type Worries = {
  /** Whole working days without any entry, leave not counted. */
  readonly silence?: number;
  readonly drop?: ActivityDrop;
};

const namedEach = 3;

/** The leads that nobody has touched, by owner. */
export async function loadUntended(
  subject: Subject,
  { store, scope, now, company }: Context,
): Promise<ReadonlyMap<number, Untended>> {
  const { calendar, timeZone, leads } = company;
  const today = now.toPlainDate();
  const before = staleBefore(today, leads.staleAfterWorkdays, calendar).toZonedDateTime(timeZone);
  const owners = await store.alerts.untouched(scope, subject, {
    before: before.toInstant(),
    each: namedEach,
  });
  return new Map(
    owners.map(({ personId, count, worth, leads: named }) => [
      personId,
      {
        count,
        worth,
        leads: named.map(({ touchedAt, ...lead }) => ({
          ...lead,
          workdays: workdaysSince(touchedAt.toZonedDateTimeISO(timeZone).toPlainDate(), today, calendar),
        })),
      },
    ]),
  );
}

/** Silence and drops of the reps of a subject who are there today, by person. */
export async function loadWorries(subject: Subject, context: Context): Promise<ReadonlyMap<number, Worries>> {
  const { store, scope, now, company } = context;
  const today = now.toPlainDate();
  const { from } = comparedDays({ today, calendar: company.calendar });
  const days = { from, to: today.subtract({ days: 1 }) };
  const rows = await store.alerts.diligence(scope, subject, days);
  const personIds = rows.map(({ personId }) => personId);
  const leave = Map.groupBy(await store.timesheets.awayWithin(days, personIds), (day) => day.personId);
  const people = new Map((await store.people.list(today)).map((person) => [person.id, person]));
  const away = await findAwayToday([...people.values()], context);
  return new Map(
    rows.flatMap((row) => {
      const person = people.get(row.personId);
      if (!person || away.has(row.personId)) return [];
      return [[row.personId, judge({ row, person, leave: leave.get(row.personId) ?? [] }, context)] as const];
    }),
  );
}

type Judged = { readonly row: Diligence; readonly person: Person; readonly leave: readonly AwayDay[] };

function judge({ row, person: { startedOn }, leave }: Judged, { now, company }: Context): Worries {
  const { calendar, timeZone, alerts } = company;
  const today = now.toPlainDate();
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate();
  const { awayHalfDaysOn, countWorkdays } = ownDaysOf(leave, calendar);
  const percent = alerts.activityUnder;
  const drop = findDrop(row.activities, { today, calendar, startedOn, awayHalfDaysOn, percent });
  // Without an account nothing can be written, and with nothing since the days began, at least their whole length passed.
  const silence =
    row.joinedAt &&
    findSilence(
      {
        lastEntryOn: row.lastEntryAt ? dayOf(row.lastEntryAt) : comparedDays({ today, calendar }).from,
        joinedOn: dayOf(row.joinedAt),
        startedOn,
      },
      { today, calendar: { countWorkdays }, least: alerts.noEntryWorkdays },
    );
  return { ...(typeof silence === "number" && { silence }), ...(drop && { drop }) };
}
