import { eventName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import type { Plan } from "#src/domain/cadence/plan.ts";
import type { HeldOccurrence, Occurrence } from "#src/domain/cadence/post.ts";
import { monthOf, weekOf } from "#src/domain/period.ts";
import type { DayPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import { type Moment, readWhen } from "../agenda/when.ts";
import { chooseOccurrence, comingIn, isHeld, readDay, refuseDropped } from "./occurrences.ts";

export type Slot = { readonly date: Temporal.PlainDate; readonly at: Temporal.PlainTime };

/** An occurrence on its way to another day or time. */
export type Move = {
  readonly event: CadenceEvent;
  /** The day by the rule. */
  readonly on: Temporal.PlainDate;
  /** Null of an event whose day nobody has set yet. */
  readonly from: Slot | null;
  readonly to: Slot;
};

type Asked = {
  readonly event: CadenceEvent;
  readonly plan: Plan;
  /** Which occurrence, as typed. */
  readonly on: string | undefined;
  /** Where to, as typed. */
  readonly when: string | undefined;
  readonly time: Temporal.PlainTime | undefined;
};

/** Which occurrence is moved where; asks where to when that was not said. */
export function chooseMove({ event, plan, on, when, time }: Asked, context: Context): Move {
  if (when === undefined && time === undefined) {
    throw new UserError("schedule.ask_when", { event: eventName(event, context.t) }, { slot: "when" });
  }
  const moment = readWhen({ when, time });
  return event.rule.kind === "asked"
    ? setDay({ event, plan, moment }, context)
    : moveDay({ event, plan, on, moment }, context);
}

type Moved = { readonly event: CadenceEvent; readonly plan: Plan; readonly moment: Moment };

/** The day of an event that has none by its rule: any day of the month that it is asked for, or near it. */
function setDay({ event, plan, moment }: Moved, context: Context): Move {
  const ahead = [...comingIn(plan, event.key, context), ...notSet(plan, event.key)];
  const date = moment.date ? readDay(moment.date, context) : undefined;
  const inMonth = ahead.find(({ on }) => date && monthOf(on).from.equals(monthOf(date).from));
  const occurrence = inMonth ?? ahead.toSorted(byRule)[0];
  if (!occurrence) throw new UserError("error.schedule_none", { event: eventName(event, context.t) });

  const from = occurrence.fate.kind === "held" ? occurrence.fate : null;
  const day = date ?? from?.date;
  if (!day) {
    throw new UserError("schedule.ask_when", { event: eventName(event, context.t) }, { slot: "when" });
  }
  return {
    event,
    on: occurrence.on,
    from,
    to: { date: day, at: moment.time ?? from?.at ?? event.at },
  };
}

function notSet({ dropped }: Plan, key: string): readonly Occurrence[] {
  return dropped.filter(
    ({ event, fate }) => event.key === key && fate.kind === "dropped" && fate.why === "not_set",
  );
}

function byRule(one: Occurrence, other: Occurrence): number {
  return Temporal.PlainDate.compare(one.on, other.on);
}

function moveDay(
  { event, plan, on, moment }: Moved & { readonly on: string | undefined },
  context: Context,
): Move {
  const phrase = moment.date;
  const isWeekday = phrase?.kind === "weekday" && phrase.when === "nearest";
  const date = phrase && !isWeekday ? readDay(phrase, context) : undefined;
  const near = date && on === undefined ? nearest(date, { event, plan }, context) : undefined;
  const occurrence = near ?? chooseOccurrence({ event, plan, on }, context);

  const from = occurrence.fate;
  const day = date ?? (phrase ? inWeekOf(from.date, phrase, context) : from.date);
  return { event, on: occurrence.on, from, to: { date: day, at: moment.time ?? from.at } };
}

/**
 * Of a weekly event the one in the week of the new day, of others the one that lies nearest to it. Where that one is
 * dropped, no other takes its place.
 */
function nearest(
  date: Temporal.PlainDate,
  { event, plan }: Pick<Moved, "event" | "plan">,
  context: Context,
): HeldOccurrence | undefined {
  const dropped = plan.dropped.filter((occurrence) => occurrence.event.key === event.key);
  const known = [...comingIn(plan, event.key, context), ...dropped];
  const distance = (occurrence: Occurrence) => Math.abs(dayOf(occurrence).until(date).days);
  const inReach =
    event.rule.kind === "weekly"
      ? known.filter((occurrence) => weekOf(dayOf(occurrence)).from.equals(weekOf(date).from))
      : known.toSorted((one, other) => distance(one) - distance(other));
  const [found] = inReach;
  if (!found || isHeld(found)) return found;
  return refuseDropped(found, context);
}

function dayOf({ on, fate }: Occurrence): Temporal.PlainDate {
  return fate.kind === "held" ? fate.date : on;
}

/** “thứ 3” is that of the week in which the meeting is, unless that has passed. */
function inWeekOf(date: Temporal.PlainDate, phrase: DayPhrase, context: Context): Temporal.PlainDate {
  const ahead = readDay(phrase, context);
  const inWeek = weekOf(date).from.add({ days: ahead.dayOfWeek - 1 });
  return Temporal.PlainDate.compare(inWeek, context.now.toPlainDate()) < 0 ? ahead : inWeek;
}
