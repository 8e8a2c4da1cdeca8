import type { ColumnsChart } from "#src/chat/chart.ts";
import { type ImageBlock, image } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { type Period, previousPeriod } from "#src/domain/period.ts";
import { formatMoment, formatPeriod, formatRange } from "#src/i18n/dates.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import { nameOfQuarter } from "./find.ts";
import type { PlannedQuarter } from "./year.ts";

type Shown = { readonly year: Period; readonly name: string };

/** What was signed in each quarter, beside the year before and against the plan. */
export function yearImage(
  quarters: readonly PlannedQuarter[],
  { year, name }: Shown,
  context: Context,
): ImageBlock {
  const { t, actor, now } = context;
  const days = formatRange(year);
  const signed = quarters.reduce((sum, quarter) => sum + (quarter.signed ?? 0n), 0n);
  const chart: ColumnsChart = {
    kind: "columns",
    locale: actor.locale,
    heading: {
      title: t("plan.chart_year", { year: String(year.from.year), name }),
      subtitle: t("plan.chart_year_subtitle", { days, at: formatMoment(now) }),
      footer: t("plan.chart_year_footer"),
      figure: { text: short(signed, context), note: t("metric.revenue_signed"), standing: "unmeasured" },
    },
    unit: "money",
    series: {
      now: formatPeriod(year, actor.locale),
      before: formatPeriod(previousPeriod(year), actor.locale),
    },
    columns: quarters.map((planned) => columnOf(planned, context)),
  };
  const rows = quarters.map((planned) => altOf(planned, context)).join("; ");
  return image(chart, t("kpi.alt", { title: chart.heading.title, days, rows }));
}

function columnOf(planned: PlannedQuarter, context: Context): ColumnsChart["columns"][number] {
  const { target } = planned;
  return {
    label: nameOfQuarter(planned.quarter, context),
    ...(planned.signed !== undefined && { now: Number(planned.signed) }),
    before: Number(planned.before),
    ...(target !== undefined && target > 0n && { target: Number(target) }),
  };
}

function altOf(planned: PlannedQuarter, context: Context): string {
  const { t } = context;
  const { target } = planned;
  const values = {
    name: nameOfQuarter(planned.quarter, context),
    signed: short(planned.signed ?? 0n, context),
    before: short(planned.before, context),
  };
  return target === undefined
    ? t("plan.alt_quarter_bare", values)
    : t("plan.alt_quarter", { ...values, target: short(target, context) });
}

function short(amount: bigint, { actor }: Context): string {
  return formatFigure(amount, { unit: "money", locale: actor.locale, length: "short" });
}
