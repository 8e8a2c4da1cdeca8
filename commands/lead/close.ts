import type { Context } from "#src/command/command.ts";
import { chooseDay } from "#src/command/resolve.ts";
import type { DayPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";

/** The day on which a sale is expected: today or later. */
export function readClose(phrase: DayPhrase, context: Context): Temporal.PlainDate {
  const close = chooseDay(phrase, context, { prefer: "future", argument: "close" });
  if (Temporal.PlainDate.compare(close, context.now.toPlainDate()) < 0) {
    throw new UserError("error.close_is_past", { day: formatDay(close) });
  }
  return close;
}
