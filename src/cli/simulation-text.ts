import {
  audienceName,
  dayLabel,
  dayOffReason,
  eventName,
  fateNote,
  postName,
  windowLabel,
} from "#src/command/cadence-names.ts";
import type { Company } from "#src/company.ts";
import type { DateRange } from "#src/domain/period.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatTime } from "#src/i18n/times.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import { type SimulatedDay, type SimulatedMoment, simulate } from "./simulation.ts";

/** The simulated calendar to read: by month and day, what is said at what time to whom, and why it is not on its day. */
export function describeSimulation(company: Company, range: DateRange): string {
  const t = translatorFor(company.locale);
  const days = simulate(company, range).filter((day) => isWorthSaying(day, company));
  const byMonth = Map.groupBy(days, ({ date }) =>
    t("simulate.month", { month: date.month, year: date.year }),
  );
  const months = [...byMonth].map(([month, its]) =>
    [month, ...its.map((day) => describeDay(day, company, t))].join("\n\n"),
  );
  return [heading(company, range, t), ...months].join("\n\n");
}

function heading({ name, timeZone }: Company, { from, to }: DateRange, t: Translate): string {
  return [
    t("simulate.title", { company: name }),
    t("simulate.range", { from: formatDay(from), to: formatDay(to), zone: timeZone }),
    t("simulate.basis"),
  ].join("\n");
}

/** A day off in the week explains why nothing is said on it. */
function isWorthSaying({ date, moments, dropped }: SimulatedDay, { calendar }: Company): boolean {
  return moments.length + dropped.length > 0 || isHoliday(date, calendar);
}

function isHoliday(date: Temporal.PlainDate, calendar: Company["calendar"]): boolean {
  return !calendar.isWorkday(date) && (calendar.holidayOn(date) !== undefined || isOwed(date, calendar));
}

function isOwed(date: Temporal.PlainDate, calendar: Company["calendar"]): boolean {
  return calendar.standardHalfDays({ from: date, to: date }) > 0;
}

function describeDay({ date, moments, dropped }: SimulatedDay, company: Company, t: Translate): string {
  const { calendar } = company;
  const label = dayLabel(date, t);
  const title = calendar.isWorkday(date) ? label : `${label} (${dayOffReason(date, calendar, t)})`;
  const lost = dropped.map((occurrence) =>
    toLine("", eventName(occurrence.event, t), [fateNote(occurrence, calendar, t) ?? ""]),
  );
  const said = moments.flatMap((moment) => [
    ...describeMoment(moment, company, t),
    ...clashNotes(moment, moments, t),
  ]);
  return [title, ...said, ...lost].join("\n");
}

function describeMoment(moment: SimulatedMoment, company: Company, t: Translate): readonly string[] {
  const { dueAt, audiences, windows } = moment;
  const line = toLine(formatTime(dueAt), whatOf(moment, t), [
    audiences.map((audience) => audienceName(audience, t)).join(", "),
    ...windows.map((days) => {
      const window = windowLabel(days, company.locale);
      const isOver = Temporal.PlainDate.compare(days.to, dueAt.toPlainDate()) < 0;
      return isOver ? window : t("simulate.so_far", { window });
    }),
  ]);
  return [line, ...notesOf(moment, company, t).map((note) => toLine("", note, []))];
}

/** What happens at a moment; a post goes by its name alone. */
function whatOf({ kind, variant, parts }: SimulatedMoment, t: Translate): string {
  const [{ on, fate }] = parts;
  const name = postName(parts, t);
  switch (kind) {
    case "post":
      return name;
    case "remind":
      return t("simulate.moment_remind", { before: describeMinutes(Number(variant), t), name });
    case "collect":
      return t("simulate.moment_collect", { name });
    case "repeat":
      return t("simulate.moment_repeat", { name });
    case "roll":
      return fate.kind === "held"
        ? t("simulate.moment_roll", { name, day: dayLabel(fate.date, t) })
        : t("simulate.moment_drop", { name, day: dayLabel(on, t) });
    case "ask":
      return t("simulate.moment_ask", { name });
  }
}

/** What was merged, and for each part why it is not on its day. */
function notesOf({ kind, parts }: SimulatedMoment, { calendar }: Company, t: Translate): readonly string[] {
  if (kind !== "post") return [];

  const [, ...merged] = parts;
  const names = merged.map(({ event }) => eventName(event, t)).join(", ");
  const fates = parts.flatMap((part) => {
    const note = fateNote(part, calendar, t);
    return note === undefined ? [] : [merged.length > 0 ? `${eventName(part.event, t)} ${note}` : note];
  });
  return [...(merged.length > 0 ? [t("cadence.merged", { names })] : []), ...fates];
}

/** Two meetings of one audience at one time: whoever runs the company wants to see that before it happens. */
function clashNotes(
  moment: SimulatedMoment,
  moments: readonly SimulatedMoment[],
  t: Translate,
): readonly string[] {
  const others = moments.slice(moments.indexOf(moment) + 1).filter((other) => isClash(moment, other));
  return others.map(({ parts }) => toLine("", t("simulate.clash", { name: postName(parts, t) }), []));
}

function isClash(one: SimulatedMoment, other: SimulatedMoment): boolean {
  return (
    one.kind === "post" &&
    other.kind === "post" &&
    one.startsAt !== null &&
    other.startsAt !== null &&
    one.startsAt.equals(other.startsAt) &&
    one.audiences.some((audience) => other.audiences.includes(audience))
  );
}

const dayMinutes = 24 * 60;

function describeMinutes(minutes: number, t: Translate): string {
  if (minutes % dayMinutes === 0) return t("simulate.days", { count: minutes / dayMinutes });
  if (minutes % 60 === 0) return t("simulate.hours", { count: minutes / 60 });
  return t("simulate.minutes", { count: minutes });
}

const widths = [7, 60] as const;

function toLine(time: string, what: string, rest: readonly string[]): string {
  const start = `${time.padStart(widths[0])}  ${what}`;
  return rest.length === 0 ? start : `${start.padEnd(widths[0] + widths[1])}  ${rest.join(" · ")}`;
}
