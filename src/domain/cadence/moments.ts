import type { DateRange } from "../period.ts";
import { asksOf } from "./asks.ts";
import { changesFor, isPaused } from "./change.ts";
import type { CadenceEvent } from "./event.ts";
import { type Planning, planPosts } from "./plan.ts";
import type { Moment, Post } from "./post.ts";
import { rollsOf } from "./rolls.ts";
import { shareAmongTeams } from "./shared.ts";
import { isMeeting, minutesBetween, timeOf } from "./start.ts";

export type Timing = Planning & { readonly timeZone: string };

/** All that is due on the days of the range, in order of time; as of posts, that of all audiences. */
export const planMoments: (
  events: readonly CadenceEvent[],
  timing: Timing,
  range: DateRange,
) => readonly Moment[] = shareAmongTeams((events, timing: Timing, range) => {
  const plan = planPosts(events, timing, reachOf(events, timing, range));
  const moments = [
    ...plan.posts.flatMap((post) => momentsOf(post, timing)),
    ...rollsOf(plan, timing),
    ...asksOf(events, timing, range),
  ];
  const isWithinRange = within(range, timing.timeZone);
  const isSilent = silences(timing);
  return moments
    .filter((moment) => isWithinRange(moment.dueAt) && !isSilent(moment))
    .toSorted((one, other) => one.dueAt.epochMilliseconds - other.dueAt.epochMilliseconds);
});

function within({ from, to }: DateRange, timeZone: string): (time: Temporal.ZonedDateTime) => boolean {
  const start = from.toZonedDateTime(timeZone).epochMilliseconds;
  const end = to.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  return ({ epochMilliseconds }) => start <= epochMilliseconds && epochMilliseconds < end;
}

/** In a pause there is no word of what comes after it either. */
function silences({ changes, teamId }: Timing): (moment: Moment) => boolean {
  const pauses = changesFor(teamId, changes).filter(({ kind }) => kind === "pause");
  return ({ kind, dueAt, parts }) => {
    if (kind === "post" || pauses.length === 0) return false;

    const day = dueAt.toPlainDate();
    return parts.every(({ event }) => isPaused(event.key, day, pauses));
  };
}

/** The days whose posts may have something to say in the range, ahead of them or after. */
function reachOf(events: readonly CadenceEvent[], { calendar }: Timing, range: DateRange): DateRange {
  const longest = Math.max(0, ...events.flatMap(({ remindBefore }) => remindBefore));
  // Three working days for what is rolled, and one for a roll over the last of them.
  const workdaysAhead = Array.from({ length: 4 });
  const last = workdaysAhead.reduce<Temporal.PlainDate>((day) => calendar.nextWorkday(day), range.to);
  return {
    from: calendar.previousWorkday(range.from),
    to: last.add({ days: Math.ceil(longest / (24 * 60)) }),
  };
}

function momentsOf(post: Post, timing: Timing): readonly Moment[] {
  const { audience, parts } = post;
  const dueAt = timeOf(post, timing.timeZone);
  const said: Moment = {
    kind: "post",
    variant: "",
    audience,
    dueAt,
    parts,
    startsAt: isMeeting(post) ? dueAt : null,
    latestAfter: Math.max(...parts.map(({ event }) => event.latestAfter)),
  };
  return [said, ...remindersOf(said, timing), ...collectionOf(said, timing), ...repeatOf(said, timing)];
}

/** A reminder that would fall on a day off comes on the working day before, unless people chose the day themselves. */
function remindersOf(said: Moment, { calendar }: Timing): readonly Moment[] {
  const isChosen = said.parts.some(({ fate }) => fate.kind === "held" && fate.why === "moved");
  const minutes = new Set(said.parts.flatMap(({ event }) => event.remindBefore));
  return [...minutes].map((ahead) => {
    const usual = said.dueAt.subtract({ minutes: ahead });
    const day = usual.toPlainDate();
    const isMoved = !calendar.isWorkday(day) && !(isChosen && day.equals(said.dueAt.toPlainDate()));
    const dueAt = isMoved ? usual.with(fieldsOf(calendar.previousWorkday(day))) : usual;
    const latestAfter = minutesBetween(dueAt, said.dueAt);
    return { ...said, kind: "remind", variant: `${ahead}`, dueAt, latestAfter };
  });
}

/** One question for agenda items, however many meetings are merged. */
function collectionOf(said: Moment, { calendar, timeZone }: Timing): readonly Moment[] {
  const collectAt = said.parts.map(({ event }) => event.collectAt).find((time) => time !== null);
  if (!collectAt) return [];

  const day = calendar.previousWorkday(said.dueAt.toPlainDate());
  const dueAt = day.toZonedDateTime({ timeZone, plainTime: collectAt });
  return [{ ...said, kind: "collect", dueAt, latestAfter: minutesBetween(dueAt, said.dueAt) }];
}

function repeatOf(said: Moment, { calendar }: Timing): readonly Moment[] {
  const day = said.dueAt.toPlainDate();
  const [first, ...rest] = said.parts.filter(({ event }) => event.isRepeatedOnWorkday);
  if (!first || calendar.isWorkday(day)) return [];

  const dueAt = said.dueAt.with(fieldsOf(calendar.nextWorkday(day)));
  return [{ ...said, kind: "repeat", dueAt, parts: [first, ...rest] }];
}

function fieldsOf({ year, month, day }: Temporal.PlainDate) {
  return { year, month, day };
}
