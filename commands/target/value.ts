import { type Metric, unitOf } from "#src/domain/metric.ts";
import { parseMoney } from "#src/domain/money.ts";
import { UserError } from "#src/errors.ts";
import { formatFigure } from "#src/i18n/figures.ts";

/** Money by its grammar; a count as a whole number. */
export function readValue(typed: string, metric: Metric, example: string): bigint {
  if (unitOf(metric) === "count") {
    if (/^[1-9]\d{0,8}$/.test(typed)) return BigInt(typed);
    throw new UserError("error.target_no_count", { text: typed });
  }
  const reading = parseMoney(typed);
  switch (reading.kind) {
    case "amount":
      return reading.amount;
    case "ask":
      throw new UserError(
        "error.money_unclear",
        { text: typed },
        {
          choices: reading.choices.map((amount) => {
            const label = formatFigure(amount, { unit: "money", locale: "vi", length: "full" });
            return { label, set: { value: label } };
          }),
        },
      );
    case "refused":
      throw new UserError(`error.money_${reading.reason}`, { text: typed, example });
  }
}
