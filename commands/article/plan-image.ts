import type { TrendChart } from "#src/chat/chart.ts";
import { type ImageBlock, image } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { ArticlePlan } from "#src/domain/article-plan.ts";
import type { Period } from "#src/domain/period.ts";
import { completionTenths } from "#src/domain/progress.ts";
import { formatMoment, formatRange } from "#src/i18n/dates.ts";
import { formatPercent } from "#src/i18n/figures.ts";

type Asked = { readonly name: string; readonly quarter: Period };

/** What has been published week by week, against the first plan of the quarter. */
export function planImage(plan: ArticlePlan, { name, quarter }: Asked, context: Context): ImageBlock {
  const { t, actor, now } = context;
  const { weeks, done, target } = plan;
  const reached = weeks.filter(({ standing }) => standing !== "ahead");
  const standing = plan.late > 0 ? "behind" : "on_pace";
  const heading = t("article.chart_title", { name });
  const percent = formatPercent(completionTenths(BigInt(done), BigInt(target)), actor.locale);
  const isRunning = reached.at(-1)?.standing === "running";
  const chart: TrendChart = {
    kind: "trend",
    locale: actor.locale,
    heading: {
      title: heading,
      subtitle: t("article.chart_subtitle", { days: formatRange(quarter), at: formatMoment(now) }),
      footer: t("article.chart_footer"),
      figure: {
        text: percent,
        note: t("kpi.chart_of", { actual: String(done), target: String(target) }),
        standing,
      },
    },
    unit: "count",
    labels: weeks.map(({ days: { from } }) => `${from.day}/${from.month}`),
    cumulative: runningTotals(reached.map((week) => week.done)),
    target,
    due: runningTotals(weeks.map((week) => week.planned)),
    ...(isRunning && { dueNow: plan.late > 0 ? done + plan.late : dueBefore(plan) }),
    standing,
  };
  const row = t("kpi.alt_row", { name, actual: String(done), target: String(target), percent });
  return image(chart, t("kpi.alt", { title: heading, days: formatRange(quarter), rows: row }));
}

/** What was to be out when the present week began. */
function dueBefore({ weeks }: ArticlePlan): number {
  const over = weeks.filter(({ standing }) => standing === "over");
  return over.reduce((sum, { planned }) => sum + planned, 0);
}

function runningTotals(counts: readonly number[]): readonly number[] {
  let total = 0;
  return counts.map((count) => {
    total += count;
    return total;
  });
}
