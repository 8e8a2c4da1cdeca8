import type { Company } from "#src/company.ts";
import { makeForecast } from "#src/domain/forecast.ts";
import { monthOf } from "#src/domain/period.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Store } from "#src/store/store.ts";
import type { Work } from "./work.ts";

const beforeTheDayEnds = Temporal.PlainTime.from("23:30");

/** By then the next day's are due. */
const caughtUpWithin = 24 * 60 - 1;

export function forecastsOfTheDay(company: Company): Work {
  return {
    name: "keep_forecasts",
    at: beforeTheDayEnds,
    days: "every_day",
    latestAfter: caughtUpWithin,
    audience: "bot",
    run: (tx, on) => keepForecasts(createStore(tx), company, on),
  };
}

/**
 * Keeps what the running month looks like on a day: for the company, its units, and everybody who has signed
 * something or has open leads. A second time on the same day replaces the first.
 */
export async function keepForecasts(
  { forecasts }: Pick<Store, "forecasts">,
  { calendar, leads: { chances } }: Company,
  on: Temporal.PlainDate,
): Promise<void> {
  const month = monthOf(on);
  const everybody = await forecasts.everybody({ today: on, month });

  await forecasts.keep(
    everybody.map(({ scope, subjectId, actual, leads }) => {
      const { low, high } = makeForecast({ actual, leads, chances }, { period: month, today: on, calendar });
      return { scope, subjectId, month: month.from, on, actual, low, high };
    }),
  );
}
