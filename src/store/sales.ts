import type { Transaction } from "./database.ts";
import { toInstant, toPlainDate } from "./dates.ts";
import { findCollection, findSale, listSales } from "./sales-read.ts";
import { collect, recordSale, reverseCollection, reverseSale } from "./sales-write.ts";
import type { Sales } from "./store.ts";

const recentSales = 20;

export function createSales(tx: Transaction): Sales {
  return {
    record: (sale, by) => recordSale(tx, sale, by),
    reverse: (sale, by) => reverseSale(tx, sale, by),
    collect: (sale, collection, by) => collect(tx, { sale, collection, by }),
    reverseCollection: (sale, collection, by) => reverseCollection(tx, { sale, collection, by }),
    find: (scope, id) => findSale(tx, scope, id),
    findCollection: (scope, id) => findCollection(tx, scope, id),
    list: (scope, filter) => listSales(tx, scope, filter),

    async hold(id) {
      await tx.$executeRaw`SELECT FROM sale WHERE id = ${id} FOR NO KEY UPDATE`;
    },

    async recentOf(personId) {
      type Row = { id: number; customer_id: number; amount: bigint; signed_on: Date; at: Date };
      const rows = await tx.$queryRaw<Row[]>`
        SELECT s.id, s.customer_id, s.amount, s.signed_on, s.at FROM sale s
        JOIN sale_share sh ON sh.sale_id = s.id
        WHERE sh.person_id = ${personId} AND s.reverses_id IS NULL
          AND NOT EXISTS (SELECT FROM sale r WHERE r.reverses_id = s.id)
        ORDER BY sh.sale_id DESC LIMIT ${recentSales}`;
      return rows.map(({ id, customer_id, amount, signed_on, at }) => ({
        id,
        customerId: customer_id,
        amount,
        signedOn: toPlainDate(signed_on),
        at: toInstant(at),
      }));
    },
  };
}
