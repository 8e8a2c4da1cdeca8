import { splitMoney } from "#src/domain/money.ts";
import type { Collection, Sale } from "#src/domain/sale.ts";
import type { Transaction } from "./database.ts";
import { toDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { addedFigures, addFigures, type Ledger } from "./ledger-figures.ts";
import { type SaleRow, selectSales, toSale } from "./sales-read.ts";
import type { Authorship, NewCollection, NewSale } from "./store.ts";

/** The sale, its shares, what came in with it and the figures that follow, in one statement, which tells what it wrote. */
export async function recordSale(tx: Transaction, sale: NewSale, by: Authorship): Promise<Sale> {
  const amounts = sale.shares.map(({ amount }) => amount);
  if (amounts.reduce((sum, amount) => sum + amount, 0n) !== sale.amount) {
    throw new Error("the shares of a sale do not add up to its amount");
  }

  const people = sale.shares.map(({ personId }) => personId);
  const signedOn = toDate(sale.signedOn);
  const at = toTimestamp(by.at);
  const [row] = await tx.$queryRaw<SaleRow[]>`
    WITH new_sale AS (
      INSERT INTO sale (customer_id, lead_id, signed_on, amount, kind, is_first, note, recorded_by_id, at, message_id)
      VALUES (${sale.customerId}, ${sale.leadId ?? null}, ${signedOn}, ${sale.amount}, ${sale.kind}::"SaleKind",
        ${sale.isFirst}, ${sale.note ?? null}, ${by.actorId}, ${at}, ${by.messageId})
      RETURNING *
    ), new_share AS (
      INSERT INTO sale_share (sale_id, person_id, amount)
      SELECT id, s.person_id, s.amount FROM new_sale, unnest(${people}::int[], ${amounts}::bigint[]) AS s (person_id, amount)
      RETURNING *
    ), new_collection AS (
      INSERT INTO collection (sale_id, collected_on, amount, recorded_by_id, at, message_id)
      SELECT id, ${signedOn}, ${sale.collected}, ${by.actorId}, ${at}, ${by.messageId} FROM new_sale
      WHERE ${sale.collected}::bigint <> 0
      RETURNING *
    ), new_collection_share AS (
      INSERT INTO collection_share (collection_id, person_id, amount)
      SELECT id, s.person_id, s.amount
      FROM new_collection, unnest(${people}::int[], ${splitMoney(sale.collected, amounts)}::bigint[]) AS s (person_id, amount)
      RETURNING *
    ), figures AS (${newFigures})
    ${selectSales(written)}`;
  if (!row) throw new Error("a sale was not written");
  return toSale(row);
}

/** What a statement writes, its other parts see only by these names. */
const written: Ledger = {
  sale: Prisma.sql`new_sale`,
  saleShare: Prisma.sql`new_share`,
  collection: Prisma.sql`new_collection`,
  collectionShare: Prisma.sql`new_collection_share`,
};

const newFigures = addedFigures({ sales: Prisma.sql`TRUE`, collections: Prisma.sql`TRUE`, within: written });

/** Dated as what it takes back, so that every period reads as if it had never been. */
export async function reverseSale(tx: Transaction, sale: Sale, by: Authorship): Promise<number> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    WITH reversal AS (
      INSERT INTO sale (customer_id, lead_id, signed_on, amount, kind, is_first, recorded_by_id, at, message_id, reverses_id)
      SELECT customer_id, lead_id, signed_on, -amount, kind, is_first, ${by.actorId}, ${toTimestamp(by.at)}, ${by.messageId}, id
      FROM sale WHERE id = ${sale.id}
      RETURNING id
    ), share AS (
      INSERT INTO sale_share (sale_id, person_id, amount)
      SELECT reversal.id, sh.person_id, -sh.amount FROM reversal, sale_share sh WHERE sh.sale_id = ${sale.id}
    )
    SELECT id FROM reversal`;
  if (!row) throw new Error(`sale ${sale.id} was not reversed`);

  await addFigures(tx, { sales: Prisma.sql`s.id = ${row.id}`, collections: Prisma.sql`FALSE` });
  for (const collection of sale.collections) {
    if (collection.reversesId === null && collection.reversedById === null) {
      await reverseCollection(tx, { sale, collection, by });
    }
  }
  return row.id;
}

type CollectionWrite<C> = { readonly sale: Sale; readonly collection: C; readonly by: Authorship };

/** Divided so that each person's part of all that came in follows the shares; once all is in, it equals them. */
export async function collect(
  tx: Transaction,
  { sale, collection, by }: CollectionWrite<NewCollection>,
): Promise<number> {
  const held = await tx.$queryRaw<{ person_id: number; amount: bigint; total: bigint }[]>`
    SELECT sh.person_id, sh.amount, coalesce(sum(cs.amount), 0)::bigint AS total
    FROM sale_share sh
    LEFT JOIN collection c ON c.sale_id = sh.sale_id
    LEFT JOIN collection_share cs ON cs.collection_id = c.id AND cs.person_id = sh.person_id
    WHERE sh.sale_id = ${sale.id} GROUP BY sh.person_id, sh.amount ORDER BY sh.person_id`;
  const before = held.reduce((sum, { total }) => sum + total, 0n);
  const parts = splitMoney(
    before + collection.amount,
    held.map(({ amount }) => amount),
  );

  const row = await tx.collection.create({
    data: {
      saleId: sale.id,
      collectedOn: toDate(collection.collectedOn),
      amount: collection.amount,
      note: collection.note ?? null,
      recordedById: by.actorId,
      at: toTimestamp(by.at),
      messageId: by.messageId,
    },
    select: { id: true },
  });
  await tx.collectionShare.createMany({
    data: held.map(({ person_id, total }, index) => ({
      collectionId: row.id,
      personId: person_id,
      amount: (parts[index] ?? 0n) - total,
    })),
  });
  await addFigures(tx, { sales: Prisma.sql`FALSE`, collections: Prisma.sql`c.id = ${row.id}` });
  return row.id;
}

export async function reverseCollection(
  tx: Transaction,
  { collection, by }: CollectionWrite<Collection>,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    WITH reversal AS (
      INSERT INTO collection (sale_id, collected_on, amount, recorded_by_id, at, message_id, reverses_id)
      SELECT sale_id, collected_on, -amount, ${by.actorId}, ${toTimestamp(by.at)}, ${by.messageId}, id
      FROM collection WHERE id = ${collection.id}
      RETURNING id
    ), share AS (
      INSERT INTO collection_share (collection_id, person_id, amount)
      SELECT reversal.id, sh.person_id, -sh.amount FROM reversal, collection_share sh WHERE sh.collection_id = ${collection.id}
    )
    SELECT id FROM reversal`;
  if (!row) throw new Error(`collection ${collection.id} was not reversed`);

  await addFigures(tx, { sales: Prisma.sql`FALSE`, collections: Prisma.sql`c.id = ${row.id}` });
  return row.id;
}
