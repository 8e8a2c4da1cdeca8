import type { Transaction } from "./database.ts";
import { toDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
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

    async findTwin({ customerId, amount, signedOn, since }) {
      const [row] = await tx.$queryRaw<{ id: number }[]>`
        SELECT s.id FROM sale s
        WHERE s.customer_id = ${customerId} AND s.amount = ${amount} AND s.signed_on = ${toDate(signedOn)}
          AND s.at >= ${toTimestamp(since)} AND ${stands} ORDER BY s.id DESC LIMIT 1`;
      return row?.id;
    },

    async recentAmounts(personId) {
      const rows = await tx.$queryRaw<{ amount: bigint }[]>`
        SELECT s.amount FROM sale s JOIN sale_share sh ON sh.sale_id = s.id
        WHERE sh.person_id = ${personId} AND ${stands} ORDER BY sh.sale_id DESC LIMIT ${recentSales}`;
      return rows.map(({ amount }) => amount);
    },
  };
}

const stands = Prisma.sql`s.reverses_id IS NULL AND NOT EXISTS (SELECT FROM sale r WHERE r.reverses_id = s.id)`;
