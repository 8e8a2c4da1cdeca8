import type { Company } from "#src/company.ts";
import { makeForecast } from "#src/domain/forecast.ts";
import { monthOf } from "#src/domain/period.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Database } from "#src/store/database.ts";
import type { Store } from "#src/store/store.ts";
import type { DailyJob } from "./daily.ts";

const beforeTheDayEnds = Temporal.PlainTime.from("23:30");

export function forecastsOfTheDay(database: Database, company: Company): DailyJob {
  return {
    name: "keep_forecasts",
    at: beforeTheDayEnds,
    run: (on) => database.prisma.$transaction((tx) => keepForecasts(createStore(tx), company, on)),
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
