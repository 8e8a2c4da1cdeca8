import type { WorkCalendar } from "../calendar.ts";
import { type DateRange, daysOf, monthOf } from "../period.ts";
import { isPaused, type ScheduleChange } from "./change.ts";
import type { CadenceEvent } from "./event.ts";
import type { Occurrence } from "./post.ts";
import { datesOf, isWithin, weekdayFrom } from "./rule.ts";

/** What the occurrences of an event follow from besides the event itself. */
export type Circumstances = {
  readonly events: readonly CadenceEvent[];
  readonly calendar: WorkCalendar;
  /** Those that count for whoever it is planned for, the oldest first. */
  readonly changes: readonly ScheduleChange[];
};

/**
 * The occurrences of an event that take place in the range, and those that do not take place and whose day by the rule
 * lies in it.
 */
export function occurrencesOf(
  event: CadenceEvent,
  circumstances: Circumstances,
  range: DateRange,
): readonly Occurrence[] {
  const near = settleNear(event, circumstances, range);
  const away = near.flatMap(({ date }) =>
    isWithin(date, range) ? [] : settleNear(event, circumstances, { from: date, to: date }),
  );
  const others = [...near, ...away].filter(({ stop }) => stop === null);
  const byDate = Map.groupBy(others, ({ date }) => date.toString());

  return near
    .map((settled) => toOccurrence(event, settled, byDate))
    .filter(({ on, fate }) => isWithin(fate.kind === "held" ? fate.date : on, range));
}

/** A day by the rule, rolled or moved. */
type Settled = {
  readonly on: Temporal.PlainDate;
  /** Where it takes place, or would if nothing stopped it. */
  readonly date: Temporal.PlainDate;
  readonly at: Temporal.PlainTime;
  readonly why: "rule" | "rolled" | "moved";
  readonly stop: "day_off" | "skipped" | "paused" | "not_set" | null;
};

/** Of all that may take place in the range or on the days off around it. */
function settleNear(event: CadenceEvent, circumstances: Circumstances, range: DateRange): readonly Settled[] {
  const { calendar, changes } = circumstances;
  const wide = { from: calendar.previousWorkday(range.from), to: calendar.nextWorkday(range.to) };
  const movedHere = changes
    .filter((change) => change.kind === "move")
    .filter((change) => change.event === event.key && isWithin(change.to, wide))
    .map((change) => anchorOf(event, change.on))
    .filter((on) => !isWithin(on, wide))
    .flatMap((on) => daysByRule(event, circumstances, { from: on, to: on }));

  const days = new Map([...daysByRule(event, circumstances, wide), ...movedHere].map((on) => [`${on}`, on]));
  return [...days.values()].map((on) => settle(event, on, circumstances));
}

function daysByRule(
  event: CadenceEvent,
  circumstances: Circumstances,
  range: DateRange,
): readonly Temporal.PlainDate[] {
  const { rule } = event;
  if (rule.kind !== "weekday_after") return datesOf(rule, range);

  const first = circumstances.events.find(({ key }) => key === rule.event);
  if (!first) return [];
  const before = { from: range.from.subtract({ days: 7 }), to: range.to.subtract({ days: 1 }) };
  return settleNear(first, circumstances, before)
    .filter(({ stop }) => stop !== "not_set")
    .map(({ date }) => weekdayFrom(date.add({ days: 1 }), rule.weekday))
    .filter((day) => isWithin(day, range));
}

function settle(event: CadenceEvent, on: Temporal.PlainDate, { calendar, changes }: Circumstances): Settled {
  const said = changes.findLast((change) => isAbout(change, event, on));
  if (said?.kind === "move") {
    const later = changes.slice(changes.indexOf(said) + 1);
    const stop = isPaused(event.key, said.to, later) ? "paused" : null;
    return { on, date: said.to, at: said.at ?? event.at, why: "moved", stop };
  }
  if (event.rule.kind === "asked") {
    return { on, date: on, at: event.at, why: "rule", stop: said ? "skipped" : "not_set" };
  }

  const rolled = calendar.roll(on, event.roll);
  const date = rolled ?? on;
  const settled = { on, date, at: event.at, why: date.equals(on) ? "rule" : "rolled" } as const;
  if (said) return { ...settled, stop: "skipped" };
  if (!rolled) return { ...settled, stop: "day_off" };
  return { ...settled, stop: isPaused(event.key, date, changes) ? "paused" : null };
}

function isAbout(change: ScheduleChange, event: CadenceEvent, on: Temporal.PlainDate): boolean {
  if (change.kind === "pause" || change.event !== event.key) return false;
  return anchorOf(event, change.on).equals(on);
}

/** People name any day of the month for an event whose day is asked for. */
function anchorOf({ rule }: CadenceEvent, on: Temporal.PlainDate): Temporal.PlainDate {
  return rule.kind === "asked" ? monthOf(on).from : on;
}

type ByDate = ReadonlyMap<string, readonly Settled[]>;

function toOccurrence(event: CadenceEvent, settled: Settled, others: ByDate): Occurrence {
  const { on, date, at, why, stop } = settled;
  if (stop !== null) return { event, on, fate: { kind: "dropped", why: stop } };

  const isMet = passedBy(settled)
    .flatMap((day) => others.get(day.toString()) ?? [])
    .some((other) => !other.on.equals(on) && yields(settled, other, event));
  return { event, on, fate: isMet ? { kind: "dropped", why: "met_next" } : { kind: "held", date, at, why } };
}

/** The days on which it may meet another one: people look where they move it to, a roll does not. */
function passedBy({ on, date, why }: Settled): readonly Temporal.PlainDate[] {
  switch (why) {
    case "rule":
      return [];
    case "moved":
      return [date];
    case "rolled":
      return Temporal.PlainDate.compare(on, date) < 0
        ? daysOf({ from: on, to: date })
        : daysOf({ from: date, to: on });
  }
}

/**
 * Whether one occurrence gives way to another one of the same event: on one day the one by the rule stays, then the one
 * that people moved, then the one that was rolled the least far; and nothing is rolled past another one.
 */
function yields(own: Settled, other: Settled, { roll }: CadenceEvent): boolean {
  if (!own.date.equals(other.date)) return other.why !== "rolled";
  if (own.why !== other.why) return strength[own.why] < strength[other.why];

  const isBeforeOther = Temporal.PlainDate.compare(own.on, other.on) < 0;
  return own.why === "rolled" && roll === "previous" ? !isBeforeOther : isBeforeOther;
}

const strength = { rule: 2, moved: 1, rolled: 0 } as const satisfies Readonly<Record<Settled["why"], number>>;
