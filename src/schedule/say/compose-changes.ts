import { actions, type Block, note, text, title } from "#src/chat/reply.ts";
import { dayLabel, eventName, fateNote, postName } from "#src/command/cadence-names.ts";
import type { ScheduleChange } from "#src/domain/cadence/change.ts";
import { planPosts } from "#src/domain/cadence/plan.ts";
import type { HeldOccurrence, Moment, Occurrence } from "#src/domain/cadence/post.ts";
import type { WorkCalendar } from "#src/domain/calendar.ts";
import { daysOf, monthOf } from "#src/domain/period.ts";
import { formatTime } from "#src/i18n/times.ts";
import type { Translate } from "#src/i18n/translate.ts";
import { sentence, whenOf, whoOf } from "./heading.ts";
import { type Saying, teamOf } from "./saying.ts";

/** Days ahead: what a day off rolls or drops, and how to choose another day. */
export async function composeRoll(moment: Moment, saying: Saying, t: Translate): Promise<readonly Block[]> {
  const who = whoOf(saying, t);
  const changes = await saying.store.schedule.changes();
  const lines = moment.parts.map((part) => rollLine(part, { changes, saying, t }));
  return [
    title(who === undefined ? t("post.roll") : t("post.when_for", { when: t("post.roll"), who })),
    text(lines.join("\n")),
    note(t("post.roll_hint", { line: moveLine(moment, saying.clock.company.calendar) })),
    actions({ label: t("post.show_schedule"), command: "/schedule" }),
  ];
}

/** The day of an event that has none by its rule. */
export function composeAsk({ parts }: Moment, saying: Saying, t: Translate): readonly Block[] {
  const [{ event, on }] = parts;
  const days = likelyDays(on, saying.clock.company.calendar);
  const lineFor = (day: Temporal.PlainDate) =>
    `/schedule move ${event.key} ${day.day}/${day.month}/${day.year}`;
  const example = days.at(-1) ?? on;
  return [
    title(t("post.ask", { event: postName(parts, t) })),
    text(t("post.ask_question", { month: `${on.month}/${on.year}`, line: lineFor(example) })),
    ...(days.length > 0
      ? [actions(...days.map((day) => ({ label: sentence(dayLabel(day, t)), command: lineFor(day) })))]
      : []),
  ];
}

type Telling = {
  readonly changes: readonly ScheduleChange[];
  readonly saying: Saying;
  readonly t: Translate;
};

function rollLine(part: Occurrence, telling: Telling): string {
  const { event, on, fate } = part;
  const { saying, t } = telling;
  const { calendar, timeZone } = saying.clock.company;
  const values = { event: eventName(event, t), note: fateNote(part, calendar, t) ?? "" };
  if (fate.kind === "dropped") return t("post.roll_dropped", { ...values, day: dayLabel(on, t) });
  const at = fate.date.toZonedDateTime({ timeZone, plainTime: timeOf(part, fate, telling) });
  return t("post.roll_part", { ...values, when: whenOf(at, t) });
}

/** Merged with others on its new day, it takes place when they do. */
function timeOf(
  { event, on }: Occurrence,
  { date, at }: HeldOccurrence["fate"],
  { changes, saying }: Telling,
): Temporal.PlainTime {
  const { cadence, calendar } = saying.clock.company;
  const teamId = teamOf(saying)?.id ?? null;
  const { posts } = planPosts(cadence, { calendar, changes, teamId }, { from: date, to: date });
  const post = posts.find(({ parts }) =>
    parts.some((part) => part.event.key === event.key && part.on.equals(on)),
  );
  return post?.at ?? at;
}

/** A line that works as it stands, for another day than the one that was chosen. */
function moveLine({ parts }: Moment, calendar: WorkCalendar): string {
  const [first] = parts;
  const { event, on, fate } = parts.find((part) => part.event.isMeeting) ?? first;
  const day = fate.kind === "held" ? calendar.previousWorkday(fate.date) : calendar.nextWorkday(on);
  return `/schedule move ${event.key} ${on.day}/${on.month} sang ${day.day}/${day.month} ${formatTime(event.at)}`;
}

const friday = 5;
const offered = 3;

/** Fridays of the month that are worked, the last of them: a year is looked back on when most of it is over. */
function likelyDays(on: Temporal.PlainDate, calendar: WorkCalendar): readonly Temporal.PlainDate[] {
  return daysOf(monthOf(on))
    .filter((day) => day.dayOfWeek === friday && calendar.isWorkday(day))
    .slice(-offered);
}
