import { z } from "zod";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import type { Context, Finder } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import type { Subject } from "#src/domain/access.ts";
import { type DateRange, type Period, previousPeriod, writePeriod } from "#src/domain/period.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import { getChecked } from "../../check/audit.ts";
import { nameOf } from "../../kpi/subject.ts";
import { usualSubject, withoutName } from "../asked.ts";

type PackUnit = "week" | "month" | "quarter" | "year";

/** Whose figures of which days a report is about, and the days that they are set against. */
export type Pack = {
  readonly subject: Subject;
  /** Whose: “nhóm Bắc”. */
  readonly who: string;
  /** The whole week, month, quarter or year. */
  readonly period: Period;
  /** What of it counts: all of it, or up to today. */
  readonly days: DateRange;
  readonly isRunning: boolean;
  /** The whole one before, and as many days from its beginning as count now. */
  readonly periodBefore: Period;
  readonly daysBefore: DateRange;
  /** Whose and when, to be typed behind the name of such a report. */
  readonly line: string;
};

export const packRoles = ["rep", "lead", "manager", "hr", "admin"] as const;

export const packNames = { subject: ["ai", "nv"], period: ["ky"] } as const;

/** How a report of such a period is asked for, and by whom. */
export function packLine(unit: PackUnit) {
  return {
    args: z.object({ subject: textArgument.optional(), period: periodArgument.prefault(`this ${unit}`) }),
    names: packNames,
    free: [{ argument: "period", find: periodBehind(unit) }, { argument: "subject" }],
    isExportable: true,
    roles: packRoles,
  } as const;
}

type Words = { readonly subject?: string | undefined; readonly period: PeriodPhrase };

/** `any` unit is for what may be asked of each of them. */
export async function readPack(words: Words, unit: PackUnit | "any", context: Context): Promise<Pack> {
  const example = unit === "any" ? "/report ranking" : `/report ${unit}`;
  const whole = choosePeriod(words.period, context, { prefer: "past", argument: "period" });
  const today = context.now.toPlainDate();
  const isRight = unit === "any" ? whole.kind !== "day" && whole.kind !== "range" : whole.kind === unit;
  if (!isRight) throw new UserError(wrongUnit[unit]);
  if (Temporal.PlainDate.compare(whole.from, today) > 0)
    throw new UserError("error.pack_upcoming", { example });

  const typed = withoutName(words.subject ?? "");
  const subject =
    typed === "" ? await usualSubject(context, example) : await getChecked(typed, context, example);
  return {
    subject,
    who: nameOf(subject, context),
    ...stretchesOf(whole, today),
    line: [typed, writePeriod(whole)].filter((part) => part !== "").join(" "),
  };
}

/** A subject as other commands are told it. */
export function wordsFor({ subject }: Pick<Pack, "subject">, { actor }: Context): string {
  switch (subject.kind) {
    case "company":
      return "company";
    case "person":
      return subject.id === actor.id ? "me" : `@${subject.name}`;
    case "team":
    case "region":
    case "department":
      return `${subject.kind} ${subject.name}`;
  }
}

/** A running period is set against as many days of the one before. */
export function stretchesOf(
  period: Period,
  today: Temporal.PlainDate,
): Pick<Pack, "period" | "days" | "isRunning" | "periodBefore" | "daysBefore"> {
  const periodBefore = previousPeriod(period);
  if (Temporal.PlainDate.compare(period.to, today) < 0) {
    return { period, days: period, isRunning: false, periodBefore, daysBefore: periodBefore };
  }
  const sameDay = periodBefore.from.add(period.from.until(today, { largestUnit: "day" }));
  const isLonger = Temporal.PlainDate.compare(sameDay, periodBefore.to) > 0 || today.equals(period.to);
  return {
    period,
    days: { from: period.from, to: today },
    isRunning: true,
    periodBefore,
    daysBefore: { from: periodBefore.from, to: isLonger ? periodBefore.to : sameDay },
  };
}

/** `nhóm Bắc · Tuần 16/11–22/11/2026 (đến nay)` */
export function headingOf({ who, period, isRunning }: Pack, { t, actor }: Context) {
  const label = formatPeriod(period, actor.locale);
  return { subject: who, period: isRunning ? t("pack.so_far", { period: label }) : label };
}

const wrongUnit = {
  week: "error.pack_week",
  month: "error.pack_month",
  quarter: "error.pack_quarter",
  year: "error.pack_year",
  any: "error.pack_any",
} as const satisfies Readonly<Record<PackUnit | "any", MessageKey>>;

/** Besides any period, what is left of one where the report's name was its first word: “báo cáo tuần trước”. */
function periodBehind(unit: PackUnit): Finder {
  return (words) => {
    const found = period(words);
    if (found || !remainder.test(words)) return found;
    const [first = "", ...others] = words.split(" ");
    const text = english.has(first.toLowerCase()) ? `${first} ${unit}` : `${unitWords[unit]} ${first}`;
    return period(text)?.rest === "" ? { text, rest: others.join(" ") } : undefined;
  };
}

const remainder = /^(?:\d{1,4}|i{1,3}|iv|này|nay|trước|truoc|rồi|roi|ngoái|ngoai|last|this)(?!\S)/iu;

const english: ReadonlySet<string> = new Set(["last", "this"]);

const unitWords = { week: "tuần", month: "tháng", quarter: "quý", year: "năm" } as const;
