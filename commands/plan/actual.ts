import type { ChartHeading, CompletionChart, Standing } from "#src/chat/chart.ts";
import { type Block, type ImageBlock, image, note, table } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { type Period, quarterOf } from "#src/domain/period.ts";
import { comparePlan, type PlanRow } from "#src/domain/plan-actual.ts";
import { completionTenths, measureProgress, type Progress } from "#src/domain/progress.ts";
import { formatMoment, formatPeriod, formatRange, formatWorkdays } from "#src/i18n/dates.ts";
import { formatFigure, formatPercent } from "#src/i18n/figures.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import type { Plan } from "#src/store/interface/plans.ts";
import { alreadyOf } from "./already.ts";

const rowNames = {
  collected: "plan.row_collected",
  renewals: "plan.row_renewals",
  development: "plan.row_development",
  hoped: "plan.row_hoped",
  signed: "plan.row_signed",
} as const satisfies Readonly<Record<PlanRow["name"], MessageKey>>;

type MeasuredRow = PlanRow & { readonly progress: Progress };

/** The plan beside what has come of its quarter so far, as table and picture. */
export async function actualOf(plan: Plan, context: Context): Promise<readonly Block[]> {
  const { store, now, company, t, actor } = context;
  const period = quarterOf(plan.quarter);
  const today = now.toPlainDate();
  if (Temporal.PlainDate.compare(today, period.from) < 0) {
    return [note(t("plan.not_begun", { quarter: formatPeriod(period, actor.locale) }))];
  }
  const actual = await store.plans.actual(plan.customer.id, period);
  const moment = { period, today, calendar: company.calendar };
  const rows = comparePlan(plan.current.figures, await alreadyOf(plan, context), actual).map((row) => ({
    ...row,
    progress: measureProgress(row.actual, row.planned, moment),
  }));
  return [tableOf(rows, context), imageOf(rows, { plan, period }, context), note(t("plan.actual_note"))];
}

function tableOf(rows: readonly MeasuredRow[], { t }: Context): Block {
  return table(
    [
      { label: t("column.plan_figure"), format: "text" },
      { label: t("column.planned"), format: "money" },
      { label: t("column.actual"), format: "money" },
      { label: t("column.completion"), format: "percent" },
    ],
    rows.map(({ name, planned, actual }) => [
      t(rowNames[name]),
      planned,
      actual,
      planned > 0n ? Number(completionTenths(actual, planned)) / 1000 : null,
    ]),
  );
}

function imageOf(
  rows: readonly MeasuredRow[],
  { plan, period }: { readonly plan: Plan; readonly period: Period },
  context: Context,
): ImageBlock {
  const { t, actor, now } = context;
  const [all, ...parts] = [...rows.slice(-1), ...rows.slice(0, -1)];
  if (!all) throw new Error("a plan has no row for what was signed");
  const { progress } = all;
  const chart: CompletionChart = {
    kind: "completion",
    locale: actor.locale,
    heading: {
      title: t("plan.chart", { name: plan.customer.name }),
      subtitle: t("kpi.chart_subtitle", {
        days: formatRange(period),
        worked: formatWorkdays(progress.workedHalfDays, actor.locale),
        total: formatWorkdays(progress.totalHalfDays, actor.locale),
        at: formatMoment(now),
      }),
      footer: t("kpi.chart_legend"),
      figure: figureOf(all, context),
    },
    unit: "money",
    rows: parts.map((row) => ({
      name: t(rowNames[row.name]),
      actual: Number(row.actual),
      ...(row.progress.kind === "measured" && { target: Number(row.planned) }),
      standing: standingOf(row),
    })),
    ...(progress.state === "running" &&
      progress.totalHalfDays > 0 && { pace: progress.workedHalfDays / progress.totalHalfDays }),
  };
  const said = rows.map((row) => altOf(row, context)).join("; ");
  return image(chart, t("kpi.alt", { title: chart.heading.title, days: formatRange(period), rows: said }));
}

function figureOf(row: MeasuredRow, context: Context): NonNullable<ChartHeading["figure"]> {
  const { t, actor } = context;
  const actual = short(row.actual, context);
  if (row.planned <= 0n) return { text: actual, note: t("plan.row_signed"), standing: standingOf(row) };
  return {
    text: formatPercent(completionTenths(row.actual, row.planned), actor.locale),
    note: t("kpi.chart_of", { actual, target: short(row.planned, context) }),
    standing: standingOf(row),
  };
}

function altOf({ name, planned, actual }: PlanRow, context: Context): string {
  const { t, actor } = context;
  const values = { name: t(rowNames[name]), actual: short(actual, context) };
  if (planned <= 0n) return t("kpi.alt_row_bare", values);
  const percent = formatPercent(completionTenths(actual, planned), actor.locale);
  return t("kpi.alt_row", { ...values, target: short(planned, context), percent });
}

function standingOf({ progress }: MeasuredRow): Standing {
  return progress.kind === "measured" ? progress.standing : "unmeasured";
}

function short(amount: bigint, { actor }: Context): string {
  return formatFigure(amount, { unit: "money", locale: actor.locale, length: "short" });
}
