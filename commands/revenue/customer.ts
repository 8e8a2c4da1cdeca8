import type { Context } from "#src/command/command.ts";
import { smallPrint, strangePart, withoutLeadIn } from "#src/domain/customer-name.ts";
import { UserError } from "#src/errors.ts";
import type { KnownCustomer } from "#src/store/interface/customers.ts";
import { choiceOf, findCalled } from "../customer/find.ts";

export type ChosenCustomer = {
  readonly name: string;
  /** Absent for a customer that will be new. */
  readonly known?: KnownCustomer;
  /** Known customers with nearly the name of a new one. */
  readonly similar: readonly { readonly id: number; readonly name: string }[];
};

/** The customer of that name, or a new one; asks when several share the name or it does not look like one. */
export async function chooseCustomer(text: string, context: Context): Promise<ChosenCustomer> {
  const { store, t, confirmed } = context;
  const name = withoutLeadIn(text);
  const [known, similar] = await Promise.all([
    findCalled(text, context, { argument: "customer" }),
    store.customers.similar(name),
  ]);
  if (known) return { name: known.name, known, similar: [] };

  const begun = similar.find((customer) => smallPrint(name, customer.name) !== undefined);
  const strange = strangePart(name) ?? (begun && smallPrint(name, begun.name));
  if (strange !== undefined && !confirmed.has("customer")) {
    const meant = begun ? [choiceOf(begun, context, { argument: "customer" })] : [];
    const asTyped = { label: t("revenue.customer_as_typed", { name }), confirm: "customer" };
    const drop = { label: t("question.no"), cancel: true as const };
    throw new UserError(
      "error.customer_unclear",
      { name, words: strange },
      { choices: [...meant, asTyped, drop] },
    );
  }
  return { name, similar };
}
