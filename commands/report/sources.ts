import { z } from "zod";
import type { StackedChart } from "#src/chat/chart.ts";
import {
  type Cell,
  type ImageBlock,
  image,
  reply,
  type TableBlock,
  table,
  text,
  title,
} from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { byName } from "#src/domain/name-order.ts";
import { formatRange } from "#src/i18n/dates.ts";
import { formatFigure, formatShareWithParts, meaningless } from "#src/i18n/figures.ts";
import type { SourceRevenue, ValueCount } from "#src/store/interface/reports.ts";
import { type Report, readReport, reportArgs, reportRoles, reportWords, valuesOf } from "./asked.ts";
import { addUp, assignedOf, type Counts, ratio, sumOf, totalOf } from "./counts.ts";
import { besides, countingRule, dashNote, exportButton, notes, subtitleOf, wonFigure } from "./frame.ts";
import { describe, partsOf, statusParts } from "./leads-image.ts";
import { reportWord } from "./word.ts";

export type SourceRow = { readonly name: string; readonly counts: Counts; readonly revenue: bigint };

/** More bars than this cannot be read on a phone. */
const shownSources = 12;

export const reportSources = defineCommand({
  ...reportWord,
  ...reportWords,
  verb: "sources",
  verbAliases: ["nguon", "source"],
  summary: {
    vi: "Nguồn cơ hội: kết quả, tỷ lệ chuyển đổi và doanh thu",
    en: "Sources of leads: results, conversion and revenue",
  },
  examples: ["/report sources", "/report sources quý này", "/baocao nguon team Bắc tháng trước"],
  args: z.object(reportArgs),
  isExportable: true,
  roles: reportRoles,

  async run(args, context) {
    const { store, scope, t } = context;
    const report = await readReport(args, context);
    const found = await store.reports.byValue(scope, report.asked, "source");
    const values = valuesOf(report, context);
    if (found.length === 0) return reply(text(t("report.empty", values)));

    const rows = sourceRows(found, await store.reports.revenue(scope, report.asked), context);
    const total = sumOf(rows.map(({ counts }) => counts));
    const revenue = rows.reduce((sum, row) => sum + row.revenue, 0n);
    const shown = sourceTable([...rows, { name: t("row.total"), counts: total, revenue }], context);
    const lines = [t("report.sources_rule"), besides(total, context), ...dashNote(shown, context)];
    return reply(
      title(t("report.sources_title", values)),
      text(summarize(total, revenue, context)),
      shown,
      sourcesImage({ report, rows, total }, context),
      notes([...lines, await countingRule(report, context)], context),
      exportButton(`sources ${report.line}`, context),
    );
  },
});

/** What brought most first. */
export function sourceRows(
  found: readonly ValueCount[],
  revenue: readonly SourceRevenue[],
  { t }: Context,
): readonly SourceRow[] {
  return [...new Set(found.map(({ value }) => value))]
    .map((value) => ({
      name: value === "" ? t("report.no_source") : value,
      counts: addUp(found.filter((row) => row.value === value)),
      revenue: revenue.find(({ source }) => source === value)?.amount ?? 0n,
    }))
    .toSorted(
      (a, b) =>
        compare(b.revenue, a.revenue) ||
        b.counts.qualified - a.counts.qualified ||
        totalOf(b.counts) - totalOf(a.counts) ||
        byName(a, b),
    );
}

function compare(first: bigint, second: bigint): number {
  return first === second ? 0 : first < second ? -1 : 1;
}

function summarize(total: Counts, revenue: bigint, { t, actor }: Context): string {
  const { locale } = actor;
  return t("report.sources_summary", {
    won: formatShareWithParts(total.qualified, assignedOf(total), locale),
    revenue: formatFigure(revenue, { unit: "money", locale, length: "full" }),
  });
}

export function sourceTable(rows: readonly SourceRow[], { t }: Context): TableBlock {
  return table(
    [
      { label: t("column.source"), format: "text" },
      { label: t("column.all"), format: "count" },
      { label: t("column.assigned"), format: "count" },
      { label: t("lead.status_qualified"), format: "count" },
      { label: t("column.rate"), format: "percent" },
      { label: t("column.under_way"), format: "count" },
      { label: t("lead.status_unqualified"), format: "count" },
      { label: t("lead.status_paused"), format: "count" },
      { label: t("column.revenue"), format: "money" },
      { label: t("column.revenue_per_lead"), format: "money" },
    ],
    rows.map(({ name, counts, revenue }) => [
      name,
      totalOf(counts),
      assignedOf(counts),
      counts.qualified,
      ratio(counts.qualified, assignedOf(counts)),
      counts.assigned + counts.in_progress,
      counts.unqualified,
      counts.paused,
      revenue,
      perLead(revenue, assignedOf(counts)),
    ]),
  );
}

/** Whole đồng, rounded down. */
function perLead(revenue: bigint, leads: number): Cell {
  return leads === 0 ? meaningless : revenue / BigInt(leads);
}

type Shown = { readonly report: Report; readonly rows: readonly SourceRow[]; readonly total: Counts };

export function sourcesImage({ report, rows, total }: Shown, context: Context): ImageBlock {
  const { t, actor } = context;
  const short = (value: bigint) =>
    formatFigure(value, { unit: "money", locale: actor.locale, length: "short" });
  const shown = rows.slice(0, shownSources);
  const hidden = rows.slice(shownSources);
  const rest: SourceRow = {
    name: t("report.more_sources", { count: hidden.length }),
    counts: sumOf(hidden.map(({ counts }) => counts)),
    revenue: hidden.reduce((sum, { revenue }) => sum + revenue, 0n),
  };
  const bar = ({ name, counts, revenue }: SourceRow) => ({
    name,
    counts: partsOf(counts),
    note: short(revenue),
  });
  const chart: StackedChart = {
    kind: "stacked",
    locale: actor.locale,
    heading: {
      title: t("report.sources_chart", { subject: report.who }),
      subtitle: subtitleOf(report, context),
      footer: t("report.sources_footer"),
      ...wonFigure(total, context),
    },
    parts: statusParts(context),
    columns: { total: t("report.chart_total"), note: t("report.chart_revenue") },
    rows: shown.map(bar),
    ...(hidden.length > 0 && { rest: bar(rest) }),
  };
  const described = hidden.length > 0 ? [...shown, rest] : shown;
  const words = described
    .map(({ name, counts, revenue }) => `${describe(name, counts, context)}, ${short(revenue)}`)
    .join("; ");
  return image(
    chart,
    t("report.alt", { title: chart.heading.title, days: formatRange(report.period), rows: words }),
  );
}
