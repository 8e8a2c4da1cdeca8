import type { Context } from "#src/command/command.ts";
import {
  type ForecastScore,
  forecastOfDay,
  meanErrorTenths,
  scoreForecast,
} from "#src/domain/forecast-score.ts";
import { monthOf, type Period } from "#src/domain/period.ts";
import { formatFigure, formatFigureRange, formatPercent } from "#src/i18n/figures.ts";
import type { Outlook } from "./outlook.ts";

const judgedMonths = 6;

/** Where what came in lies beside the forecast. */
export const places = {
  within: "forecast.within",
  above: "forecast.above",
  below: "forecast.below",
} as const;

/** How good the forecasts of the same day of the month were: last month's in full, those before it as a mean. */
export async function describePast({ subject }: Outlook, context: Context): Promise<string> {
  const { t, now, actor } = context;
  const today = now.toPlainDate();
  const scores = await scoreMonths(subject, monthsBefore(today), context);
  const lastMonth = today.with({ day: 1 }).subtract({ months: 1 });
  const last = scores.find(({ forecast }) => forecast.month.equals(lastMonth));
  if (scores.length === 0) return t("forecast.no_past");

  const short = { unit: "money", locale: actor.locale, length: "short" } as const;
  const lines = last
    ? [
        t("forecast.last", {
          day: `${last.forecast.on.day}/${last.forecast.on.month}`,
          range: formatFigureRange(last.forecast.low, last.forecast.high, short),
          final: formatFigure(last.final, short),
          place: t(places[last.place]),
        }),
      ]
    : [];
  const error = meanErrorTenths(scores);
  if (scores.length > 1 && error !== undefined) {
    lines.push(
      t("forecast.mean", {
        months: scores.length,
        within: scores.filter(({ place }) => place === "within").length,
        error: formatPercent(error, actor.locale),
      }),
    );
  }
  return lines.join("\n");
}

/** The last of them is the month that is over. */
function monthsBefore(today: Temporal.PlainDate): readonly Period[] {
  const first = today.with({ day: 1 }).subtract({ months: judgedMonths });
  return Array.from({ length: judgedMonths }, (_, index) => monthOf(first.add({ months: index })));
}

async function scoreMonths(
  subject: Outlook["subject"],
  months: readonly Period[],
  { store, scope, now }: Context,
): Promise<readonly ForecastScore[]> {
  const all = { from: months[0]?.from ?? now.toPlainDate(), to: months.at(-1)?.to ?? now.toPlainDate() };
  const kept = await store.forecasts.kept(scope, subject, all);
  const days = await store.figures.byDay(scope, subject, "revenue_signed", all);

  return months.flatMap(({ from, to }) => {
    const day = from.with({ day: Math.min(now.day, to.day) });
    const forecast = forecastOfDay(
      kept.filter(({ month }) => month.equals(from)),
      day,
    );
    if (!forecast) return [];
    const final = days
      .filter(({ on }) => monthOf(on).from.equals(from))
      .reduce((sum, { value }) => sum + value, 0n);
    return [scoreForecast(forecast, final)];
  });
}
