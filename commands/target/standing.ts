import type { Context } from "#src/command/command.ts";
import { type Metric, unitOf } from "#src/domain/metric.ts";
import { type Period, periodBetween, periodOf, previousPeriod } from "#src/domain/period.ts";
import { completionTenths, type Progress } from "#src/domain/progress.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatFigure, formatPercent } from "#src/i18n/figures.ts";
import type { Days } from "#src/store/store.ts";

/** What a proposal is seen beside: the period that runs, or for that one itself the one before. */
export function periodBeside(days: Days, { now }: Pick<Context, "now">): Period {
  const { kind, from, to } = periodBetween(days.from, days.to);
  const running = kind === "range" ? { kind, from, to } : periodOf(kind, now.toPlainDate());
  return running.from.equals(from) ? previousPeriod(running) : running;
}

/** `Tháng 11/2026: chỉ tiêu 500 tr, đạt 320 tr (64 %)` */
export function describeStanding(
  progress: Progress,
  { metric, period }: { readonly metric: Metric; readonly period: Period },
  { t, actor: { locale } }: Context,
): string {
  const short = (value: bigint) => formatFigure(value, { unit: unitOf(metric), locale, length: "short" });
  const values = { period: formatPeriod(period, locale), actual: short(progress.actual) };
  if (progress.kind === "no_target") return t("proposal.standing_without", values);
  const percent = formatPercent(completionTenths(progress.actual, progress.target), locale);
  return t("proposal.standing", { ...values, target: short(progress.target), percent });
}
