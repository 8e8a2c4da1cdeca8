import {
  audienceName,
  dayLabel,
  eventName,
  fateNote,
  postName,
  windowLabel,
} from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import type { AudienceKind, CadenceEvent } from "#src/domain/cadence/event.ts";
import type { Plan } from "#src/domain/cadence/plan.ts";
import type { HeldOccurrence, Occurrence, Post } from "#src/domain/cadence/post.ts";
import { windowsOf } from "#src/domain/cadence/window.ts";
import type { DateRange } from "#src/domain/period.ts";
import { shortDay } from "./days.ts";
import { isHeld } from "./occurrences.ts";

/** A line of the calendar as it is shown. */
export type Row = {
  readonly date: Temporal.PlainDate;
  readonly at: Temporal.PlainTime;
  readonly what: string;
  readonly events: readonly CadenceEvent[];
  /** The days that figures are about, the longest first. */
  readonly figures: readonly string[];
  readonly notes: readonly string[];
  /** Null of what does not take place on that day. */
  readonly held: HeldOccurrence | null;
  /** As every time: on its day by the rule, and alone. */
  readonly isUsual: boolean;
};

export function isAhead({ held, date, at }: Row, now: Temporal.ZonedDateTime): boolean {
  return held !== null && Temporal.PlainDateTime.compare(date.toPlainDateTime(at), now.toPlainDateTime()) > 0;
}

type Shown = {
  readonly plan: Plan;
  readonly range: DateRange;
  readonly audiences: readonly AudienceKind[];
};

/** The posts of a stretch of days, and what would have been on one of them but is not, in order of time. */
export function rowsOf(shown: Shown, context: Context): readonly Row[] {
  const { plan, range, audiences } = shown;
  const posts = plan.posts.filter(({ audience }) => audiences.includes(audience));
  const byContent = Map.groupBy(posts, ({ date, parts }) =>
    [`${date}`, ...parts.map(({ event, on }) => `${event.key} ${on}`)].join("|"),
  );
  const held = [...byContent.values()].flatMap((same) => {
    const [post] = same;
    return post && isWithin(post.date, range)
      ? [
          rowOf(
            post,
            same.map(({ audience }) => audience),
            context,
          ),
        ]
      : [];
  });
  return [...held, ...goneAway(posts, range, context), ...droppedRows(shown, context)].toSorted(byTime);
}

function rowOf(post: Post, audiences: readonly AudienceKind[], context: Context): Row {
  const { t, actor } = context;
  const { date, at, parts } = post;
  const [first] = parts;
  const windows = parts.flatMap(({ event, on }) =>
    windowsOf(event, on).map(({ days }) => windowLabel(days, actor.locale)),
  );
  const fates = describeFates(parts, context);
  return {
    date,
    at,
    what: postName(parts, t),
    events: parts.map(({ event }) => event),
    figures: [...new Set(windows)],
    notes: [...(parts.length > 1 ? [t("schedule.merged")] : []), ...fates, ...forWhom(audiences, context)],
    held: isHeld(first) ? first : null,
    isUsual: parts.length === 1 && fates.length === 0,
  };
}

/** Why the parts are not on their days; what is true of all of them is said once. */
function describeFates(parts: Post["parts"], { t, company }: Context): readonly string[] {
  const whys = parts.map((part) => fateNote(part, company.calendar, t));
  const [same] = new Set(whys).size === 1 ? whys : [];
  if (same !== undefined) return [same];
  return parts.flatMap(({ event }, index) => {
    const note = whys[index];
    return note === undefined ? [] : [t("schedule.part_note", { event: eventName(event, t), note })];
  });
}

/** Said only where it is not the team that meets. */
function forWhom(audiences: readonly AudienceKind[], { t }: Context): readonly string[] {
  if (audiences.includes("team")) return [];
  return [t("schedule.for", { audience: audiences.map((kind) => audienceName(kind, t)).join(", ") })];
}

/** What was rolled or moved out of the days that are shown. */
function goneAway(posts: readonly Post[], range: DateRange, context: Context): readonly Row[] {
  const away = posts
    .filter(({ date }) => !isWithin(date, range))
    .flatMap(({ parts }) => parts)
    .filter((part) => isWithin(part.on, range))
    .filter(isHeld)
    .filter(({ event }) => event.rule.kind !== "asked");
  const once = new Map(away.map((part) => [`${part.event.key} ${part.on}`, part]));
  return [...once.values()].map((part) => ({
    ...emptyRow(part, context),
    notes: [context.t("schedule.goes_to", { day: whereTo(part, context) })],
  }));
}

/** The year is said where it is another one than that of the line itself. */
function whereTo({ on, fate }: HeldOccurrence, context: Context): string {
  return fate.date.year === on.year ? dayLabel(fate.date, context.t) : shortDay(fate.date, context);
}

function droppedRows({ plan, range, audiences }: Shown, context: Context): readonly Row[] {
  const { t, company } = context;
  const dropped = plan.dropped.filter(
    ({ event, on, fate }) =>
      isWithin(on, range) &&
      fate.kind === "dropped" &&
      fate.why !== "not_set" &&
      event.audience.some((kind) => audiences.includes(kind)),
  );
  const paused = dropped.filter(({ fate }) => fate.kind === "dropped" && fate.why === "paused");
  const byEvent = Map.groupBy(paused, ({ event }) => event.key);
  return [
    ...dropped
      .filter((occurrence) => !paused.includes(occurrence))
      .map((occurrence) => ({
        ...emptyRow(occurrence, context),
        notes: [fateNote(occurrence, company.calendar, t) ?? ""],
      })),
    ...[...byEvent.values()].flatMap((all) => {
      const [first] = all;
      return first ? [{ ...emptyRow(first, context), notes: [pausedNote(first, all.length, context)] }] : [];
    }),
  ];
}

function pausedNote(first: Occurrence, count: number, { t, company }: Context): string {
  const why = fateNote(first, company.calendar, t) ?? "";
  return count === 1 ? why : t("schedule.paused_times", { note: why, count });
}

function emptyRow({ event, on }: Occurrence, { t }: Context): Row {
  return {
    date: on,
    at: event.at,
    what: eventName(event, t),
    events: [event],
    figures: [],
    notes: [],
    held: null,
    isUsual: false,
  };
}

function isWithin(date: Temporal.PlainDate, { from, to }: DateRange): boolean {
  return Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, to) <= 0;
}

function byTime(one: Row, other: Row): number {
  return Temporal.PlainDate.compare(one.date, other.date) || Temporal.PlainTime.compare(one.at, other.at);
}
