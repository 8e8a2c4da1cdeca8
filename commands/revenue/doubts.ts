import type { Context } from "#src/command/command.ts";
import { formatMoney, moneyInWords } from "#src/domain/money.ts";
import { isUnusual } from "#src/domain/sale.ts";
import { UserError } from "#src/errors.ts";
import type { ChosenCustomer } from "./customer.ts";

/** A second entry within this time that says the same is more often a repetition than a second sale. */
const repetitionWindow = Temporal.Duration.from({ minutes: 10 });

type Entry = {
  readonly amount: bigint;
  readonly customer: ChosenCustomer;
  readonly signedOn: Temporal.PlainDate;
  /** What is usual for its seller. */
  readonly recent: readonly bigint[];
};

/** Asks before an entry that looks like a repetition or like a slip of the unit; each doubt is settled once. */
export async function askAboutDoubts(
  entry: Entry,
  { store, by, confirmed, t, actor }: Context,
): Promise<void> {
  const { amount, customer, signedOn, recent } = entry;
  const since = by.at.subtract(repetitionWindow);
  const twin =
    customer.known &&
    (await store.sales.findTwin({ customerId: customer.known.id, amount, signedOn, since }));
  const answers = (doubt: string) => ({
    choices: [
      { label: t("question.yes"), confirm: doubt },
      { label: t("question.no"), cancel: true as const },
    ],
  });

  if (twin !== undefined && !confirmed.has("duplicate")) {
    const values = { sale: `S${twin}`, customer: customer.name, amount: formatMoney(amount) };
    throw new UserError("revenue.ask_duplicate", values, answers("duplicate"));
  }
  if (isUnusual(amount, recent) && !confirmed.has("unusual")) {
    const values = { amount: formatMoney(amount), words: moneyInWords(amount, actor.locale) };
    throw new UserError("revenue.ask_unusual", values, answers("unusual"));
  }
}
