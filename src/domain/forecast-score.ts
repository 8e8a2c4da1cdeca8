/** A month's forecast as it looked on a day. Amounts are whole đồng. */
export type KeptForecast = {
  /** The first day of the month that it is about. */
  readonly month: Temporal.PlainDate;
  readonly on: Temporal.PlainDate;
  /** What was in on that day. */
  readonly actual: bigint;
  readonly low: bigint;
  readonly high: bigint;
};

export type ForecastScore = {
  readonly forecast: KeptForecast;
  /** What the month brought in. */
  readonly final: bigint;
  readonly place: "within" | "above" | "below";
  /** How far the middle of the range was away, in tenths of a percent of what came in; undefined when nothing did. */
  readonly errorTenths: bigint | undefined;
};

/** The forecast to judge: that of a day of the month, or the last one before it, or else the first one after it. */
export function forecastOfDay(
  kept: readonly KeptForecast[],
  day: Temporal.PlainDate,
): KeptForecast | undefined {
  const inOrder = kept.toSorted((one, other) => Temporal.PlainDate.compare(one.on, other.on));
  return inOrder.findLast(({ on }) => Temporal.PlainDate.compare(on, day) <= 0) ?? inOrder[0];
}

export function scoreForecast(forecast: KeptForecast, final: bigint): ForecastScore {
  const { low, high } = forecast;
  const place = final < low ? "below" : final > high ? "above" : "within";
  // Doubled, so that a middle between two đồng stays exact.
  const missed = low + high - 2n * final;
  const size = final < 0n ? -final : final;
  const errorTenths = size === 0n ? undefined : ((missed < 0n ? -missed : missed) * 1000n) / (2n * size);
  return { forecast, final, place, errorTenths };
}

/** Rounded down, over the months that can be measured; undefined when none can. */
export function meanErrorTenths(scores: readonly ForecastScore[]): bigint | undefined {
  const errors = scores.flatMap(({ errorTenths }) => (errorTenths === undefined ? [] : [errorTenths]));
  if (errors.length === 0) return undefined;
  return errors.reduce((sum, error) => sum + error, 0n) / BigInt(errors.length);
}
