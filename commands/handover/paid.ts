import type { Context } from "#src/command/command.ts";
import { collectedOf } from "#src/domain/sale.ts";
import { UserError } from "#src/errors.ts";
import { getCustomer } from "../customer/find.ts";
import { getSale } from "../revenue/find.ts";

/** What is handed over: a sale for which money has come in. Whole đồng. */
export type Paid = {
  readonly customer: { readonly id: number; readonly name: string };
  readonly sale: number;
  readonly amount: bigint;
  readonly collected: bigint;
};

/** How many of the last sales are looked through for one that has been paid. */
const looked = 20;

/** The sale that was named, or the customer's last one with money in; refused while nothing has come in. */
export async function choosePaid(
  customerId: number,
  saleId: number | undefined,
  context: Context,
): Promise<Paid> {
  const customer = await getCustomer(customerId, context);
  const sales =
    saleId === undefined
      ? await context.store.customers.purchases(context.scope, customerId, looked)
      : [await readSale(saleId, context)];
  const paid = sales.find(({ collected }) => collected > 0n);
  if (paid) return { customer, sale: paid.id, amount: paid.amount, collected: paid.collected };
  throw new UserError("error.nothing_collected", {
    name: customer.name,
    sale: sales[0] ? `S${sales[0].id}` : "S12",
  });
}

async function readSale(
  id: number,
  context: Context,
): Promise<Pick<Paid, "amount" | "collected"> & { id: number }> {
  const sale = await getSale(id, context);
  if (sale.reversedById !== null) throw new UserError("error.sale_reversed", { sale: `S${id}` });
  return { id, amount: sale.amount, collected: collectedOf(sale) };
}
