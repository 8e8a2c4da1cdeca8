import type { Context } from "#src/command/command.ts";
import type { Sale } from "#src/domain/sale.ts";
import { UserError } from "#src/errors.ts";

/** A sale within the reader's scope; in a shared conversation the answer moves to the person alone. */
export async function getSale(id: number, { store, scope, isPrivate }: Context): Promise<Sale> {
  const sale = await store.sales.find(scope, id);
  if (sale) return sale;
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/kpi" });
  throw new UserError("error.unknown_sale", { sale: `S${id}` });
}

/** The same, kept from changes by others until this line is done; refuses what has been undone. */
export async function getSaleForChange(id: number, context: Context): Promise<Sale> {
  await context.store.sales.hold(id);
  const sale = await getSale(id, context);
  if (sale.reversedById !== null || sale.reversesId !== null) {
    throw new UserError("error.sale_reversed", { sale: `S${id}` });
  }
  // Seeing a colleague's sale, where the company lets reps, is not yet a right to change it.
  if (context.actor.role === "rep" && !sale.shares.some(({ personId }) => personId === context.actor.id)) {
    throw new UserError("error.not_your_sale", { sale: `S${id}` });
  }
  return sale;
}
