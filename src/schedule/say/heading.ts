import { type Block, note, text, title } from "#src/chat/reply.ts";
import { dayLabel, dayOffReason, eventName, fateNote } from "#src/command/cadence-names.ts";
import type { Moment } from "#src/domain/cadence/post.ts";
import { formatTime } from "#src/i18n/times.ts";
import type { Translate } from "#src/i18n/translate.ts";
import { type Saying, teamOf } from "./saying.ts";

/** What, when and for whom; below it what is unusual about it: late, merged, rolled, moved. */
export function headingOf(moment: Moment, saying: Saying, t: Translate): readonly Block[] {
  const [first, ...others] = moment.parts;
  const names = others.map(({ event }) => eventName(event, t)).join(", ");
  const notes = [
    ...(others.length > 0 ? [t("cadence.merged", { names })] : []),
    ...(moment.kind === "repeat" ? [repeatNote(moment, saying, t)] : fatesOf(moment, saying, t)),
    ...lateNote(saying, t),
  ];
  return [
    title(eventName(first.event, t)),
    text(sentence(whenFor(moment, saying, t))),
    ...(notes.length > 0 ? [note(notes.map(sentence).join("\n"))] : []),
  ];
}

/** `thứ 6 27/11 16:00 · nhóm Bắc`: the meeting, or what is sent where nobody meets. */
export function whenFor(moment: Moment, saying: Saying, t: Translate): string {
  const when = whenOf(plannedAt(moment), t);
  const who = whoOf(saying, t);
  return who === undefined ? when : t("post.when_for", { when, who });
}

/** `thứ 6 27/11 16:00` */
export function whenOf(at: Temporal.ZonedDateTime, t: Translate): string {
  return t("post.when", { day: dayLabel(at.toPlainDate(), t), time: formatTime(at) });
}

/** Whom a post is about; undefined for what one person gets alone. */
export function whoOf(saying: Saying, t: Translate): string | undefined {
  if (saying.run.audience.kind === "person") return undefined;
  const team = teamOf(saying);
  return team ? t("kpi.team", { name: team.name }) : t("kpi.company");
}

/** “Gửi muộn (hẹn 9:00)”, where it is. */
export function lateNote({ run, now }: Saying, t: Translate): readonly string[] {
  if (!run.isLate) return [];
  const due = run.dueAt.toZonedDateTimeISO(now.timeZoneId);
  const isToday = due.toPlainDate().equals(now.toPlainDate());
  return [t("post.late", { time: isToday ? formatTime(due) : whenOf(due, t) })];
}

export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** When the post itself is sent, which a reminder or a repetition is not. */
export function plannedAt({ dueAt, parts: [first, ...others] }: Moment): Temporal.ZonedDateTime {
  if (first.fate.kind !== "held") return dueAt;
  const at = others.reduce((latest, { fate }) => {
    const isLater = fate.kind === "held" && Temporal.PlainTime.compare(fate.at, latest) > 0;
    return isLater ? fate.at : latest;
  }, first.fate.at);
  return first.fate.date.toZonedDateTime({ timeZone: dueAt.timeZoneId, plainTime: at });
}

function fatesOf({ parts }: Moment, { clock }: Saying, t: Translate): readonly string[] {
  return parts.flatMap((part) => {
    const words = fateNote(part, clock.company.calendar, t);
    if (words === undefined) return [];
    return [
      parts.length === 1 ? words : t("post.merged_part", { event: eventName(part.event, t), note: words }),
    ];
  });
}

function repeatNote({ parts: [{ on }] }: Moment, { clock }: Saying, t: Translate): string {
  const reason = dayOffReason(on, clock.company.calendar, t);
  return t("post.repeated", { day: dayLabel(on, t), reason });
}
