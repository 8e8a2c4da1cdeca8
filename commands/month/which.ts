import type { Context } from "#src/command/command.ts";
import { chooseMonth } from "#src/command/month.ts";
import { monthAtWork, reviewStartsOn } from "#src/domain/pay-month.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import { loadProgress, type Progress } from "#src/pay/month.ts";

export type ChosenMonth = Progress & { readonly month: Temporal.PlainYearMonth };

/** The month that was said, or the one that people have to see to. */
export async function findMonth(
  phrase: PeriodPhrase | undefined,
  context: Context,
  example: string,
): Promise<ChosenMonth> {
  const month = phrase
    ? chooseMonth(phrase, context, { argument: "month", example })
    : await findMonthAtWork(context);
  const { store, company, now } = context;
  return { month, ...(await loadProgress(month, now.toPlainDate(), { store, company })) };
}

export async function findMonthAtWork({ store, company, now }: Context): Promise<Temporal.PlainYearMonth> {
  const span = await store.payroll.lockedSpan();
  return monthAtWork(now.toPlainDate(), { calendar: company.calendar, lastLocked: span?.last.month });
}

/** Throws unless people may confirm and sign the month now: it has come to its review, and is not locked. */
export function assertInReview({ month, state }: ChosenMonth, context: Context): void {
  const values = { month: formatMonth(month, context.actor.locale) };
  switch (state) {
    case "open":
      throw new UserError("month.error_open", { ...values, day: reviewDay(month, context) });
    case "review":
      return;
    case "locked":
    case "exported":
      throw new UserError("month.error_locked", values);
  }
}

/** When its review begins. */
export function reviewDay(month: Temporal.PlainYearMonth, { company }: Context): string {
  return formatDay(reviewStartsOn(month, company.calendar));
}
