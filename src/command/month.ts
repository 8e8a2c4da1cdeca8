import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import type { Context } from "./command.ts";
import { choosePeriod } from "./resolve.ts";

/** The month that a phrase means; asks when it may mean two, and refuses what is not one whole month. */
export function chooseMonth(
  phrase: PeriodPhrase,
  context: Context,
  { argument, example }: { readonly argument: string; readonly example: string },
): Temporal.PlainYearMonth {
  const period = choosePeriod(phrase, context, { prefer: "past", argument });
  if (period.kind !== "month") throw new UserError("error.not_a_month", { example });
  return period.from.toPlainYearMonth();
}
