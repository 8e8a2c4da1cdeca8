import type { Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";

type Entries = {
  /** Condition on `sale s`. */
  readonly sales: Prisma.Sql;
  /** Condition on `collection c`. */
  readonly collections: Prisma.Sql;
  /** Where they stand: in the ledger, or in the part of a statement that just writes them. */
  readonly within?: Ledger;
};

export type Ledger = Readonly<Record<"sale" | "saleShare" | "collection" | "collectionShare", Prisma.Sql>>;

export const ledger: Ledger = {
  sale: Prisma.sql`sale`,
  saleShare: Prisma.sql`sale_share`,
  collection: Prisma.sql`collection`,
  collectionShare: Prisma.sql`collection_share`,
};

const once = Prisma.sql`CASE WHEN s.reverses_id IS NULL THEN 1 ELSE -1 END`;

/**
 * What ledger entries amount to for each person, metric and day: the one definition of every figure, used to add
 * new entries and to count all of them again. A reversal carries the opposite amount on the day of what it reverses.
 */
export function ledgerFigures({ sales, collections, within = ledger }: Entries): Prisma.Sql {
  const { sale, saleShare, collection, collectionShare } = within;
  // Whoever holds the largest share of a sale is the one it is counted for, once.
  const holder = Prisma.sql`(SELECT sh.person_id FROM ${saleShare} sh WHERE sh.sale_id = s.id
    ORDER BY abs(sh.amount) DESC, sh.person_id LIMIT 1)`;
  return Prisma.sql`
    SELECT person_id, metric, "on", sum(value)::bigint AS value FROM (
      SELECT sh.person_id, 'revenue_signed' AS metric, s.signed_on AS "on", sh.amount AS value
        FROM ${sale} s JOIN ${saleShare} sh ON sh.sale_id = s.id WHERE ${sales}
      UNION ALL
      SELECT sh.person_id, 'renewal_revenue', s.signed_on, sh.amount
        FROM ${sale} s JOIN ${saleShare} sh ON sh.sale_id = s.id WHERE s.kind = 'renewal' AND ${sales}
      UNION ALL
      SELECT ${holder}, 'sales', s.signed_on, ${once} FROM ${sale} s WHERE ${sales}
      UNION ALL
      SELECT ${holder}, 'new_customers', s.signed_on, ${once} FROM ${sale} s WHERE s.is_first AND ${sales}
      UNION ALL
      SELECT sh.person_id, 'revenue_collected', c.collected_on, sh.amount
        FROM ${collection} c JOIN ${collectionShare} sh ON sh.collection_id = c.id WHERE ${collections}
    ) entry
    GROUP BY person_id, metric, "on" HAVING sum(value) <> 0
    ORDER BY person_id, metric, "on"`;
}

/** Adds new ledger entries to the per-day totals; runs in the transaction that wrote them. */
export async function addFigures(tx: Transaction, entries: Entries): Promise<void> {
  await tx.$executeRaw(addedFigures(entries));
}

/** The same as a part of the statement that writes the entries. */
export function addedFigures(entries: Entries): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO day_figure (person_id, metric, "on", value) ${ledgerFigures(entries)}
    ON CONFLICT (person_id, metric, "on") DO UPDATE SET value = day_figure.value + excluded.value`;
}
