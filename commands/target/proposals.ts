import { z } from "zod";
import { type Action, actions, type Block, note, reply, table, text, title } from "#src/chat/reply.ts";
import { period, periodArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { type Metric, metrics, unitOf } from "#src/domain/metric.ts";
import { monthOf, type Period, periodBetween, writePeriod } from "#src/domain/period.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import type { Proposal, Waiting } from "#src/store/interface/proposals.ts";
import type { Days } from "#src/store/store.ts";
import { loadPeopleBoard } from "../kpi/board.ts";
import { chooseTargetPeriod } from "./choose-period.ts";
import { inPrivate, labelOf } from "./find-proposal.ts";
import { missingFrom, sumByTeam } from "./proposal-sums.ts";
import { periodBeside } from "./standing.ts";
import { targetWord } from "./word.ts";

/** Each takes three buttons. */
const withButtons = 5;
const shownPeriods = 3;

export const listProposals = defineCommand({
  ...targetWord,
  verb: "proposals",
  verbAliases: ["choduyet", "cacdexuat"],
  summary: { vi: "Các đề xuất chỉ tiêu chờ duyệt", en: "Proposed targets that wait for approval" },
  examples: ["/target proposals", "/muctieu choduyet tháng 12"],
  args: z.object({ period: periodArgument.optional() }),
  names: { period: ["ky", "thang"] },
  free: [{ argument: "period", find: period }],
  isExportable: true,
  roles: ["lead", "manager"],

  async run(args, context) {
    inPrivate(context, "/target proposals");
    const { t, actor } = context;
    const { days, proposals, others } = await findOpen(args.period, context);
    const label = formatPeriod(days, actor.locale);
    const missing = await missingFrom(proposals, days, context);
    if (proposals.length === 0) {
      const none = text(t("proposal.none", { period: label, sample: "600tr" }));
      const more = [...missing, ...noteOthers(others, context)];
      return { ...reply(none, ...more), ...(more.length === 0 && { isNothing: true as const }) };
    }

    const asked = metrics.filter((metric) => proposals.some((proposal) => proposal.metric === metric));
    const blocks: Block[] = [title(t("proposal.list_title", { period: label }))];
    for (const metric of asked) {
      const ofMetric = proposals.filter((proposal) => proposal.metric === metric);
      blocks.push(await tableOf(ofMetric, { metric, days }, context));
      blocks.push(...(await sumByTeam(ofMetric, { metric, days }, context)));
    }
    blocks.push(note(t("proposal.sum_rule")), ...missing);
    return reply(...blocks, ...buttonsOf(proposals, context), ...noteOthers(others, context));
  },
});

type Open = {
  readonly days: Period;
  readonly proposals: readonly Proposal[];
  /** For which other days something waits. */
  readonly others: readonly Waiting[];
};

/** Of the next month unless a period is named; where nothing waits for it, of this month or whatever comes first. */
async function findOpen(phrase: PeriodPhrase | undefined, context: Context): Promise<Open> {
  const { store, scope, now } = context;
  const today = now.toPlainDate();
  const waiting = await store.proposals.waiting(scope, today);
  const usual = [monthOf(today.add({ months: 1 })), monthOf(today)];
  const [first] = waiting;
  const days = phrase
    ? chooseTargetPeriod(phrase, context)
    : (usual.find((month) => waiting.some((other) => isSame(other.days, month))) ??
      (first ? periodBetween(first.days.from, first.days.to) : monthOf(today.add({ months: 1 }))));
  return {
    days,
    proposals: await store.proposals.list(scope, { metrics, days }),
    others: waiting.filter((other) => !isSame(other.days, days)),
  };
}

function isSame(one: Days, other: Days): boolean {
  return one.from.equals(other.from) && one.to.equals(other.to);
}

function noteOthers(others: readonly Waiting[], { t, actor }: Context): Block[] {
  if (others.length === 0) return [];
  const named = others.map(({ days: { from, to }, count }) => {
    const period = periodBetween(from, to);
    const label = t("proposal.of_period", { period: formatPeriod(period, actor.locale), count });
    return { label, command: `/target proposals ${writePeriod(period)}` };
  });
  const periods = named.map(({ label }) => label).join(", ");
  return [note(t("proposal.other_periods", { periods })), actions(...named.slice(0, shownPeriods))];
}

type About = { readonly metric: Metric; readonly days: Period };

async function tableOf(
  proposals: readonly Proposal[],
  { metric, days }: About,
  context: Context,
): Promise<Block> {
  const { t, actor } = context;
  const beside = periodBeside(days, context);
  const whole =
    actor.role === "lead" && actor.team
      ? { kind: "team" as const, id: actor.team.id, name: actor.team.name }
      : { kind: "company" as const };
  const { rows } = await loadPeopleBoard(whole, { metric, period: beside }, context);
  const standing = new Map(rows.map(({ id, progress }) => [id, progress]));
  const format = unitOf(metric);
  const period = formatPeriod(beside, actor.locale);
  return table(
    [
      { label: t("column.entry"), format: "text" },
      { label: t("column.person"), format: "text" },
      { label: `${t("column.proposed")} · ${t(`metric.${metric}`)}`, format },
      { label: t("column.target_in", { period }), format },
      { label: t("column.actual_in", { period }), format },
      { label: t("column.note"), format: "text" },
    ],
    proposals.map((proposal) => {
      const progress = standing.get(proposal.person.id);
      return [
        labelOf(proposal),
        proposal.person.name,
        proposal.value,
        progress?.kind === "measured" ? progress.target : null,
        progress?.actual ?? 0n,
        proposal.note,
      ];
    }),
  );
}

/** Nobody settles the own. */
function buttonsOf(proposals: readonly Proposal[], { t, actor }: Context): Block[] {
  const others = proposals.filter(({ person }) => person.id !== actor.id);
  const shown = others.slice(0, withButtons);
  if (shown.length === 0) return [];
  const list = shown.flatMap((proposal): Action[] => {
    const entry = labelOf(proposal);
    return [
      {
        label: t("proposal.approve", { name: `${proposal.person.name} ${entry}` }),
        command: `/target approve ${entry}`,
      },
      { label: t("proposal.change", { entry }), command: `/target adjust ${entry}` },
      { label: t("proposal.decline", { entry }), command: `/target decline ${entry}` },
    ];
  });
  const more = others.length > shown.length ? [note(t("proposal.more", { shown: shown.length }))] : [];
  return [...more, actions(...list)];
}
