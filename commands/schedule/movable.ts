import { eventName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import type { Plan } from "#src/domain/cadence/plan.ts";
import type { HeldOccurrence } from "#src/domain/cadence/post.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatAppointment } from "#src/i18n/times.ts";
import { describeRest } from "../agenda/due.ts";
import type { Move, Slot } from "./choose-move.ts";
import { shortDay, shortMoment } from "./days.ts";
import { heldIn } from "./occurrences.ts";

/** Refuses what has passed, changes nothing or meets another occurrence; asks about a day off. */
export function assertMovable(move: Move, plan: Plan, context: Context): void {
  refusePassed(move, context);
  refuseSame(move, context);
  refuseMeeting(move, plan, context);
  askAboutRest(move, plan, context);
}

function refusePassed({ to }: Move, { now, actor }: Context): void {
  if (Temporal.PlainDate.compare(to.date, now.toPlainDate()) < 0) {
    throw new UserError("error.day_passed", { day: formatDay(to.date) });
  }
  const at = to.date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: to.at });
  if (Temporal.ZonedDateTime.compare(at, now) <= 0) {
    throw new UserError("error.time_passed", { at: formatAppointment(at, actor.locale) });
  }
}

function refuseSame({ event, from, to }: Move, context: Context): void {
  if (!from?.date.equals(to.date) || !from.at.equals(to.at)) return;
  throw new UserError("error.schedule_same", {
    event: eventName(event, context.t),
    at: shortMoment(to, context),
  });
}

/** No event twice on one day, and none before the one that precedes it. */
function refuseMeeting(move: Move, plan: Plan, context: Context): void {
  const { event, to } = move;
  const met = findMet(move, plan);
  if (!met) return;
  throw new UserError("error.schedule_meets", {
    event: eventName(event, context.t),
    day: shortDay(to.date, context),
    other: shortDay(met.fate.date, context),
  });
}

function findMet({ event, on, to }: Move, plan: Plan): HeldOccurrence | undefined {
  return heldIn(plan, event.key).find((other) => {
    const order = Temporal.PlainDate.compare(other.on, on);
    return order !== 0 && Temporal.PlainDate.compare(to.date, other.fate.date) * order >= 0;
  });
}

function askAboutRest(move: Move, plan: Plan, context: Context): void {
  const { t, confirmed } = context;
  const rest = describeRest(move.to.date, context);
  if (rest === undefined || confirmed.has("rest")) return;
  throw new UserError(
    "schedule.ask_rest",
    { rest },
    {
      choices: [
        { label: t("schedule.rest_anyway"), confirm: "rest" },
        ...workdaysBeside(move, plan, context).map((slot) => ({
          label: shortMoment(slot, context),
          set: { when: `${slot.date} ${slot.at.toString({ smallestUnit: "minute" })}` },
        })),
        { label: t("question.no"), cancel: true },
      ],
    },
  );
}

/** The working day after it, or else the one before: whichever may be had. */
function workdaysBeside(move: Move, plan: Plan, { company, now }: Context): readonly Slot[] {
  const { date, at } = move.to;
  const { calendar } = company;
  return [calendar.nextWorkday(date), calendar.previousWorkday(date)]
    .map((day) => ({ date: day, at }))
    .filter((to) => Temporal.PlainDateTime.compare(to.date.toPlainDateTime(at), now.toPlainDateTime()) > 0)
    .filter((to) => !findMet({ ...move, to }, plan))
    .slice(0, 1);
}
