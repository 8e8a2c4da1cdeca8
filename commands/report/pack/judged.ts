import type { Context } from "#src/command/command.ts";
import { type ForecastScore, forecastOfDay, scoreForecast } from "#src/domain/forecast-score.ts";
import { formatFigureRange, formatPercent, meaningless } from "#src/i18n/figures.ts";
import { places } from "../../forecast/past.ts";
import type { Pack } from "./asked.ts";

/** When a month's forecast is looked at in meetings. */
const judgedDays = [15, 28] as const;

/** How far the forecasts of a month that is over were from what it brought in. */
export async function describeJudged(
  { subject, period }: Pack,
  final: bigint,
  context: Context,
): Promise<string> {
  const { t, store, scope } = context;
  const kept = await store.forecasts.kept(scope, subject, period);
  const scores = judgedDays.flatMap((day) => {
    const forecast = forecastOfDay(kept, period.from.with({ day }));
    return forecast ? [scoreForecast(forecast, final)] : [];
  });
  if (scores.length === 0) return t("pack.none_judged");
  const days = new Map(scores.map((score) => [score.forecast.on.toString(), score]));
  return [...days.values()].map((score) => describeScore(score, context)).join("\n");
}

function describeScore({ forecast, place, errorTenths }: ForecastScore, { t, actor }: Context): string {
  const { low, high, on } = forecast;
  const { locale } = actor;
  return t("pack.judged", {
    on: `${on.day}/${on.month}`,
    range: formatFigureRange(low, high, { unit: "money", locale, length: "short" }),
    place: t(places[place]),
    error: errorTenths === undefined ? meaningless : formatPercent(errorTenths, locale),
  });
}
