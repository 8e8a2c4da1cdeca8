import { type Block, table, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { unitOf } from "#src/domain/metric.ts";
import { completionTenths } from "#src/domain/progress.ts";
import { formatPercent } from "#src/i18n/figures.ts";
import { type Board, loadPeopleBoard } from "../../kpi/board.ts";
import type { Pack } from "./asked.ts";
import { prorate, type Ranking, rank, type Standing } from "./rank.ts";

/** Nothing unless the company switched it on, the report is about several people, and some of them can be ranked. */
export async function rankingBlocks(pack: Pack, context: Context, known?: Board): Promise<readonly Block[]> {
  if (context.company.ranking === "off" || pack.subject.kind === "person") return [];
  const ranking = await loadRanking(pack, context, known);
  return ranking.top.length === 0 ? [] : describeRanking(pack, ranking, context);
}

/** The people of /kpi, set against their own last period up to the same day. */
export async function loadRanking(pack: Pack, context: Context, known?: Board): Promise<Ranking> {
  const { store, scope, company, now } = context;
  const { subject, period, periodBefore, daysBefore } = pack;
  const metric = company.kpiMetric;
  const isKnown =
    known?.rowsAre === "person" && known.metric === metric && known.period.from.equals(period.from);
  const board = isKnown ? known : await loadPeopleBoard(subject, { metric, period }, context);
  const last = await loadPeopleBoard(subject, { metric, period: periodBefore }, context);
  const figures = await store.figures.byPerson(scope, subject, metric, daysBefore);
  const before = new Map(figures.map(({ personId, value }) => [personId, value]));
  const targets = new Map(
    last.rows.flatMap(({ id, progress }) => (progress.kind === "measured" ? [[id, progress.target]] : [])),
  );
  const started = new Map(
    (await store.people.list(now.toPlainDate())).map((person) => [person.id, person.startedOn]),
  );

  return rank(
    board.rows.flatMap(({ id, name, progress }): readonly Standing[] => {
      const startedOn = id === null ? undefined : started.get(id);
      if (id === null || !startedOn || progress.kind !== "measured") return [];
      const isNew = Temporal.PlainDate.compare(startedOn, period.from) > 0;
      const target = isNew ? prorate(progress.target, startedOn, period, company.calendar) : progress.target;
      const targetBefore = targets.get(id);
      const isOld = Temporal.PlainDate.compare(startedOn, periodBefore.from) <= 0;
      const was = isOld && targetBefore ? { actual: before.get(id) ?? 0n, target: targetBefore } : undefined;
      const newSince = isNew ? startedOn : undefined;
      return target > 0n ? [{ name, actual: progress.actual, target, newSince, before: was }] : [];
    }),
  );
}

export function describeRanking(pack: Pack, ranking: Ranking, context: Context): readonly Block[] {
  const { t } = context;
  const { top, measured } = ranking;
  const improved = describeImproved(pack, ranking, context);
  return [
    text([t("pack.ranking_title", { count: measured }), ...improved].join("\n")),
    rankingTable(top, context),
  ];
}

function rankingTable(top: readonly Standing[], { t, company }: Context): Block {
  const format = unitOf(company.kpiMetric);
  return table(
    [
      { label: t("column.rank"), format: "text" },
      { label: t("column.person"), format: "text" },
      { label: t("column.completion"), format: "percent" },
      { label: t("column.actual"), format },
      { label: t("column.target"), format },
      { label: t("column.remark"), format: "text" },
    ],
    top.map(({ name, actual, target, newSince }, index) => [
      `${index + 1}`,
      name,
      Number(completionTenths(actual, target)) / 1000,
      actual,
      target,
      newSince ? t("pack.new_since", { on: `${newSince.day}/${newSince.month}` }) : null,
    ]),
  );
}

function describeImproved(
  { isRunning, daysBefore }: Pack,
  { improved }: Ranking,
  context: Context,
): string[] {
  const { t, actor } = context;
  if (!improved) return [];
  const percent = (tenths: bigint) => formatPercent(tenths, actor.locale);
  const { standing, before, gained } = improved;
  const { from, to } = daysBefore;
  const values = {
    name: standing.name,
    now: percent(completionTenths(standing.actual, standing.target)),
    before: percent(completionTenths(before.actual, before.target)),
    points: percent(gained).replace(/\s*%$/, ""),
    days: `${from.day}/${from.month}–${to.day}/${to.month}`,
  };
  return [t(isRunning ? "pack.improved_so_far" : "pack.improved", values)];
}
