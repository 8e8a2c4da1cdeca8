import { eventName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import type { Plan } from "#src/domain/cadence/plan.ts";
import { UserError } from "#src/errors.ts";
import { shortMoment } from "./days.ts";
import { findEvent, matchEvents } from "./find-event.ts";
import { comingIn, isOn, readDays } from "./occurrences.ts";
import type { Team } from "./whose.ts";

type Asked = {
  /** What names the event, as typed; undefined where only days were said. */
  readonly words: string | undefined;
  readonly on: string | undefined;
  readonly plan: Plan;
  readonly team: Team | null;
};

const shownChoices = 6;

/** The event that is to be changed: the one that is named, or the one there is on the days that were said. */
export function chooseEvent({ words, on, plan, team }: Asked, context: Context): CadenceEvent {
  const { company, t } = context;
  const events = company.cadence.filter((event) => !team || concernsTeams(event));
  const days = on === undefined ? undefined : readDays(on, context);
  const comingOf = (event: CadenceEvent) =>
    comingIn(plan, event.key, context).filter((occurrence) => !days || isOn(occurrence, days));
  if (words !== undefined) {
    // “đánh giá 27/11” is the one of them that is on that day.
    const meant = matchEvents(words, company.cadence);
    const then = days ? meant.filter((one) => comingOf(one).length > 0) : [];
    if (days && then.length === 0 && meant.length > 1) {
      throw new UserError("error.schedule_nothing_on", { on: on ?? "" });
    }
    const event = findEvent(words, context, then.length > 0 ? { among: (one) => then.includes(one) } : {});
    if (!team || concernsTeams(event)) return event;
    throw new UserError("error.schedule_company_event", { event: eventName(event, t) });
  }
  const coming = events
    .flatMap((event) => comingOf(event).slice(0, days ? undefined : 1))
    .toSorted((one, other) => Temporal.PlainDate.compare(one.fate.date, other.fate.date));
  const [only, ...others] = coming;
  if (!only) throw new UserError("error.schedule_nothing_on", { on: on ?? "" });
  if (days && others.length === 0) return only.event;
  throw new UserError(
    "schedule.ask_which_event",
    {},
    {
      choices: coming.slice(0, shownChoices).map(({ event, fate }) => ({
        label: t("schedule.event_choice", {
          event: eventName(event, t),
          rule: shortMoment(fate, context),
        }),
        set: { event: event.key, on: fate.date.toString() },
      })),
    },
  );
}

/** The packet for HR, say, is nothing that a team could have otherwise. */
function concernsTeams({ audience }: CadenceEvent): boolean {
  return audience.some((kind) => kind === "team" || kind === "lead" || kind === "people");
}
