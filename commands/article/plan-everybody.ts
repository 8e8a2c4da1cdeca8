import type { CompletionChart, Standing } from "#src/chat/chart.ts";
import {
  actions,
  type Cell,
  type ImageBlock,
  image,
  note,
  type Reply,
  reply,
  table,
  title,
} from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { type ArticlePlan, runningWeek } from "#src/domain/article-plan.ts";
import { type Period, writePeriod } from "#src/domain/period.ts";
import { formatMoment, formatPeriod, formatRange } from "#src/i18n/dates.ts";
import type { WriterProgress } from "./progress.ts";

/** Everybody who writes, channel by channel, for whoever looks after them. */
export async function presentEverybody(
  writers: readonly WriterProgress[],
  quarter: Period,
  context: Context,
): Promise<Reply> {
  const { t, actor } = context;
  const named: Named[] = [];
  for (const writer of writers) named.push({ ...writer, name: await nameOf(writer, context) });
  const period = formatPeriod(quarter, actor.locale);
  return reply(
    title(t("article.plan_all", { period })),
    table(
      [
        { label: t("column.person"), format: "text" },
        { label: t("column.channel"), format: "text" },
        { label: t("column.article_done"), format: "count" },
        { label: t("column.target"), format: "count" },
        { label: t("column.article_left"), format: "count" },
        { label: t("column.article_late"), format: "count" },
        { label: t("column.article_week"), format: "text" },
      ],
      named.flatMap((writer) =>
        writer.channels.map(({ channel, plan }) => rowOf(writer.name, channel, plan)),
      ),
    ),
    completionImage(named, quarter, context),
    note(t("article.plan_note")),
    actions({ label: t("kpi.export"), command: `/export article plan all ${writePeriod(quarter)}` }),
  );
}

async function nameOf({ personId }: WriterProgress, { store, now }: Context): Promise<string> {
  return (await store.people.get(personId, now.toPlainDate())).name;
}

function rowOf(name: string, channel: string, plan: ArticlePlan): readonly Cell[] {
  const week = runningWeek(plan);
  return [
    name,
    channel,
    plan.done,
    plan.target,
    plan.left,
    plan.late === 0 ? null : plan.late,
    week ? `${week.done}/${week.goal}` : null,
  ];
}

type Named = WriterProgress & { readonly name: string };

function completionImage(writers: readonly Named[], quarter: Period, context: Context): ImageBlock {
  const { t, actor, now } = context;
  const heading = t("article.chart_all");
  const chart: CompletionChart = {
    kind: "completion",
    locale: actor.locale,
    heading: {
      title: heading,
      subtitle: t("article.chart_subtitle", { days: formatRange(quarter), at: formatMoment(now) }),
      footer: t("article.chart_all_footer"),
    },
    unit: "count",
    rows: writers.map(({ name, whole }) => ({
      name,
      actual: whole.done,
      target: whole.target,
      standing: standingOf(whole),
    })),
  };
  const rows = writers.map(({ name, whole }) => `${name} ${whole.done}/${whole.target}`).join("; ");
  return image(chart, t("kpi.alt", { title: heading, days: formatRange(quarter), rows }));
}

function standingOf({ late }: ArticlePlan): Standing {
  return late > 0 ? "behind" : "on_pace";
}
