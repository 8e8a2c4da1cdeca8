import { actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import type { Customer, CustomerChange } from "#src/store/interface/customers.ts";
import { differenceOf } from "../lead/values.ts";
import { describeCustomer } from "./describe.ts";
import { valuesOf } from "./values.ts";

/** Changes a customer that is held, writes its history, and says what is kept now. */
export async function changeCustomer(
  customer: Customer,
  change: CustomerChange,
  context: Context,
): Promise<Reply> {
  const { store, by } = context;
  const { id, name } = customer;
  await store.customers.change(id, change);
  const changed = await readBack(id, context);
  const difference = differenceOf(valuesOf(customer), valuesOf(changed));
  if (Object.keys(difference.after).length === 0)
    throw new UserError("error.customer_unchanged", { name, id });

  const entry = await store.audit.write({ action: "customer.change", subject: `K${id}`, ...difference }, by);
  return confirm({ head: "customer.changed", customer: changed, entry }, context);
}

/** Read back rather than repeated, so that the answer says what is kept. */
export async function readBack(id: number, { store }: Context): Promise<Customer> {
  const customer = await store.customers.read({ kind: "company" }, id);
  if (!customer) throw new Error(`customer ${id} was not found after it was written`);
  return customer;
}

type Confirmed = {
  readonly head: MessageKey;
  readonly customer: Customer;
  /** The entry of the history that an undo takes back. */
  readonly entry: number;
  readonly contact?: string;
};

export async function confirm(
  { head, customer, entry, contact = "" }: Confirmed,
  context: Context,
): Promise<Reply> {
  const { t } = context;
  const { id, name } = customer;
  return reply(
    title(t(head, { name, id, contact })),
    text(await describeCustomer(customer, context)),
    actions(
      { label: t("customer.undo"), command: `/undo K${id}-${entry}` },
      { label: t("customer.show", { name }), command: `/customer K${id}` },
    ),
  );
}
