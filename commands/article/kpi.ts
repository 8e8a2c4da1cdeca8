import { type Block, note, table, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { runningWeek } from "#src/domain/article-plan.ts";
import { type Period, quarterOf } from "#src/domain/period.ts";
import { completionTenths } from "#src/domain/progress.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { loadOwnProgress, type WriterProgress } from "./progress.ts";

/** The articles of the quarter that the period ends in, as a part of somebody's KPI; nothing without a target. */
export async function articlesInKpi(
  personId: number,
  period: Period,
  context: Context,
): Promise<readonly Block[]> {
  const { t, actor } = context;
  const quarter = quarterOf(shownDay(period, context));
  const progress = await loadOwnProgress(quarter.from, context, personId);
  if (!progress) return [];
  const { late, left } = progress.whole;
  return [
    title(t("article.kpi_title", { period: formatPeriod(quarter, actor.locale) })),
    channelsTable(progress, context),
    ...(late > 0 && left > 0 ? [text(t("article.kpi_late", { late }))] : []),
    note(t("article.plan_note")),
  ];
}

/** Today where the period runs, so that half a year is not about a quarter to come. */
function shownDay({ from, to }: Period, { now }: Context): Temporal.PlainDate {
  const today = now.toPlainDate();
  const isRunning =
    Temporal.PlainDate.compare(from, today) <= 0 && Temporal.PlainDate.compare(today, to) <= 0;
  return isRunning ? today : to;
}

function channelsTable({ channels, whole }: WriterProgress, { t }: Context): Block {
  const rows = [...channels, ...(channels.length > 1 ? [{ channel: t("row.total"), plan: whole }] : [])];
  return table(
    [
      { label: t("column.channel"), format: "text" },
      { label: t("column.article_done"), format: "count" },
      { label: t("column.target"), format: "count" },
      { label: t("column.completion"), format: "percent" },
      { label: t("column.article_week"), format: "text" },
    ],
    rows.map(({ channel, plan }) => {
      const week = runningWeek(plan);
      return [
        channel,
        plan.done,
        plan.target,
        Number(completionTenths(BigInt(plan.done), BigInt(plan.target))) / 1000,
        week ? `${week.done}/${week.goal}` : null,
      ];
    }),
  );
}
