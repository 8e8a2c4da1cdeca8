import ical, { ICalAlarmType, type ICalEventData, ICalEventStatus } from "ical-generator";
import { eventName, postName, windowLabel } from "#src/command/cadence-names.ts";
import type { ScheduleChange } from "#src/domain/cadence/change.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import type { Plan } from "#src/domain/cadence/plan.ts";
import type { Occurrence, Post } from "#src/domain/cadence/post.ts";
import { windowsOf } from "#src/domain/cadence/window.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { Translate } from "#src/i18n/translate.ts";
import type { MadeChange } from "#src/store/interface/schedule.ts";
import { calendarHead, withoutControls } from "./calendar-text.ts";

type TeamCalendar = {
  readonly team: { readonly id: number; readonly name: string };
  readonly events: readonly CadenceEvent[];
  readonly plan: Plan;
  /** All that was ever changed for the team or for everybody. */
  readonly history: readonly MadeChange[];
  /** When the link was made. */
  readonly createdAt: Temporal.Instant;
  readonly timeZone: string;
  readonly host: string;
  readonly locale: Locale;
  readonly t: Translate;
};

/** How long a meeting takes nobody says. */
const meetingMinutes = 60;

/** A team's meetings as an iCalendar file (RFC 5545): times and names, and no figures. What people dropped stays, cancelled. */
export function writeTeamCalendar(calendar: TeamCalendar): string {
  const { team, plan, t } = calendar;
  const file = ical(calendarHead(t("schedule.feed_name", { team: team.name })));
  for (const post of plan.posts) {
    if (post.audience === "team") file.createEvent(eventOf(post, calendar));
  }
  for (const occurrence of plan.dropped) {
    if (isCancelled(occurrence)) file.createEvent(cancelled(occurrence, calendar));
  }
  return file.toString();
}

function eventOf({ date, at, parts }: Post, calendar: TeamCalendar): ICalEventData {
  const { t, locale } = calendar;
  const [first] = parts;
  const start = startOf(date, at, calendar);
  const summary = withoutControls(postName(parts, t));
  const windows = parts.flatMap(({ event, on }) =>
    windowsOf(event, on).map(({ days }) => windowLabel(days, locale)),
  );
  const about = [...new Set(windows)].join(", ");
  const minutes = [...new Set(parts.flatMap(({ event }) => event.remindBefore))];
  return {
    ...identityOf(first, calendar),
    start: start.toInstant(),
    end: start.add({ minutes: meetingMinutes }).toInstant(),
    summary,
    ...(about !== "" && { description: t("schedule.feed_figures", { windows: about }) }),
    status: ICalEventStatus.CONFIRMED,
    alarms: minutes.map((before) => ({
      type: ICalAlarmType.display,
      triggerBefore: before * 60,
      description: summary,
    })),
  };
}

/** Only what people took out: a day off was never in it. */
function isCancelled({ event, fate }: Occurrence): boolean {
  if (fate.kind !== "dropped" || !event.audience.includes("team")) return false;
  return fate.why === "skipped" || fate.why === "paused";
}

function cancelled(occurrence: Occurrence, calendar: TeamCalendar): ICalEventData {
  const { event, on } = occurrence;
  const start = startOf(on, event.at, calendar);
  return {
    ...identityOf(occurrence, calendar),
    start: start.toInstant(),
    end: start.add({ minutes: meetingMinutes }).toInstant(),
    summary: withoutControls(eventName(event, calendar.t)),
    status: ICalEventStatus.CANCELLED,
  };
}

function startOf(
  date: Temporal.PlainDate,
  at: Temporal.PlainTime,
  { timeZone }: TeamCalendar,
): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ timeZone, plainTime: at });
}

/** The same for an occurrence wherever it is moved; counted up with every change about it, and with its taking back. */
function identityOf(occurrence: Occurrence, { team, events, history, createdAt, host }: TeamCalendar) {
  const { event, on } = occurrence;
  const concerning = history.filter((change) => concerns(change, occurrence, events));
  const times = concerning.flatMap(({ madeAt, removedAt }) => (removedAt ? [madeAt, removedAt] : [madeAt]));
  const changedAt = [createdAt, ...times].reduce((latest, at) =>
    Temporal.Instant.compare(latest, at) < 0 ? at : latest,
  );
  return {
    id: `meeting-${team.id}-${event.key}-${on}@${host}`,
    sequence: times.length,
    stamp: changedAt,
    lastModified: changedAt,
  };
}

/** As far as days off move something. */
const near = { days: 14 };

/** What is about it, or about an event that may be one meeting with it: without that it has another name and time. */
function concerns(
  change: ScheduleChange,
  { event, on }: Occurrence,
  events: readonly CadenceEvent[],
): boolean {
  if (change.kind === "pause") {
    return (change.event === null || isKin(change.event, event, events)) && isNear(on, change);
  }
  if (change.event === event.key) return change.on.equals(on);
  const days = change.kind === "move" ? [change.on, change.to] : [change.on];
  return isKin(change.event, event, events) && days.some((day) => isNear(on, { from: day, to: day }));
}

function isKin(key: string, event: CadenceEvent, events: readonly CadenceEvent[]): boolean {
  if (key === event.key) return true;
  const other = events.find((candidate) => candidate.key === key);
  return event.family !== null && other?.family === event.family;
}

type Days = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate | null };

function isNear(day: Temporal.PlainDate, { from, to }: Days): boolean {
  const hasBegun = Temporal.PlainDate.compare(from.subtract(near), day) <= 0;
  return hasBegun && (!to || Temporal.PlainDate.compare(day, to.add(near)) <= 0);
}
