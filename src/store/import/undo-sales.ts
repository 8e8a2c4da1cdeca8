import type { Transaction } from "../database.ts";
import { toTimestamp } from "../dates.ts";
import { Prisma } from "../generated/client.ts";
import { addFigures } from "../ledger-figures.ts";
import type { Authorship } from "../store.ts";
import { learn } from "./learn.ts";

/**
 * Reverses all sales that match a condition on `sale s`, and what came in for them, dated as what they take back. The
 * reversal carries a key of its own, by which the next import knows that the sale may come in again.
 */
export async function reverseSales(tx: Transaction, sales: Prisma.Sql, by: Authorship) {
  const at = toTimestamp(by.at);
  await tx.$executeRaw`DROP TABLE IF EXISTS reversed`;
  await tx.$executeRaw`CREATE TEMP TABLE reversed (sale int PRIMARY KEY, reversal int) ON COMMIT DROP`;
  await tx.$executeRaw`
    INSERT INTO reversed SELECT s.id, nextval(pg_get_serial_sequence('sale', 'id'))
    FROM (SELECT s.id FROM sale s WHERE ${sales} ORDER BY s.id) s`;
  await tx.$executeRaw`ANALYZE reversed`;
  await tx.$executeRaw`
    INSERT INTO sale (id, customer_id, lead_id, signed_on, amount, kind, is_first, recorded_by_id, at, message_id, reverses_id, import_key)
    SELECT r.reversal, s.customer_id, s.lead_id, s.signed_on, -s.amount, s.kind, s.is_first, ${by.actorId}::int, ${at},
      ${by.messageId}::int, s.id, 'undo:' || s.id
    FROM reversed r JOIN sale s ON s.id = r.sale ORDER BY r.reversal`;
  await tx.$executeRaw`
    INSERT INTO sale_share (sale_id, person_id, amount)
    SELECT r.reversal, sh.person_id, -sh.amount FROM reversed r JOIN sale_share sh ON sh.sale_id = r.sale`;
  await tx.$executeRaw`
    INSERT INTO collection (sale_id, collected_on, amount, recorded_by_id, at, message_id, reverses_id)
    SELECT c.sale_id, c.collected_on, -c.amount, ${by.actorId}::int, ${at}, ${by.messageId}::int, c.id
    FROM reversed r JOIN collection c ON c.sale_id = r.sale
    WHERE c.reverses_id IS NULL AND NOT EXISTS (SELECT FROM collection x WHERE x.reverses_id = c.id)`;
  await tx.$executeRaw`
    INSERT INTO collection_share (collection_id, person_id, amount)
    SELECT c.id, cs.person_id, -cs.amount
    FROM reversed r JOIN collection c ON c.sale_id = r.sale AND c.at = ${at}
    JOIN collection_share cs ON cs.collection_id = c.reverses_id`;
  const [row] = await tx.$queryRaw<{ count: number; amount: bigint }[]>`
    SELECT count(*)::int AS count, coalesce(sum(s.amount), 0)::bigint AS amount
    FROM reversed r JOIN sale s ON s.id = r.sale`;
  const { count = 0, amount = 0n } = row ?? {};
  await learn(tx, count, ["sale", "sale_share", "collection", "collection_share"]);
  await addFigures(tx, {
    sales: Prisma.sql`s.id IN (SELECT reversal FROM reversed)`,
    collections: Prisma.sql`c.sale_id IN (SELECT sale FROM reversed) AND c.reverses_id IS NOT NULL AND c.at = ${at}`,
  });
  return { count, amount };
}
