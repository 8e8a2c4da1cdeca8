import type { Context } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import type { KnownCustomer } from "#src/store/store.ts";

export type ChosenCustomer = {
  readonly name: string;
  /** Absent for a customer that will be new. */
  readonly known?: KnownCustomer;
};

/** How a choice names one of several customers of the same name. */
const byNumber = /^K(\d{1,9})$/i;

/** The customer of that name, or a new one; asks when several customers share the name. */
export async function chooseCustomer(text: string, { store, t }: Context): Promise<ChosenCustomer> {
  const number = byNumber.exec(text.trim());
  const numbered = number ? await store.customers.find(Number(number[1])) : undefined;
  if (numbered) return { name: numbered.name, known: numbered };

  const customers = await store.customers.search(text);
  const [only, ...others] = customers;
  if (!only) return { name: text };
  if (others.length === 0) return { name: only.name, known: only };
  throw new UserError(
    "revenue.ask_which_customer",
    { name: text },
    {
      choices: customers.map(({ id, name }) => ({
        label: t("revenue.which_customer", { name, id }),
        set: { customer: `K${id}` },
      })),
    },
  );
}
