import type { WorkCalendar } from "../calendar.ts";
import type { DateRange } from "../period.ts";
import { changesFor, type ScheduleChange } from "./change.ts";
import { type AudienceKind, audienceKinds, bySpan, type CadenceEvent } from "./event.ts";
import type { HeldOccurrence, Occurrence, Post } from "./post.ts";
import { occurrencesOf } from "./settle.ts";
import { shareAmongTeams } from "./shared.ts";

/** For whom the calendar is planned. */
export type Planning = {
  readonly calendar: WorkCalendar;
  /** Everybody's and those of all teams, the oldest first. */
  readonly changes: readonly ScheduleChange[];
  /** The team whose changes count besides everybody's; null is the company. */
  readonly teamId: number | null;
};

export type Plan = {
  /** In order of time. */
  readonly posts: readonly Post[];
  /** What does not take place, in order of the day by the rule. */
  readonly dropped: readonly Occurrence[];
};

/**
 * All posts that take place in the range, wherever their days by the rule are: each event is rolled or moved first, then
 * what meets on one day is merged. Those of all audiences are there: of a team's plan, the team's are the ones to take.
 */
export const planPosts: (events: readonly CadenceEvent[], planning: Planning, range: DateRange) => Plan =
  shareAmongTeams((events, { calendar, changes, teamId }: Planning, range) => {
    const circumstances = { events, calendar, changes: changesFor(teamId, changes) };
    const occurrences = events.flatMap((event) => occurrencesOf(event, circumstances, range));
    const dropped = occurrences.filter(({ fate }) => fate.kind === "dropped");
    return {
      posts: postsOf(occurrences.filter(isHeld)),
      dropped: dropped.toSorted((one, other) => Temporal.PlainDate.compare(one.on, other.on)),
    };
  });

function isHeld(occurrence: Occurrence): occurrence is HeldOccurrence {
  return occurrence.fate.kind === "held";
}

function postsOf(occurrences: readonly HeldOccurrence[]): readonly Post[] {
  const byDay = Map.groupBy(occurrences, ({ fate }) => fate.date.toString());
  const days = [...byDay].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return days.flatMap(([, met]) => mergePosts(met).toSorted(byTime));
}

/** Of one day: one post for each audience and family. */
function mergePosts(met: readonly HeldOccurrence[]): readonly Post[] {
  const byFamily = Map.groupBy(met, ({ event }) => event.family ?? event.key);
  return [...byFamily.values()].flatMap((related) =>
    audienceKinds.flatMap((audience) => {
      const [first, ...rest] = related
        .filter(({ event }) => event.audience.includes(audience))
        .toSorted(bySpan);
      return first ? [toPost(audience, [first, ...rest])] : [];
    }),
  );
}

function toPost(audience: AudienceKind, parts: Post["parts"]): Post {
  const [{ fate }, ...others] = parts;
  const at = others.reduce((latest, part) => later(latest, part.fate.at), fate.at);
  return { audience, date: fate.date, at, parts };
}

function later(one: Temporal.PlainTime, other: Temporal.PlainTime): Temporal.PlainTime {
  return Temporal.PlainTime.compare(one, other) < 0 ? other : one;
}

function byTime(one: Post, other: Post): number {
  return (
    Temporal.PlainTime.compare(one.at, other.at) ||
    audienceKinds.indexOf(one.audience) - audienceKinds.indexOf(other.audience)
  );
}
