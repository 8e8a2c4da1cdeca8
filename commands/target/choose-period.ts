import type { Context } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import type { Period } from "#src/domain/period.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";

/** Targets are for a month, a quarter or a year. */
export function chooseTargetPeriod(phrase: PeriodPhrase, context: Context): Period {
  const days = choosePeriod(phrase, context, { prefer: "future", argument: "period" });
  if (days.kind === "month" || days.kind === "quarter" || days.kind === "year") return days;
  throw new UserError("error.target_period", { period: formatPeriod(days, context.actor.locale) });
}
