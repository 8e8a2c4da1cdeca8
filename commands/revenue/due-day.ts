import type { Context } from "#src/command/command.ts";
import { chooseDay } from "#src/command/resolve.ts";
import type { DayPhrase } from "#src/domain/period-phrase.ts";
import { receivableOf, type Sale } from "#src/domain/sale.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";

/** The day until which a sale is to be paid. */
export function chooseDueDay(
  phrase: DayPhrase,
  signedOn: Temporal.PlainDate,
  context: Context,
): Temporal.PlainDate {
  const due = chooseDay(phrase, context, { prefer: "future", argument: "due" });
  if (Temporal.PlainDate.compare(due, signedOn) < 0) {
    throw new UserError("error.due_before_signing", { due: formatDay(due), signed: formatDay(signedOn) });
  }
  return due;
}

/** The day that was agreed, or else the one that follows from the company's term. */
export async function dueDayOf(sale: Sale, { store, company }: Context): Promise<Temporal.PlainDate> {
  return (await store.receivables.agreedOn(sale.id)) ?? usualDueDay(sale, company);
}

function usualDueDay({ signedOn }: Sale, { paymentDays }: Context["company"]): Temporal.PlainDate {
  return signedOn.add({ days: paymentDays });
}

/** `Hạn thu 15/12/2026, trễ 3 ngày`; undefined once everything has come in. */
export async function describeDueDay(sale: Sale, context: Context): Promise<string | undefined> {
  const { store, company, now, t } = context;
  if (receivableOf(sale) <= 0n || sale.reversesId !== null) return undefined;
  const agreed = await store.receivables.agreedOn(sale.id);
  const due = agreed ?? usualDueDay(sale, company);
  const day = formatDay(due);
  const late = due.until(now.toPlainDate()).days;
  if (late > 0) return t("revenue.due_late", { day, days: late });
  return agreed ? t("revenue.due_on", { day }) : t("revenue.due_usual", { day, term: company.paymentDays });
}
