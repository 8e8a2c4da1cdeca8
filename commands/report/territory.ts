import { z } from "zod";
import type { StackedChart } from "#src/chat/chart.ts";
import { type ImageBlock, image, reply, type TableBlock, table, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import { UserError } from "#src/errors.ts";
import { formatDay, formatMoment } from "#src/i18n/dates.ts";
import { formatCount, formatQuotient } from "#src/i18n/figures.ts";
import type { Territory } from "#src/store/interface/reports.ts";
import { nameOf } from "../kpi/subject.ts";
import { reportRoles, usualSubject, withoutName } from "./asked.ts";
import { dashNote, exportButton, notes } from "./frame.ts";
import { reportWord } from "./word.ts";

type Region = Omit<Territory, "region"> & { readonly name: string };

const example = "/report territory";

export const reportTerritory = defineCommand({
  ...reportWord,
  verb: "territory",
  verbAliases: ["diaban", "khuvuc", "region"],
  summary: {
    vi: "Khách tiềm năng và khách đang mua theo khu vực",
    en: "Prospects and active customers by region",
  },
  examples: ["/report territory", "/baocao diaban tháng trước"],
  args: z.object({ period: periodArgument.prefault("today"), subject: textArgument.optional() }),
  names: { period: ["ky", "den"] },
  free: [{ argument: "period", find: period }, { argument: "subject" }],
  isExportable: true,
  roles: reportRoles,

  async run(args, context) {
    const { store, scope, t, now } = context;
    const extra = withoutName(args.subject ?? "");
    if (extra !== "") throw new UserError("error.unexpected_words", { words: extra, example });
    const subject = nameOf(await usualSubject(context, example), context);

    const { to } = choosePeriod(args.period, context, { prefer: "past", argument: "period" });
    const today = now.toPlainDate();
    const on = Temporal.PlainDate.compare(to, today) < 0 ? to : today;
    const regions = (await store.reports.territories(scope, on)).map(({ region, ...counts }) => ({
      ...counts,
      name: region?.name ?? t("kpi.no_region"),
    }));
    if (regions.every((region) => accountsOf(region) === 0)) {
      return reply(text(t("report.territory_empty", { subject, on: formatDay(on) })));
    }
    const total = sumOf(regions, t("row.total"));
    const shown = territoryTable([...regions, total], context);
    return reply(
      title(t("report.territory_title", { subject, on: formatDay(on) })),
      text(t("report.territory_summary", { ...written(total, context) })),
      shown,
      territoryImage({ subject, regions, total, on }, context),
      notes([t("report.territory_rule"), ...dashNote(shown, context)], context),
      exportButton(`territory ${on}`, context),
    );
  },
});

function accountsOf({ prospects, active, dormant }: Region): number {
  return prospects + active + dormant;
}

function sumOf(regions: readonly Region[], name: string): Region {
  const sum = (key: Exclude<keyof Region, "name">) =>
    regions.reduce((total, region) => total + region[key], 0);
  return {
    name,
    prospects: sum("prospects"),
    active: sum("active"),
    dormant: sum("dormant"),
    reps: sum("reps"),
    opportunities: sum("opportunities"),
    customersWithLeads: sum("customersWithLeads"),
  };
}

function territoryTable(regions: readonly Region[], { t }: Context): TableBlock {
  return table(
    [
      { label: t("column.region"), format: "text" },
      { label: t("column.prospects"), format: "count" },
      { label: t("column.active"), format: "count" },
      { label: t("column.dormant"), format: "count" },
      { label: t("column.prospects_per_active"), format: "decimal" },
      { label: t("column.reps"), format: "count" },
      { label: t("column.accounts_per_rep"), format: "decimal" },
      { label: t("column.leads_per_customer"), format: "decimal" },
    ],
    regions.map((region) => [
      region.name,
      region.prospects,
      region.active,
      region.dormant,
      { part: region.prospects, whole: region.active },
      region.reps,
      { part: accountsOf(region), whole: region.reps },
      { part: region.opportunities, whole: region.customersWithLeads },
    ]),
  );
}

function written({ prospects, active, dormant }: Region, { actor }: Context) {
  return {
    prospects: formatCount(prospects, actor.locale),
    active: formatCount(active, actor.locale),
    dormant: formatCount(dormant, actor.locale),
  };
}

type Shown = {
  readonly subject: string;
  readonly regions: readonly Region[];
  readonly total: Region;
  readonly on: Temporal.PlainDate;
};

function territoryImage({ subject, regions, total, on }: Shown, context: Context): ImageBlock {
  const { t, actor, now } = context;
  const { locale } = actor;
  const day = formatDay(on);
  const chart: StackedChart = {
    kind: "stacked",
    locale,
    heading: {
      title: t("report.territory_chart", { subject }),
      subtitle: t("report.territory_subtitle", { on: day, at: formatMoment(now) }),
      footer: t("report.territory_footer"),
      figure: {
        text: `${formatCount(total.prospects, locale)} : ${formatCount(total.active, locale)}`,
        note: t("report.territory_figure"),
        standing: "unmeasured",
      },
    },
    parts: [
      { label: t("column.prospects"), tone: "working" },
      { label: t("column.active"), tone: "won" },
      { label: t("column.dormant"), tone: "fresh" },
    ],
    columns: { total: t("report.chart_total"), note: t("report.chart_per_rep") },
    rows: regions.map((region) => ({
      name: region.name,
      counts: [region.prospects, region.active, region.dormant],
      note: formatQuotient(accountsOf(region), region.reps, locale),
    })),
  };
  const rows = regions
    .map((region) => t("report.territory_alt", { name: region.name, ...written(region, context) }))
    .join("; ");
  return image(chart, t("report.alt", { title: chart.heading.title, days: day, rows }));
}
