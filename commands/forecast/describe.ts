import type { Context } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import { formatWorkdays } from "#src/i18n/dates.ts";
import { formatCount, formatFigureRange } from "#src/i18n/figures.ts";
import type { MonthForecast } from "./outlook.ts";

/** The range, the gap to the target, where both ends come from, and what could not be counted. */
export function describeForecast(outlook: MonthForecast, context: Context): string {
  return [
    ...describeRange(outlook, context),
    ...describeWays(outlook, context),
    ...describeMissing(outlook, context),
  ].join("\n");
}

/** The range, and the gap to the target. */
export function describeRange(outlook: MonthForecast, context: Context): readonly string[] {
  const { low, high } = outlook.forecast;
  return [
    context.t("forecast.range", { range: fullRange(low, high, context) }),
    describeGap(outlook, context),
  ];
}

/** `1.000.000.000–1.060.000.000 đ` */
function fullRange(low: bigint, high: bigint, { actor }: Context): string {
  return formatFigureRange(low, high, { unit: "money", locale: actor.locale, length: "full" });
}

function describeGap({ board, forecast: { low, high } }: MonthForecast, context: Context): string {
  const { t } = context;
  if (board.total.kind === "no_target") return t("forecast.no_target");

  const { target } = board.total;
  const values = { target: formatMoney(target) };
  const most = target - low;
  const least = target - high;
  if (most === 0n && least === 0n) return t("forecast.reached", values);
  if (least >= 0n) return t("forecast.short_of", { ...values, gap: fullRange(least, most, context) });
  if (most <= 0n) return t("forecast.over", { ...values, gap: fullRange(-most, -least, context) });
  return t("forecast.either", { ...values, short: formatMoney(most), over: formatMoney(-least) });
}

function describeWays({ board, forecast }: MonthForecast, { t, actor }: Context): readonly string[] {
  const { actual, pipeline, runRate } = forecast;
  const { state, workedHalfDays, totalHalfDays } = board.total;
  const lines: string[] = [];
  if (pipeline) {
    lines.push(
      t("forecast.pipeline", {
        actual: formatMoney(actual),
        count: formatCount(pipeline.count, actor.locale),
        amount: formatMoney(pipeline.amount),
        weighted: formatMoney(pipeline.weighted),
        sum: formatMoney(actual + pipeline.weighted),
      }),
    );
  }
  if (runRate !== undefined) {
    lines.push(
      t("forecast.run_rate", {
        actual: formatMoney(actual),
        worked: formatWorkdays(workedHalfDays, actor.locale),
        total: formatWorkdays(totalHalfDays, actor.locale),
        sum: formatMoney(runRate),
      }),
    );
  } else if (state !== "over") {
    lines.push(t("forecast.no_run_rate"));
  }
  return lines;
}

/** Nothing is guessed in their place, so that filling them in pays. */
function describeMissing({ forecast }: MonthForecast, { t, actor }: Context): readonly string[] {
  const { withoutAmount, withoutClose, overdue } = forecast;
  const count = (value: number) => formatCount(value, actor.locale);
  const parts = [
    ...(withoutAmount > 0 ? [t("forecast.no_amount", { count: count(withoutAmount) })] : []),
    ...(withoutClose > 0 ? [t("forecast.no_close", { count: count(withoutClose) })] : []),
    ...(overdue.count > 0
      ? [t("forecast.overdue", { count: count(overdue.count), amount: formatMoney(overdue.amount) })]
      : []),
  ];
  return parts.length === 0 ? [] : [t("forecast.missing", { parts: parts.join(", ") })];
}
