import { foldFirmName } from "#src/domain/fold.ts";
import type { Transaction } from "#src/store/database.ts";
import { createImports, type KnownCustomer, type NewImportedSale } from "#src/store/imports.ts";
import type { ApplyContext } from "./apply.ts";
import type { PersonRef } from "./directory.ts";
import type { PlannedSale } from "./plan-sales.ts";

type Context = ApplyContext & { readonly idOf: (person: PersonRef) => number };

const salesAtOnce = 2_000;

/** Writes sales that are sorted by day, and what they add to the figures. */
export async function writeSales(
  tx: Transaction,
  sales: readonly PlannedSale[],
  context: Context,
): Promise<void> {
  if (sales.length === 0) return;
  const imports = createImports(tx);
  const customers = await imports.ensureCustomers(customersOf(sales, context));
  const buyers = new Set<number>();

  const ids: number[] = [];
  for (let start = 0; start < sales.length; start += salesAtOnce) {
    const batch = sales
      .slice(start, start + salesAtOnce)
      .map((sale) => toRecord(sale, customers, buyers, context));
    ids.push(...(await imports.recordSales(batch, context.at)));
    context.onWritten(ids.length);
  }
  await imports.addFigures(ids);
}

/** Each customer once, under the spelling of its first sale and owned by who made it. */
function customersOf(sales: readonly PlannedSale[], { idOf }: Context) {
  const customers = new Map<string, { name: string; foldedName: string; ownerId: number }>();
  for (const { row, person } of sales) {
    const foldedName = foldFirmName(row.customer);
    const name = row.customer.normalize("NFC");
    if (!customers.has(foldedName)) customers.set(foldedName, { name, foldedName, ownerId: idOf(person) });
  }
  return [...customers.values()];
}

/** The first sale to a customer is the earliest one, unless the ledger has one that stands. */
function toRecord(
  { row, person }: PlannedSale,
  customers: ReadonlyMap<string, KnownCustomer>,
  buyers: Set<number>,
  { idOf, isPaid }: Context,
): NewImportedSale {
  const customer = customers.get(foldFirmName(row.customer));
  if (!customer) throw new Error(`the customer of line ${row.line} was not made`);

  const isFirst = !customer.hasBought && !buyers.has(customer.id);
  buyers.add(customer.id);
  return {
    customerId: customer.id,
    personId: idOf(person),
    signedOn: row.signedOn,
    amount: row.amount,
    collected: row.collected ?? (isPaid ? row.amount : 0n),
    kind: row.kind,
    isFirst,
    note: row.note,
    importKey: row.key,
  };
}
