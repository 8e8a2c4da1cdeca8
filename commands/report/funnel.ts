import { z } from "zod";
import type { FunnelChart } from "#src/chat/chart.ts";
import { type ImageBlock, image, reply, type TableBlock, table, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { formatRange } from "#src/i18n/dates.ts";
import { formatCount, formatShareWithParts } from "#src/i18n/figures.ts";
import type { ActivityCount, ValueCount } from "#src/store/interface/reports.ts";
import { type Report, readReport, reportArgs, reportRoles, reportWords, valuesOf } from "./asked.ts";
import { addUp, assignedOf, assignedStatuses, type Counts, ratio, totalOf } from "./counts.ts";
import { besides, countingRule, exportButton, notes, subtitleOf, wonFigure } from "./frame.ts";
import { reportWord } from "./word.ts";

type Stage = { readonly name: string; readonly count: number };

export const reportFunnel = defineCommand({
  ...reportWord,
  ...reportWords,
  verb: "funnel",
  verbAliases: ["pheu", "chuyendoi"],
  summary: {
    vi: "Phễu chuyển đổi theo bước và theo loại hoạt động",
    en: "Conversion by step and by kind of activity",
  },
  examples: ["/report funnel", "/report funnel team Bắc quý này", "/baocao pheu nguon=Facebook"],
  args: z.object(reportArgs),
  isExportable: true,
  roles: reportRoles,

  async run(args, context) {
    const { store, scope, t } = context;
    const report = await readReport(args, context);
    const found = await store.reports.byValue(scope, report.asked, "step");
    const values = valuesOf(report, context);
    const total = addUp(found);
    if (totalOf(total) === 0) return reply(text(t("report.empty", values)));
    const heading = title(t("report.funnel_title", values));
    const ending = notes(
      [besides(total, context), ...unknownSteps(found, context), await countingRule(report, context)],
      context,
    );
    if (assignedOf(total) === 0) {
      return reply(heading, text(t("report.none_assigned", { total: totalOf(total) })), ending);
    }

    const stages = stagesOf(found, total, context);
    const activities = await store.reports.byActivity(scope, report.asked);
    return reply(
      heading,
      text(summarize(total, context)),
      stageTable(stages, context),
      funnelImage({ report, stages, total }, context),
      ...(activities.length > 0 ? [text(t("report.by_activity")), activityTable(activities, context)] : []),
      ending,
      exportButton(`funnel ${report.line}`, context),
    );
  },
});

/** A lead that was won has passed every step, whichever was noted. */
function stagesOf(found: readonly ValueCount[], total: Counts, { company, t }: Context): readonly Stage[] {
  const steps = company.leads.steps.values;
  const given = found.filter(({ status }) => assignedStatuses.some((assigned) => assigned === status));
  const reached = (index: number) =>
    given
      .filter(({ value, status }) => status === "qualified" || steps.indexOf(value) >= index)
      .reduce((sum, { count }) => sum + count, 0);
  return [
    { name: t("report.stage_assigned"), count: assignedOf(total) },
    ...steps.map((name, index) => ({ name, count: reached(index) })),
    { name: t("lead.status_qualified"), count: total.qualified },
  ];
}

function unknownSteps(found: readonly ValueCount[], { company, t, actor }: Context): string[] {
  const count = found
    .filter(
      ({ value, status }) => value !== "" && !company.leads.steps.values.includes(value) && status !== "new",
    )
    .reduce((sum, row) => sum + row.count, 0);
  return count === 0 ? [] : [t("report.unknown_steps", { count: formatCount(count, actor.locale) })];
}

function summarize(total: Counts, { t, actor }: Context): string {
  return t("report.funnel_summary", {
    won: formatShareWithParts(total.qualified, assignedOf(total), actor.locale),
  });
}

function stageTable(stages: readonly Stage[], { t }: Context): TableBlock {
  const first = stages[0]?.count ?? 0;
  return table(
    [
      { label: t("column.step"), format: "text" },
      { label: t("column.lead_count"), format: "count" },
      { label: t("column.assigned"), format: "count" },
      { label: t("column.of_assigned"), format: "percent" },
      { label: t("column.of_previous"), format: "percent" },
    ],
    stages.map(({ name, count }, index) => {
      const before = stages[index - 1];
      return [name, count, first, ratio(count, first), before ? ratio(count, before.count) : null];
    }),
  );
}

function activityTable(activities: readonly ActivityCount[], { t }: Context): TableBlock {
  return table(
    [
      { label: t("column.activity_kind"), format: "text" },
      { label: t("column.leads_with"), format: "count" },
      { label: t("lead.status_qualified"), format: "count" },
      { label: t("column.rate"), format: "percent" },
    ],
    activities
      .toSorted((a, b) => b.leads - a.leads)
      .map(({ kind, leads, won }) => [t(`report.activity_${kind}`), leads, won, ratio(won, leads)]),
  );
}

type Shown = { readonly report: Report; readonly stages: readonly Stage[]; readonly total: Counts };

function funnelImage({ report, stages, total }: Shown, context: Context): ImageBlock {
  const { t, actor } = context;
  const first = stages[0]?.count ?? 0;
  const chart: FunnelChart = {
    kind: "funnel",
    locale: actor.locale,
    heading: {
      title: t("report.funnel_chart", { subject: report.who }),
      subtitle: subtitleOf(report, context),
      footer: t("report.funnel_footer"),
      ...wonFigure(total, context),
    },
    columns: { kept: t("report.chart_of_previous"), ofFirst: t("report.chart_of_assigned") },
    rows: stages,
  };
  const rows = stages
    .map(({ name, count }) => `${name} ${formatShareWithParts(count, first, actor.locale)}`)
    .join("; ");
  return image(
    chart,
    t("report.alt", { title: chart.heading.title, days: formatRange(report.period), rows }),
  );
}
