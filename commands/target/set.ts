import { z } from "zod";
import { actions, type Block, note, reply, text, title } from "#src/chat/reply.ts";
import {
  money,
  named,
  oneOf,
  period,
  periodArgument,
  textArgument,
  within,
  word,
} from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import { type Metric, unitOf } from "#src/domain/metric.ts";
import { moneyInWords } from "#src/domain/money.ts";
import { metricNames } from "#src/domain/names.ts";
import { type Period, periodBetween, yearOf } from "#src/domain/period.ts";
import { findMismatches } from "#src/domain/target.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import { getSubject, nameOf, readSubject } from "../kpi/subject.ts";
import { chooseTargetPeriod } from "./choose-period.ts";
import { countArguments, countNames, readAsked } from "./counts.ts";
import { readValue } from "./value.ts";
import { targetWord } from "./word.ts";
import { writeTarget } from "./write.ts";

const example = "/target set @lan T12 2 tỷ";

export const setTarget = defineCommand({
  ...targetWord,
  verb: "set",
  verbAliases: ["giao", "dat"],
  summary: {
    vi: "Giao chỉ tiêu cho người, nhóm, khu vực, phòng ban, công ty",
    en: "Set a target for a person or unit",
  },
  examples: [
    "/target set @lan T12 2 tỷ",
    "/target set team Bắc quý 1/2027 15 tỷ",
    "/target set @lan T12 20 metric=new_customers",
    "/target set @lan T12 lead=120",
  ],
  args: z.object({
    value: textArgument.optional(),
    period: periodArgument.prefault("this month"),
    subject: textArgument.prefault("me"),
    metric: oneOf(metricNames).optional(),
    ...countArguments,
  }),
  names: {
    ...countNames,
    value: ["giatri", "chitieu"],
    period: ["ky", "thang", "quy", "nam"],
    subject: ["cho", "ai"],
    metric: ["chiso"],
  },
  free: [
    { argument: "value", find: money },
    { argument: "period", find: period },
    { argument: "value", find: word(/^\d+$/) },
    { argument: "metric", find: within(metricNames) },
    { argument: "subject" },
  ],
  finds: { value: money, metric: named(metricNames) },
  roles: ["lead", "manager", "admin"],

  async run(args, context) {
    const { metric, value: typed } = readAsked(args, { metric: context.company.kpiMetric, example });
    const days = chooseTargetPeriod(args.period, context);
    const subject = await getSubject(readSubject(args.subject), context);
    const value = readValue(typed, metric, example);

    const subjectId = subject.kind === "company" ? 0 : subject.id;
    const target = { scope: subject.kind, subjectId, metric, days, value };
    const { id, before, version } = await writeTarget(target, context);
    return confirm({ id, subject, metric, days, value, before, version }, context);
  },
});

type Set = {
  readonly id: number;
  readonly subject: Subject;
  readonly metric: Metric;
  readonly days: Period;
  readonly value: bigint;
  readonly before: bigint | null;
  readonly version: number;
};

async function confirm({ id, subject, metric, days, value, before, version }: Set, context: Context) {
  const { t, actor } = context;
  const full = (amount: bigint) =>
    formatFigure(amount, { unit: unitOf(metric), locale: actor.locale, length: "full" });
  const words = unitOf(metric) === "money" ? ` (${moneyInWords(value, actor.locale)})` : "";
  return reply(
    title(
      t("target.set", {
        subject: nameOf(subject, context),
        period: formatPeriod(days, actor.locale),
        metric: t(`metric.${metric}`),
        value: `${full(value)}${words}`,
      }),
    ),
    text(
      before === null
        ? t("target.first", { version })
        : t("target.changed", { before: full(before), version }),
    ),
    ...(await warn({ subject, metric, days }, full, context)),
    actions({ label: t("revenue.undo"), command: `/undo T${id}` }),
  );
}

/** Months that do not add up to their quarter, or quarters to their year. */
async function warn(
  { subject, metric, days }: Pick<Set, "subject" | "metric" | "days">,
  full: (amount: bigint) => string,
  { store, scope, t, actor }: Context,
): Promise<Block[]> {
  const subjectId = subject.kind === "company" ? 0 : subject.id;
  const targets = (await store.targets.list(scope, [metric], yearOf(days.from))).filter(
    (target) => target.scope === subject.kind && target.subjectId === subjectId,
  );
  return findMismatches(targets).map(({ whole, partsSum }) => {
    const difference = partsSum - whole.value;
    return note(
      t("target.mismatch", {
        period: formatPeriod(periodBetween(whole.period.from, whole.period.to), actor.locale),
        whole: full(whole.value),
        parts: full(partsSum),
        difference: full(difference < 0n ? -difference : difference),
      }),
    );
  });
}
