import { dayLabel, postName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import { writeAudience } from "#src/domain/cadence/audience.ts";
import { planPosts } from "#src/domain/cadence/plan.ts";
import type { Occurrence, Post } from "#src/domain/cadence/post.ts";
import { formatAppointment, formatTime } from "#src/i18n/times.ts";
import type { MeetingKey } from "#src/store/interface/meetings.ts";
import type { Days } from "#src/store/store.ts";
import type { Circle } from "./circle.ts";

/** A meeting of a circle: an event, or several that meet on one day. */
export type Gathering = {
  readonly circle: Circle;
  /** As `writeAudience` writes it. */
  readonly audience: string;
  readonly date: Temporal.PlainDate;
  readonly startsAt: Temporal.ZonedDateTime;
  /** The longest span first; under it whatever is new is kept. */
  readonly parts: readonly [Occurrence, ...Occurrence[]];
};

export type Planned = {
  /** In order of time. */
  readonly gatherings: readonly Gathering[];
  /** Meetings that do not take place. */
  readonly dropped: readonly Occurrence[];
};

/** The meetings of a circle within some days. */
export async function planFor(circle: Circle, days: Days, { store, company }: Context): Promise<Planned> {
  const { calendar, timeZone, cadence } = company;
  const changes = await store.schedule.changes();
  const teamId = circle.kind === "team" ? circle.teamId : null;
  const { posts, dropped } = planPosts(cadence, { calendar, changes, teamId }, days);
  return {
    gatherings: posts.flatMap((post) => toGathering(post, circle, timeZone) ?? []),
    dropped: dropped.filter(({ event }) => event.isMeeting && event.audience.includes(circle.kind)),
  };
}

/** The keys under which what was written for it is kept. */
export function keysOf({ parts }: Gathering): readonly MeetingKey[] {
  return parts.map(keyOf);
}

export function keyOf({ event, on }: Occurrence): MeetingKey {
  return { event: event.key, on };
}

/** Names exactly this meeting in a line, `wk_open 2026-11-30`, and the circle where the reader's own is another. */
export function lineOf({ parts: [first], circle }: Gathering, { actor }: Context): string {
  const line = `${first.event.key} ${first.on.toString()}`;
  if (circle.kind === "team") {
    return actor.team?.id === circle.teamId ? line : `${line} nhom=“${circle.team}”`;
  }
  return actor.team === null ? line : `${line} nhom=company`;
}

export function nameOfGathering({ parts }: Pick<Gathering, "parts">, { t }: Context): string {
  return postName(parts, t);
}

/** `thứ 2 30/11 9:00`; of another year `9:00 Thứ Hai 30/11/2026`. */
export function formatGathering({ date, startsAt }: Gathering, { now, t, actor }: Context): string {
  return date.year === now.year
    ? `${dayLabel(date, t)} ${formatTime(startsAt)}`
    : formatAppointment(startsAt, actor.locale);
}

function toGathering(post: Post, circle: Circle, timeZone: string): Gathering | undefined {
  const [first, ...others] = post.parts.filter(({ event }) => event.isMeeting);
  if (post.audience !== circle.kind || !first) return undefined;
  return {
    circle,
    audience: writeAudience(circle),
    date: post.date,
    startsAt: post.date.toZonedDateTime({ timeZone, plainTime: post.at }),
    parts: [first, ...others],
  };
}
