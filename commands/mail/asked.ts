import { z } from "zod";
import { periodArgument, textArgument } from "#src/command/arguments.ts";
import type { Context } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import { quarterOf } from "#src/domain/period.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";

/** What every mail may be begun with. */
export const draftArguments = {
  customer: textArgument.optional(),
  period: periodArgument.optional(),
  template: textArgument.optional(),
  to: textArgument.optional(),
  title: textArgument.optional(),
  why: textArgument.optional(),
};

export const draftNames = {
  customer: ["khach", "kh"],
  period: ["quy", "ky"],
  template: ["mau"],
  to: ["nguoinhan", "nhan", "gui"],
  title: ["tieude"],
  why: ["lydo", "visao", "reason"],
} as const;

export const draftTexts = ["to", "title", "why"] as const;

const shape = z.object(draftArguments);

export type DraftWords = Pick<z.output<typeof shape>, "template" | "to" | "title" | "why">;

/** The first day of the quarter that a phrase means; undefined where nobody has said one. */
export function quarterSaid(
  phrase: PeriodPhrase | undefined,
  context: Context,
): Temporal.PlainDate | undefined {
  if (phrase === undefined) return undefined;
  const period = choosePeriod(phrase, context, { prefer: "future", argument: "period" });
  const quarter = quarterOf(period.from);
  const isWithin = Temporal.PlainDate.compare(period.to, quarter.to) <= 0;
  if (isWithin && period.kind !== "range" && period.kind !== "week") return quarter.from;
  throw new UserError("customer_mail.error_quarter", { period: formatPeriod(period, context.actor.locale) });
}

export function quarterOfToday({ now }: Context): Temporal.PlainDate {
  return quarterOf(now.toPlainDate()).from;
}
