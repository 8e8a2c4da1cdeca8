import type { Transaction } from "../database.ts";
import { toTimestamp } from "../dates.ts";
import { Prisma } from "../generated/client.ts";
import { addFigures } from "../ledger-figures.ts";
import type { Authorship } from "../store.ts";
import { drawSales } from "./draw.ts";
import { learn } from "./learn.ts";

export type SaleWriting = {
  readonly by: Authorship;
  /** Whether a sale is paid of which its file does not say what came in. */
  readonly isPaid: boolean;
};

/** Writes the sales of a run, what came in for them, and what both add to the figures. */
export async function writeSales(tx: Transaction, { by, isPaid }: SaleWriting): Promise<void> {
  const sales = await drawSales(tx);
  if (sales === 0) return;
  const at = toTimestamp(by.at);
  // The first sale to a customer is the earliest one, unless the ledger has one that stands.
  await tx.$executeRaw`
    INSERT INTO sale (id, customer_id, lead_id, signed_on, amount, kind, is_first, note, recorded_by_id, at, message_id, import_key)
    SELECT s.sale, c.customer, CASE WHEN s.kind = 'leads' THEN s.target END, s."closedOn", s.amount,
      coalesce(s."saleKind", 'new')::"SaleKind",
      NOT c.has_bought AND row_number() OVER (PARTITION BY c.customer ORDER BY s."closedOn", s.file, s.line) = 1,
      CASE WHEN s.kind = 'sales' THEN s.note END, ${by.actorId}::int, ${at}, ${by.messageId}::int, s."saleKey"
    FROM staged s JOIN staged_customer c ON c.key = s."customerKey"
    WHERE s."isNewSale" ORDER BY s.sale`;
  await learn(tx, sales, ["staged", "sale"]);
  await tx.$executeRaw`
    INSERT INTO sale_share (sale_id, person_id, amount)
    SELECT s.sale, o.person, s.amount FROM staged s JOIN staged_owner o ON o.words = s.owner
    WHERE s."isNewSale" ORDER BY s.sale`;
  await collect(tx, by, isPaid);
  await learn(tx, sales, ["sale_share", "collection", "collection_share"]);
  await addFigures(tx, {
    sales: Prisma.sql`s.id IN (${ofRun})`,
    collections: Prisma.sql`c.sale_id IN (${ofRun})`,
  });
}

const ofRun = Prisma.sql`SELECT sale FROM staged WHERE "isNewSale"`;

async function collect(tx: Transaction, by: Authorship, isPaid: boolean): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO collection (sale_id, collected_on, amount, recorded_by_id, at, message_id)
    SELECT s.sale, s."closedOn", coalesce(s.collected, s.amount), ${by.actorId}::int, ${toTimestamp(by.at)}, ${by.messageId}::int
    FROM staged s
    WHERE s."isNewSale" AND coalesce(s.collected, CASE WHEN ${isPaid} THEN s.amount ELSE 0 END) > 0
    ORDER BY s.sale`;
  await tx.$executeRaw`
    INSERT INTO collection_share (collection_id, person_id, amount)
    SELECT c.id, o.person, c.amount
    FROM staged s JOIN collection c ON c.sale_id = s.sale JOIN staged_owner o ON o.words = s.owner
    WHERE s."isNewSale"`;
}
