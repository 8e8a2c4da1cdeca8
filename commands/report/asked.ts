import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import type { Context } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import type { Subject } from "#src/domain/access.ts";
import { fold } from "#src/domain/fold.ts";
import type { Names } from "#src/domain/names.ts";
import { type Period, writePeriod } from "#src/domain/period.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { type LeadDimension, type LeadsAsked, leadDimensions } from "#src/store/interface/reports.ts";
import { getSubject, nameOf, readSubject } from "../kpi/subject.ts";
import { listed } from "../lead/finders.ts";
import { spokenReport } from "./word.ts";

/** What every report about leads can be narrowed by. */
export const reportArgs = {
  subject: textArgument.optional(),
  period: periodArgument.prefault("this month"),
  source: textArgument.optional(),
  priority: textArgument.optional(),
  step: textArgument.optional(),
};

/** In any order: whose leads without a name before it, like the period. */
export const reportWords = {
  names: {
    subject: ["nv", "ai", "phutrach", "owner"],
    period: ["ky", "thang"],
    source: ["nguon"],
    priority: ["uutien", "mucuutien"],
    step: ["buoc"],
  },
  free: [{ argument: "period", find: period }, { argument: "subject" }],
  finds: { source: listed("sources"), priority: listed("priorities"), step: listed("steps") },
} as const;

export const reportRoles = ["rep", "lead", "manager", "hr", "admin", "media"] as const;

type Words = Readonly<Partial<Record<"subject" | LeadDimension, string | undefined>>> & {
  readonly period: PeriodPhrase;
};

export type Report = {
  readonly asked: LeadsAsked;
  readonly period: Period;
  /** Whose leads: “nhóm Bắc”. */
  readonly who: string;
  /** Which of them: “nguồn Zalo”, “ưu tiên Cao”. */
  readonly which: readonly string[];
  /** Whose leads and which, to be typed behind the name of any report. */
  readonly line: string;
};

export async function readReport(words: Words, context: Context): Promise<Report> {
  const days = choosePeriod(words.period, context, { prefer: "past", argument: "period" });
  const only = readOnly(words, context);
  const typed = withoutName(words.subject ?? "");
  const subject =
    typed === ""
      ? await usualSubject(context, "/report leads")
      : await getSubject(readSubject(typed), context, "/report leads");
  const which = leadDimensions.flatMap((dimension) => {
    const value = only[dimension];
    return value === undefined ? [] : [context.t(`report.only_${dimension}`, { value })];
  });
  return {
    asked: { subject, days, only },
    period: days,
    who: nameOf(subject, context),
    which,
    line: [typed, writePeriod(days), ...optionsOf(only)].filter((part) => part !== "").join(" "),
  };
}

/** For a sentence or a title: “nhóm Bắc · nguồn Zalo”, and the period. */
export function valuesOf({ who, which, period }: Report, { actor }: Context) {
  return { subject: [who, ...which].join(" · "), period: formatPeriod(period, actor.locale) };
}

/** “cơ hội” of `/baocao cơ hội @lan` is a part of the report's name. */
export function withoutName(words: string): string {
  const report = spokenReport(fold(words));
  return report ? words.split(" ").slice(report.words.split(" ").length).join(" ") : words;
}

/** Everything that this conversation may show. */
export async function usualSubject({ scope, actor, store }: Context, example: string): Promise<Subject> {
  switch (scope.kind) {
    case "nobody":
      throw new UserError("error.out_of_scope", { example });
    case "company":
      return { kind: "company" };
    case "own":
      return { kind: "person", id: actor.id, name: actor.name, teamId: actor.team?.id ?? null };
    case "team": {
      const team = (await store.units.list("team")).find(({ id }) => id === scope.teamId);
      return { kind: "team", id: scope.teamId, name: team?.name ?? "" };
    }
  }
}

function readOnly(words: Words, { company }: Context): LeadsAsked["only"] {
  const { sources, priorities, steps } = company.leads;
  const lists = { source: sources, priority: priorities, step: steps };
  return Object.fromEntries(
    leadDimensions.flatMap((dimension) => {
      const text = words[dimension];
      return text === undefined ? [] : [[dimension, readValue(text, dimension, lists[dimension])]];
    }),
  );
}

function readValue(text: string, dimension: LeadDimension, names: Names<string>): string {
  const value = names.find(text);
  if (value !== undefined) return value;
  const example = `/report leads ${optionNames[dimension]}=${names.values[0] ?? ""}`;
  throw new UserError("error.not_one_of", { text, options: names.values.join(", "), example });
}

const optionNames = {
  source: "nguon",
  priority: "uutien",
  step: "buoc",
} as const satisfies Readonly<Record<LeadDimension, string>>;

function optionsOf(only: LeadsAsked["only"]): string[] {
  return leadDimensions.flatMap((dimension) =>
    only[dimension] === undefined ? [] : [`${optionNames[dimension]}=“${only[dimension]}”`],
  );
}
