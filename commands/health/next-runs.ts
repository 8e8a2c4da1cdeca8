import type { Context } from "#src/command/command.ts";
import type { TimedWork } from "#src/command/system.ts";
import type { Audience } from "#src/domain/cadence/audience.ts";
import type { AudienceKind } from "#src/domain/cadence/event.ts";
import { type Plan, planPosts } from "#src/domain/cadence/plan.ts";

/** When a post comes next for an audience; undefined where no day is set. */
export type NextRuns = (post: string, audience?: Audience) => Temporal.ZonedDateTime | undefined;

/** Every event has come round once in so many days. */
const aheadDays = 400;

/** The calendar ahead: everybody's, and that of the teams which have changed theirs. */
export async function readNextRuns({ store, company, system, now }: Context): Promise<NextRuns> {
  const changes = await store.schedule.changes();
  const today = now.toPlainDate();
  const range = { from: today, to: today.add({ days: aheadDays }) };
  const plan = (teamId: number | null) =>
    planPosts(company.cadence, { calendar: company.calendar, changes, teamId }, range);
  const everybody = plan(null);
  const changed = new Set(changes.flatMap(({ teamId }) => (teamId === null ? [] : [teamId])));
  const plans = new Map([...changed].map((teamId) => [teamId, plan(teamId)]));

  return (post, audience) => {
    const work = system.timetable.find(({ name }) => name === post);
    if (work) return nextWork(work, now, company.calendar.isWorkday);
    const own = audience && "teamId" in audience ? plans.get(audience.teamId) : undefined;
    return nextPost(own ?? everybody, { post, kinds: audience && kindsOf(audience), now });
  };
}

/** As a person, somebody sells or writes; the event tells which. */
function kindsOf({ kind }: Audience): readonly AudienceKind[] | undefined {
  if (kind === "person") return ["people", "media"];
  return kind === "bot" ? undefined : [kind];
}

type Asked = {
  readonly post: string;
  readonly kinds: readonly AudienceKind[] | undefined;
  readonly now: Temporal.ZonedDateTime;
};

function nextPost({ posts }: Plan, { post, kinds, now }: Asked): Temporal.ZonedDateTime | undefined {
  return posts
    .filter(({ audience }) => kinds === undefined || kinds.includes(audience))
    .filter(({ parts }) => parts.some(({ event }) => event.key === post))
    .map(({ date, at }) => date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: at }))
    .find((due) => Temporal.ZonedDateTime.compare(due, now) > 0);
}

function nextWork(
  { at, days }: TimedWork,
  now: Temporal.ZonedDateTime,
  isWorkday: (date: Temporal.PlainDate) => boolean,
): Temporal.ZonedDateTime {
  let day = now.toPlainDate();
  const dueOn = () => day.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: at });
  while (Temporal.ZonedDateTime.compare(dueOn(), now) <= 0 || (days === "workdays" && !isWorkday(day))) {
    day = day.add({ days: 1 });
  }
  return dueOn();
}
