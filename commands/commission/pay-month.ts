import type { Context } from "#src/command/command.ts";
import { chooseMonth } from "#src/command/month.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import { formatMonth } from "#src/i18n/pay.ts";

/** A month that has begun: nothing is earned before. */
export function choosePayMonth(phrase: PeriodPhrase, context: Context): Temporal.PlainYearMonth {
  const month = chooseMonth(phrase, context, { argument: "month", example: "/commission 11/2026" });
  if (Temporal.PlainYearMonth.compare(month, context.now.toPlainDate().toPlainYearMonth()) > 0) {
    throw new UserError("error.commission_future", { month: formatMonth(month, context.actor.locale) });
  }
  return month;
}
