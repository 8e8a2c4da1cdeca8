import type { Context } from "#src/command/command.ts";
import { smallPrint, strangePart, withoutLeadIn } from "#src/domain/customer-name.ts";
import { UserError } from "#src/errors.ts";
import type { KnownCustomer } from "#src/store/store.ts";

export type ChosenCustomer = {
  readonly name: string;
  /** Absent for a customer that will be new. */
  readonly known?: KnownCustomer;
  /** Known customers with nearly the name of a new one. */
  readonly similar: readonly { readonly id: number; readonly name: string }[];
};

/** How a choice names a customer without its name. */
const byNumber = /^K(\d{1,9})$/i;

/** The customer of that name, or a new one; asks when several share the name or it does not look like one. */
export async function chooseCustomer(
  text: string,
  { store, t, confirmed }: Context,
): Promise<ChosenCustomer> {
  const number = byNumber.exec(text.trim());
  const numbered = number ? await store.customers.find(Number(number[1])) : undefined;
  if (numbered) return { name: numbered.name, known: numbered, similar: [] };

  const name = withoutLeadIn(text);
  const customers = await store.customers.search(name);
  const [only, ...others] = customers;
  if (only && others.length === 0) return { name: only.name, known: only, similar: [] };
  if (only) {
    throw new UserError("revenue.ask_which_customer", { name }, { choices: customers.map(choiceOf) });
  }

  const similar = await store.customers.similar(name);
  const begun = similar.find((customer) => smallPrint(name, customer.name) !== undefined);
  const strange = strangePart(name) ?? (begun && smallPrint(name, begun.name));
  if (strange !== undefined && !confirmed.has("customer")) {
    const asTyped = { label: t("revenue.customer_as_typed", { name }), confirm: "customer" };
    const drop = { label: t("question.no"), cancel: true as const };
    throw new UserError(
      "error.customer_unclear",
      { name, words: strange },
      { choices: [...(begun ? [choiceOf(begun)] : []), asTyped, drop] },
    );
  }
  return { name, similar };

  function choiceOf({ id, name: full }: { readonly id: number; readonly name: string }) {
    return { label: t("revenue.which_customer", { name: full, id }), set: { customer: `K${id}` } };
  }
}
