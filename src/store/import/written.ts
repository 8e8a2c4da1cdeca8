import type { Transaction } from "../database.ts";

/** How many entries of each kind a run has made or changed. */
export async function countWritten(tx: Transaction) {
  const [row] = await tx.$queryRaw<
    {
      leads: number;
      changedLeads: number;
      customers: number;
      changedCustomers: number;
      contacts: number;
      products: number;
      sales: number;
      amount: bigint;
    }[]
  >`
    SELECT count(*) FILTER (WHERE kind = 'leads' AND verdict = 'new')::int AS leads,
      count(*) FILTER (WHERE kind = 'leads' AND verdict = 'changed')::int AS "changedLeads",
      count(*) FILTER (WHERE kind = 'customers' AND verdict = 'new')::int AS customers,
      count(*) FILTER (WHERE kind = 'customers' AND verdict = 'changed')::int AS "changedCustomers",
      count(*) FILTER (WHERE kind = 'contacts' AND verdict IN ('new', 'changed'))::int AS contacts,
      count(*) FILTER (WHERE kind = 'products' AND verdict IN ('new', 'changed'))::int AS products,
      count(*) FILTER (WHERE "isNewSale")::int AS sales,
      coalesce(sum(amount) FILTER (WHERE "isNewSale"), 0)::bigint AS amount
    FROM staged`;
  if (!row) throw new Error("the staged rows were not counted");
  return row;
}
