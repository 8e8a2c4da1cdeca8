import { z } from "zod";
import { actions, note, type Reply, reply, text, title } from "#src/chat/reply.ts";
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
import { type Metric, unitOf } from "#src/domain/metric.ts";
import { moneyInWords } from "#src/domain/money.ts";
import { metricNames } from "#src/domain/names.ts";
import type { Period } from "#src/domain/period.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import type { AddedProposal } from "#src/store/interface/proposals.ts";
import { loadSubjectBoard } from "../kpi/board.ts";
import { chooseTargetPeriod } from "./choose-period.ts";
import { countArguments, countNames, readAll } from "./counts.ts";
import { inPrivate, labelOf } from "./find-proposal.ts";
import { describeStanding, periodBeside } from "./standing.ts";
import { readValue } from "./value.ts";
import { targetWord } from "./word.ts";

const example = "/target propose tháng 12 600tr";

export const proposeTarget = defineCommand({
  ...targetWord,
  verb: "propose",
  verbAliases: ["dexuat", "dangky"],
  summary: { vi: "Đề xuất chỉ tiêu của mình cho kỳ tới", en: "Propose your own next target" },
  examples: [example, "/muctieu dexuat tháng sau 600tr lead=20", "/target propose lead=20"],
  args: z.object({
    value: textArgument.optional(),
    period: periodArgument.prefault("next month"),
    metric: oneOf(metricNames).optional(),
    note: textArgument.optional(),
    ...countArguments,
  }),
  names: {
    ...countNames,
    value: ["giatri", "chitieu"],
    period: ["ky", "thang", "quy", "nam"],
    metric: ["chiso"],
    note: ["ghichu", "lydo"],
  },
  free: [
    { argument: "value", find: money },
    { argument: "period", find: period },
    { argument: "value", find: word(/^\d+$/) },
    { argument: "metric", find: within(metricNames) },
    { argument: "note" },
  ],
  finds: { value: money, metric: named(metricNames) },
  texts: ["note"],
  roles: ["rep", "lead"],

  async run(args, context) {
    inPrivate(context, "/target propose");
    const { store, actor, company, now, by } = context;
    const days = chooseTargetPeriod(args.period, context);
    if (Temporal.PlainDate.compare(days.to, now.toPlainDate()) < 0) {
      throw new UserError("error.proposal_past", { period: formatPeriod(days, actor.locale) });
    }
    const asked = readAll(args, { metric: args.metric ?? company.kpiMetric, example });
    if (asked.length === 0) throw await askValue(args.metric ?? company.kpiMetric, days, context);
    const wanted = asked.map(({ metric, value }) => ({ metric, value: readValue(value, metric, example) }));

    const added: Added[] = [];
    for (const { metric, value } of wanted) {
      const proposal = { personId: actor.id, metric, days, value };
      const made = await store.proposals.add({ ...proposal, ...(args.note && { note: args.note }) }, by);
      await writeAdded({ ...made, metric, value }, days, context);
      added.push({ ...made, metric, value });
    }
    return confirm(added, days, context);
  },
});

type Added = AddedProposal & { readonly metric: Metric; readonly value: bigint };

/** With what stands beside it, and the present target as an answer. */
async function askValue(metric: Metric, days: Period, context: Context): Promise<UserError> {
  const { t, actor } = context;
  const beside = periodBeside(days, context);
  const { total } = await loadOwn(metric, beside, context);
  const sample = unitOf(metric) === "money" ? "600tr" : "20";
  const full = (value: bigint) =>
    formatFigure(value, { unit: unitOf(metric), locale: actor.locale, length: "full" });
  const same = total.kind === "measured" ? total.target : undefined;
  return new UserError(
    "proposal.ask_value",
    {
      period: formatPeriod(days, actor.locale),
      metric: t(`metric.${metric}`),
      standing: describeStanding(total, { metric, period: beside }, context),
      sample,
    },
    {
      slot: "value",
      ...(same !== undefined && {
        choices: [
          {
            label: t("proposal.same", { period: formatPeriod(beside, actor.locale), value: full(same) }),
            set: { value: unitOf(metric) === "money" ? full(same) : same.toString() },
          },
          { label: t("question.drop"), cancel: true as const },
        ],
      }),
    },
  );
}

function loadOwn(metric: Metric, beside: Period, context: Context) {
  const { id, name, team } = context.actor;
  const subject = { kind: "person", id, name, teamId: team?.id ?? null } as const;
  return loadSubjectBoard(subject, { metric, period: beside }, context);
}

async function writeAdded(
  { id, replaced, metric, value }: Added,
  days: Period,
  { store, by }: Context,
): Promise<void> {
  await store.audit.write(
    {
      action: "proposal.add",
      subject: `X${id}`,
      ...(replaced && { before: { entry: `X${replaced.id}`, value: replaced.value.toString() } }),
      after: {
        value: value.toString(),
        metric,
        from: days.from.toString(),
        to: days.to.toString(),
      },
    },
    by,
  );
}

async function confirm(added: readonly Added[], days: Period, context: Context): Promise<Reply> {
  const { t, actor } = context;
  const beside = periodBeside(days, context);
  const lines: string[] = [];
  for (const proposal of added) {
    const { total } = await loadOwn(proposal.metric, beside, context);
    const { metric } = proposal;
    lines.push(
      describeAdded(proposal, context),
      describeStanding(total, { metric, period: beside }, context),
    );
  }
  return reply(
    title(t("proposal.sent", { period: formatPeriod(days, actor.locale) })),
    text(lines.join("\n")),
    note(t("proposal.wait")),
    actions(
      ...added.map((proposal) => ({
        label: added.length === 1 ? t("revenue.undo") : `${t("revenue.undo")} ${labelOf(proposal)}`,
        command: `/undo ${labelOf(proposal)}`,
      })),
    ),
  );
}

function describeAdded({ id, metric, value, replaced }: Added, { t, actor: { locale } }: Context): string {
  const unit = unitOf(metric);
  const full = (amount: bigint) => formatFigure(amount, { unit, locale, length: "full" });
  const words = unit === "money" ? ` (${moneyInWords(value, locale)})` : "";
  const line = t("proposal.line", {
    entry: `X${id}`,
    metric: t(`metric.${metric}`),
    value: `${full(value)}${words}`,
  });
  return replaced ? `${line}, ${t("proposal.replaces", { value: full(replaced.value) })}` : line;
}
