import type { Standing } from "#src/chat/chart.ts";
import { type ImageBlock, image } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { formatRange } from "#src/i18n/dates.ts";
import { formatFigure, formatFigureRange } from "#src/i18n/figures.ts";
import { trendImage } from "../kpi/charts.ts";
import type { MonthForecast } from "./outlook.ts";

/** The running total of /kpi, with the range in the place of the one rate. */
export async function forecastImage(
  { subject, board, forecast, period }: MonthForecast,
  name: string,
  context: Context,
): Promise<ImageBlock> {
  const { t, store, scope, actor } = context;
  const days = await store.figures.byDay(scope, subject, "revenue_signed", period);
  const { chart } = trendImage(board, { subject: name, days, context });
  if (chart.kind !== "trend") throw new Error("the running total is drawn as a trend");

  const { forecast: _rate, ...trend } = chart;
  const { low, high, actual } = forecast;
  const short = { unit: "money", locale: actor.locale, length: "short" } as const;
  const range = formatFigureRange(low, high, short);
  const title = t("forecast.chart_title", { subject: name });
  const { total } = board;
  const heading = {
    ...trend.heading,
    title,
    footer: t("forecast.chart_footer"),
    figure: {
      text: range,
      note:
        total.kind === "measured"
          ? t("forecast.chart_target", { target: formatFigure(total.target, short) })
          : t("kpi.no_target"),
      standing: standingOf(low, high, total.kind === "measured" ? total.target : undefined),
    },
  };
  return image(
    { ...trend, heading, range: { low: Number(low), high: Number(high) } },
    t("forecast.alt", { title, days: formatRange(period), actual: formatFigure(actual, short), range }),
  );
}

/** How the range stands against the target: beyond it, around it, or short of it. */
function standingOf(low: bigint, high: bigint, target: bigint | undefined): Standing {
  if (target === undefined) return "unmeasured";
  if (low >= target) return "on_pace";
  return high >= target ? "near" : "behind";
}
