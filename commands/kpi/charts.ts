import type { ChartHeading, CompletionChart, Standing, TrendChart } from "#src/chat/chart.ts";
import { type ImageBlock, image } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { unitOf } from "#src/domain/metric.ts";
import { daysOf, monthOf, type Period } from "#src/domain/period.ts";
import { completionTenths, type Progress } from "#src/domain/progress.ts";
import { formatMoment, formatRange, formatWorkdays } from "#src/i18n/dates.ts";
import { formatFigure, formatPercent } from "#src/i18n/figures.ts";
import type { DayTotal } from "#src/store/interface/figures.ts";
import { type Board, type BoardRow, hasTargets } from "./board.ts";

/** A longer period is drawn month by month. */
const longestByDay = 100;

/** Every row against its target, with the pace that the working days demand. */
export function completionImage(board: Board, subject: string, context: Context): ImageBlock {
  const { t, actor } = context;
  const { total, metric } = board;
  const chart: CompletionChart = {
    kind: "completion",
    locale: actor.locale,
    heading: {
      ...headingOf(board, context),
      title: hasTargets(board)
        ? t("kpi.chart_completion", { subject })
        : t("kpi.chart_amounts", { metric: t(`metric.${metric}`), subject }),
      footer: t(total.kind === "measured" ? "kpi.chart_legend" : "kpi.chart_actual_footer"),
    },
    unit: unitOf(metric),
    rows: board.rows.map(({ name, progress }) => ({
      name,
      actual: Number(progress.actual),
      ...(progress.kind === "measured" && { target: Number(progress.target) }),
      standing: standingOf(progress),
    })),
    ...(total.state === "running" &&
      total.totalHalfDays > 0 && { pace: total.workedHalfDays / total.totalHalfDays }),
  };
  const rows = board.rows.map((row) => altOf(row, board, context)).join("; ");
  return image(chart, t("kpi.alt", { title: chart.heading.title, days: formatRange(board.period), rows }));
}

/** The running total against the target, day by day. */
export function trendImage(
  board: Board,
  {
    subject,
    days,
    context,
  }: { readonly subject: string; readonly days: readonly DayTotal[]; readonly context: Context },
): ImageBlock {
  const { t, actor, now, company } = context;
  const { total, metric, period } = board;
  const points = pointsOf(period);
  const reached = points.filter(({ from }) => Temporal.PlainDate.compare(from, now.toPlainDate()) <= 0);
  const target = total.kind === "measured" ? total.target : undefined;
  const dueAt = ({ to }: Point) =>
    total.totalHalfDays === 0 || target === undefined
      ? 0
      : (Number(target) * company.calendar.workingHalfDays({ from: period.from, to })) / total.totalHalfDays;
  const mayForecast = total.state === "running" && total.workedHalfDays > 0 && total.remainingHalfDays > 0;

  const chart: TrendChart = {
    kind: "trend",
    locale: actor.locale,
    heading: {
      ...headingOf(board, context),
      title: t("kpi.chart_trend", { metric: t(`metric.${metric}`), subject }),
      footer: t(target === undefined ? "kpi.chart_actual_footer" : "kpi.chart_trend_footer"),
    },
    unit: unitOf(metric),
    labels: points.map(({ label }) => label),
    cumulative: reached.map(({ to }) => sumUntil(days, to)),
    ...(target !== undefined && { target: Number(target) }),
    due: target === undefined ? [] : points.map(dueAt),
    ...(total.kind === "measured" && { dueNow: Number(total.due) }),
    ...(mayForecast && { forecast: (Number(total.actual) * total.totalHalfDays) / total.workedHalfDays }),
    standing: standingOf(total),
  };
  const row = altOf({ name: subject, progress: total }, board, context);
  return image(chart, t("kpi.alt", { title: chart.heading.title, days: formatRange(period), rows: row }));
}

type Point = Pick<Period, "from" | "to"> & { readonly label: string };

function pointsOf(period: Period): readonly Point[] {
  const days = daysOf(period);
  if (days.length <= longestByDay) {
    const isOneMonth = period.from.month === period.to.month && period.from.year === period.to.year;
    return days.map((day) => ({
      from: day,
      to: day,
      label: isOneMonth ? String(day.day) : `${day.day}/${day.month}`,
    }));
  }
  return days
    .filter((day, index) => index === 0 || day.day === 1)
    .map((day) => {
      const { to } = monthOf(day);
      const end = Temporal.PlainDate.compare(to, period.to) < 0 ? to : period.to;
      return { from: day, to: end, label: `${day.month}/${String(day.year).slice(2)}` };
    });
}

function sumUntil(days: readonly DayTotal[], end: Temporal.PlainDate): number {
  const reached = days.filter(({ on }) => Temporal.PlainDate.compare(on, end) <= 0);
  return Number(reached.reduce((sum, { value }) => sum + value, 0n));
}

function headingOf(
  { total, metric, period }: Board,
  { t, actor, now }: Context,
): Pick<ChartHeading, "subtitle" | "figure"> {
  const short = (value: bigint) =>
    formatFigure(value, { unit: unitOf(metric), locale: actor.locale, length: "short" });
  return {
    subtitle: t("kpi.chart_subtitle", {
      days: formatRange(period),
      worked: formatWorkdays(total.workedHalfDays, actor.locale),
      total: formatWorkdays(total.totalHalfDays, actor.locale),
      at: formatMoment(now),
    }),
    figure:
      total.kind === "measured"
        ? {
            text: formatPercent(completionTenths(total.actual, total.target), actor.locale),
            note: t("kpi.chart_of", { actual: short(total.actual), target: short(total.target) }),
            standing: total.standing,
          }
        : { text: short(total.actual), note: t(`metric.${metric}`), standing: "unmeasured" },
  };
}

function altOf({ name, progress }: Omit<BoardRow, "id">, { metric }: Board, { t, actor }: Context): string {
  const short = (value: bigint) =>
    formatFigure(value, { unit: unitOf(metric), locale: actor.locale, length: "short" });
  if (progress.kind === "no_target") return t("kpi.alt_row_bare", { name, actual: short(progress.actual) });
  return t("kpi.alt_row", {
    name,
    actual: short(progress.actual),
    target: short(progress.target),
    percent: formatPercent(completionTenths(progress.actual, progress.target), actor.locale),
  });
}

function standingOf(progress: Progress): Standing {
  return progress.kind === "measured" ? progress.standing : "unmeasured";
}
