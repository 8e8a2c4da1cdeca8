import type { WorkCalendar } from "../calendar.ts";
import { type AudienceKind, bySpan } from "./event.ts";
import type { Plan } from "./plan.ts";
import type { Moment, Occurrence, Post } from "./post.ts";
import { isMeeting, minutesBetween, timeOf } from "./start.ts";

/** Working days between the notice and what it is about. */
const noticeDays = 3;
const noticeAt = Temporal.PlainTime.from("08:30");

type Rolling = { readonly calendar: WorkCalendar; readonly timeZone: string };

/**
 * Tells days ahead what a day off rolls or drops; not what people moved or dropped themselves. What is rolled to one day
 * is told together, and so is what is dropped on one.
 */
export function rollsOf({ posts, dropped }: Plan, rolling: Rolling): readonly Moment[] {
  const told = [
    ...posts.flatMap((post) => rolledIn(post, rolling)),
    ...dropped.filter((occurrence) => isForDayOff(occurrence, rolling)).flatMap(droppedFor),
  ].map((notice) => ({ ...notice, ...timingOf(notice.occurrence, rolling) }));

  const together = Map.groupBy(told, ({ listener, day, dueAt }) => `${listener} ${day} ${dueAt}`);
  return [...together.values()].flatMap(([first, ...rest]) => (first ? [toMoment([first, ...rest])] : []));
}

type Notice = {
  readonly listener: AudienceKind;
  readonly occurrence: Occurrence;
  /** The day to which it is rolled, or on which it is dropped: what shares it is told together. */
  readonly day: string;
  readonly startsAt: Temporal.ZonedDateTime | null;
};

type DueNotice = Notice & NoticeTiming;

type NoticeTiming = { readonly dueAt: Temporal.ZonedDateTime; readonly latestAfter: number };

function rolledIn(post: Post, { timeZone }: Rolling): readonly Notice[] {
  const rolled = post.parts.filter(({ fate }) => fate.why === "rolled");
  if (rolled.length === 0) return [];

  const [listener] = listenersOf(post.audience);
  if (!listener) return [];
  const day = post.date.toString();
  const startsAt = isMeeting(post) ? timeOf(post, timeZone) : null;
  // Merged into a later post, a part takes place when that one does.
  return rolled.map(({ event, on, fate }) => {
    const occurrence = { event, on, fate: { ...fate, at: post.at } };
    return { listener, occurrence, day, startsAt };
  });
}

function droppedFor(occurrence: Occurrence): readonly Notice[] {
  const listeners = new Set(occurrence.event.audience.flatMap(listenersOf));
  return [...listeners].map((listener) => ({
    listener,
    occurrence,
    day: `not ${occurrence.on}`,
    startsAt: null,
  }));
}

function isForDayOff({ on, fate }: Occurrence, { calendar }: Rolling): boolean {
  if (fate.kind === "held") return false;
  return (fate.why === "day_off" || fate.why === "met_next") && !calendar.isWorkday(on);
}

/** Nobody has to know of a note to somebody who writes: it comes when there is work again. */
function listenersOf(audience: AudienceKind): readonly AudienceKind[] {
  switch (audience) {
    case "team":
    case "lead":
    case "people":
      return ["lead"];
    case "company":
    case "hr":
      return ["company"];
    case "media":
      return [];
  }
}

/** Ahead of the day by the rule or of the one that takes its place, whichever is earlier; until that day begins. */
function timingOf({ event, on, fate }: Occurrence, { calendar, timeZone }: Rolling): NoticeTiming {
  const date = fate.kind === "held" ? fate.date : (calendar.roll(on, event.roll) ?? on);
  const first = Temporal.PlainDate.compare(date, on) < 0 ? date : on;
  const days = Array.from({ length: noticeDays });
  const day = days.reduce<Temporal.PlainDate>((later) => calendar.previousWorkday(later), first);
  const dueAt = day.toZonedDateTime({ timeZone, plainTime: noticeAt });
  return { dueAt, latestAfter: minutesBetween(dueAt, first.toZonedDateTime(timeZone)) };
}

function toMoment(notices: readonly [DueNotice, ...DueNotice[]]): Moment {
  const [{ listener, dueAt, startsAt, occurrence }] = notices;
  // One event may be rolled in several posts, such as those of the team and of the managers.
  const once = new Map(notices.map((notice) => [notice.occurrence.event.key, notice.occurrence]));
  const [main = occurrence, ...others] = [...once.values()].toSorted(bySpan);
  const starts = new Set(notices.map(({ startsAt }) => startsAt?.epochMilliseconds));
  return {
    kind: "roll",
    variant: "",
    audience: listener,
    dueAt,
    parts: [main, ...others],
    startsAt: starts.size === 1 ? startsAt : null,
    latestAfter: Math.min(...notices.map(({ latestAfter }) => latestAfter)),
  };
}
