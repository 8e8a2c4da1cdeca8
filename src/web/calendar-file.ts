import ical, {
  ICalAlarmType,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { Appointment, Task } from "#src/domain/agenda.ts";
import { endOf } from "#src/domain/agenda-rules.ts";
import type { Translate } from "#src/i18n/translate.ts";
import { calendarHead, withoutControls } from "./calendar-text.ts";

type Calendar = {
  readonly name: string;
  readonly appointments: readonly Appointment[];
  /** Those with a time. */
  readonly tasks: readonly Task[];
  /** The host of the bot, which makes the names of its events its own. */
  readonly host: string;
  readonly t: Translate;
};

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Long enough to be seen in a calendar; how long a task takes nobody says. */
const taskMinutes = 15;

/** The text of an iCalendar file (RFC 5545). It depends on nothing but what is given. */
export function writeCalendar({ name, appointments, tasks, host, t }: Calendar): string {
  const calendar = ical(calendarHead(name));
  for (const appointment of appointments) calendar.createEvent(eventOf(appointment, { host, t }));
  for (const task of tasks) {
    const event = eventOfTask(task, { host, t });
    if (event) calendar.createEvent(event);
  }
  return calendar.toString();
}

type Shown = Pick<Calendar, "host" | "t">;

function eventOf(appointment: Appointment, { host, t }: Shown): ICalEventData {
  const { id, title, place, startsAt, state, sequence, changedAt } = appointment;
  const isPlanned = state === "planned";
  return {
    id: `appointment-${id}@${host}`,
    sequence,
    stamp: changedAt,
    lastModified: changedAt,
    start: startsAt,
    end: endOf(appointment),
    summary: withoutControls(title),
    description: describe(appointment, `H${id}`, t),
    ...(place !== null && { location: withoutControls(place) }),
    status: state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(isPlanned && { alarms: [alarm(title, day), alarm(title, hour)] }),
  };
}

function eventOfTask(task: Task, { host, t }: Shown): ICalEventData | undefined {
  const { id, text, dueAt } = task;
  if (!dueAt) return undefined;
  return {
    id: `task-${id}@${host}`,
    // A task keeps no time of its last change; a new due time shows by itself.
    stamp: dueAt,
    start: dueAt,
    end: dueAt.add({ minutes: taskMinutes }),
    summary: withoutControls(t("agenda.feed_task", { text })),
    description: describe(task, `V${id}`, t),
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: [alarm(text, 0)],
  };
}

function alarm(text: string, secondsBefore: number) {
  return {
    type: ICalAlarmType.display,
    triggerBefore: secondsBefore,
    description: withoutControls(text),
  };
}

/** Names and numbers only: whoever holds the link reads it, so no phone number is in it. */
function describe({ lead, customer }: Pick<Task, "lead" | "customer">, entry: string, t: Translate): string {
  const about = lead
    ? `${lead.name} (L${lead.id})`
    : customer
      ? `${customer.name} (K${customer.id})`
      : undefined;
  return withoutControls(about === undefined ? entry : `${entry} · ${t("agenda.about", { about })}`);
}
