import type { ColumnsChart } from "#src/chat/chart.ts";
import { type Cell, type ImageBlock, image, type TableBlock, table } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { daysOf, type Period, periodOf } from "#src/domain/period.ts";
import { completionTenths } from "#src/domain/progress.ts";
import { formatMoment, formatPeriod, formatRange } from "#src/i18n/dates.ts";
import { formatFigure, formatPercent } from "#src/i18n/figures.ts";
import { type Board, loadSubjectBoard } from "../../kpi/board.ts";
import type { Pack } from "./asked.ts";
import { type Comparison, comparedCells, loadComparison } from "./compare.ts";

/** Whole đồng signed in a month of the period, and in the month that has its place in the one before. */
type MonthRow = {
  readonly period: Period;
  /** Undefined for one that has not begun. */
  readonly now: bigint | undefined;
  readonly before: bigint;
};

export type Months = {
  readonly months: readonly MonthRow[];
  /** What /kpi shows of each part: of a quarter its months, of a year its quarters. */
  readonly parts: readonly Board[];
  readonly comparison: Comparison;
};

export async function loadMonths(pack: Pack, part: "month" | "quarter", context: Context): Promise<Months> {
  const { store, scope, now } = context;
  const [inPeriod, inBefore] = [partsOf(pack.period, "month"), partsOf(pack.periodBefore, "month")];
  const months = [...inPeriod, ...inBefore];
  const sums = await store.figures.sums(scope, pack.subject, ["revenue_signed"], months);
  const signed = (place: number) => sums[place]?.get("revenue_signed") ?? 0n;
  const hasBegun = ({ from }: Period) => Temporal.PlainDate.compare(from, now.toPlainDate()) <= 0;

  const parts: Board[] = [];
  for (const period of partsOf(pack.period, part)) {
    parts.push(await loadSubjectBoard(pack.subject, { metric: "revenue_signed", period }, context));
  }
  return {
    months: inPeriod.map((period, index) => ({
      period,
      now: hasBegun(period) ? signed(index) : undefined,
      before: signed(inPeriod.length + index),
    })),
    parts,
    comparison: await loadComparison(pack, context),
  };
}

/** Each part against its target, and against the one at its place in the period before. */
export function partsTable(
  { periodBefore }: Pack,
  { months, parts }: Months,
  { t, actor }: Context,
): TableBlock {
  return table(
    [
      { label: t("column.part"), format: "text" },
      { label: t("metric.revenue_signed"), format: "money" },
      { label: t("column.target"), format: "money" },
      { label: t("column.completion"), format: "percent" },
      { label: formatPeriod(periodBefore, actor.locale), format: "money" },
      { label: t("column.change"), format: "percent" },
    ],
    parts.map(({ period, total }) => {
      const before = months
        .filter((month) => isWithin(month.period, period))
        .reduce((sum, month) => sum + month.before, 0n);
      const [, , , change = null] =
        total.state === "over" ? comparedCells({ now: total.actual, before }) : [];
      const target: readonly Cell[] =
        total.kind === "measured"
          ? [total.target, Number(completionTenths(total.actual, total.target)) / 1000]
          : [null, null];
      return [formatPeriod(period, actor.locale), total.actual, ...target, before, change];
    }),
  );
}

export function monthsImage(pack: Pack, { months, parts }: Months, context: Context): ImageBlock {
  const { t, actor, now } = context;
  const { locale } = actor;
  const short = (value: bigint) => formatFigure(value, { unit: "money", locale, length: "short" });
  const targets = new Map(
    parts.map(({ period, total }) => [
      period.from.toString(),
      period.kind === "month" && total.kind === "measured" ? total.target : undefined,
    ]),
  );
  const columns = months.map(({ period, now: signed, before }) => {
    const target = targets.get(period.from.toString());
    return {
      label: t("pack.month_label", { month: period.from.month }),
      ...(signed !== undefined && { now: Number(signed) }),
      before: Number(before),
      ...(target !== undefined && { target: Number(target) }),
    };
  });
  const total = months.reduce((sum, month) => sum + (month.now ?? 0n), 0n);
  const hasTargets = columns.some(({ target }) => target !== undefined);
  const chart: ColumnsChart = {
    kind: "columns",
    locale,
    heading: {
      title: t("pack.months_chart", { subject: pack.who }),
      subtitle: t("report.chart_subtitle", { days: formatRange(pack.days), at: formatMoment(now) }),
      footer: t(hasTargets ? "pack.months_footer" : "pack.months_footer_bare"),
      figure: { text: short(total), note: t("metric.revenue_signed"), standing: "unmeasured" },
    },
    unit: "money",
    series: { now: formatPeriod(pack.period, locale), before: formatPeriod(pack.periodBefore, locale) },
    columns,
  };
  const words = months
    .filter((month) => month.now !== undefined)
    .map(({ period, now: signed = 0n, before }) => {
      const target = targets.get(period.from.toString());
      const values = { name: formatPeriod(period, locale), now: short(signed), before: short(before) };
      return target
        ? t("pack.month_alt", {
            ...values,
            target: short(target),
            percent: formatPercent(completionTenths(signed, target), locale),
          })
        : t("pack.month_alt_bare", values);
    });
  const title = chart.heading.title;
  return image(chart, t("report.alt", { title, days: formatRange(pack.days), rows: words.join("; ") }));
}

function partsOf(whole: Period, unit: "month" | "quarter"): readonly Period[] {
  return daysOf(whole)
    .map((day) => ({ day, part: periodOf(unit, day) }))
    .filter(({ day, part }) => part.from.equals(day))
    .map(({ part }) => part);
}

function isWithin(inner: Period, outer: Period): boolean {
  return (
    Temporal.PlainDate.compare(inner.from, outer.from) >= 0 &&
    Temporal.PlainDate.compare(inner.to, outer.to) <= 0
  );
}
