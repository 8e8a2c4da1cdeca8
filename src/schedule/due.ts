import type { Company } from "#src/company.ts";
import type { ScheduleChange } from "#src/domain/cadence/change.ts";
import type { AudienceKind } from "#src/domain/cadence/event.ts";
import { planMoments } from "#src/domain/cadence/moments.ts";
import type { Moment } from "#src/domain/cadence/post.ts";
import { type DateRange, daysOf } from "#src/domain/period.ts";
import type { Work } from "./work.ts";

/** Something that the clock has to see to. */
export type Due = {
  readonly post: string;
  /** What about the post is due; of several of a kind, such as two reminders, only the latest is worth saying. */
  readonly kind: string;
  /** The kind with its variant. */
  readonly moment: string;
  readonly on: Temporal.PlainDate;
  readonly dueAt: Temporal.Instant;
  readonly latestAt: Temporal.Instant;
  /** The other events of a post on one day. */
  readonly merged: readonly { readonly post: string; readonly on: Temporal.PlainDate }[];
  readonly audience: AudienceKind | Work["audience"];
  /** The team whose own changes made it so; null for the company, and for the teams without any. */
  readonly teamId: number | null;
};

export type DuePlan = {
  readonly dues: readonly Due[];
  /** The teams that have a plan of their own. */
  readonly changedTeams: ReadonlySet<number>;
};

export type Planner = (changes: readonly ScheduleChange[], range: DateRange) => DuePlan;

/** The present one, and those of before the latest changes. */
const keptPlans = 8;

/** Plans all that is due on the days of a range. Asked again for the same, it has the answer at hand. */
export function createPlanner(company: Company, works: readonly Work[]): Planner {
  const plans = new Map<string, DuePlan>();

  return (changes, range) => {
    // A change is added or taken back, and never becomes another one.
    const asked = [range.from, range.to, ...changes.map(({ id }) => id)].join(" ");
    const plan = plans.get(asked) ?? planAll(company, works, changes, range);
    if (plans.size >= keptPlans) plans.clear();
    plans.set(asked, plan);
    return plan;
  };
}

function planAll(
  company: Company,
  works: readonly Work[],
  changes: readonly ScheduleChange[],
  range: DateRange,
): DuePlan {
  const { calendar, timeZone } = company;
  const changedTeams = new Set(changes.flatMap(({ teamId }) => (teamId === null ? [] : [teamId])));
  const events = [null, ...changedTeams].flatMap((teamId) =>
    planMoments(company.cadence, { calendar, changes, teamId, timeZone }, range)
      .filter(({ audience }) => teamId === null || isOfTeam(audience))
      .map((moment) => dueEvent(moment, teamId)),
  );
  const days = daysOf(range).flatMap((day) =>
    works
      .filter((work) => work.days === "every_day" || calendar.isWorkday(day))
      .map((work) => dueWork(work, day, timeZone)),
  );
  return { dues: [...events, ...days], changedTeams };
}

function isOfTeam(audience: AudienceKind): boolean {
  return audience === "team" || audience === "lead" || audience === "people";
}

function dueEvent(moment: Moment, teamId: number | null): Due {
  const { kind, variant, audience, latestAfter } = moment;
  const [first, ...others] = moment.parts;
  const dueAt = moment.dueAt.toInstant();
  return {
    post: first.event.key,
    kind,
    moment: variant === "" ? kind : `${kind}:${variant}`,
    on: first.on,
    dueAt,
    latestAt: dueAt.add({ minutes: latestAfter }),
    merged: others.map(({ event, on }) => ({ post: event.key, on })),
    audience,
    teamId,
  };
}

function dueWork({ name, at, latestAfter, audience }: Work, on: Temporal.PlainDate, timeZone: string): Due {
  const dueAt = on.toZonedDateTime({ timeZone, plainTime: at }).toInstant();
  const latestAt = dueAt.add({ minutes: latestAfter });
  return {
    post: name,
    kind: "post",
    moment: "post",
    on,
    dueAt,
    latestAt,
    merged: [],
    audience,
    teamId: null,
  };
}
