import type { Transaction } from "../database.ts";
import { toTimestamp } from "../dates.ts";
import { Prisma } from "../generated/client.ts";
import { addLeadFigures } from "../lead-figures.ts";
import { takeBackTemperatures } from "../lead-temperature.ts";
import type { Authorship } from "../store.ts";
import { hasBought } from "./bought.ts";
import { isMany, joinWhole } from "./learn.ts";
import { reverseSales } from "./undo-sales.ts";

export type Kept = { readonly subject: string; readonly name: string };

/** What a run wrote, and whether it may go; open as the table `taken` as long as the transaction lasts. */
export async function openTaken(tx: Transaction, runId: number, appliedAt: Temporal.Instant): Promise<void> {
  await tx.$executeRaw`DROP TABLE IF EXISTS taken`;
  await tx.$executeRaw`
    CREATE TEMP TABLE taken (subject text, letter text, id int, verdict text, before jsonb, is_kept boolean) ON COMMIT DROP`;
  await tx.$executeRaw`
    INSERT INTO taken
    SELECT subject, rtrim(subject, '0123456789'), substring(subject FROM '[0-9]+$')::int, verdict::text, before, false
    FROM import_row WHERE run_id = ${runId} AND subject IS NOT NULL AND verdict IN ('new', 'changed')`;
  await tx.$executeRaw`
    INSERT INTO taken SELECT 'K' || c.id, 'K', c.id, 'new', NULL, false FROM customer c
    WHERE c.import_key LIKE 'run:' || ${runId}::int || ':%' AND NOT EXISTS (SELECT FROM taken t WHERE t.subject = 'K' || c.id)`;
  await tx.$executeRaw`ANALYZE taken`;
  const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM taken`;
  await joinWhole(tx, isMany(row?.count ?? 0));
  await keepWorkedOn(tx, runId, toTimestamp(appliedAt));
}

/** Leads, customers and sales that somebody has done something about since, or that a later file has changed. */
async function keepWorkedOn(tx: Transaction, runId: number, appliedAt: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE taken t SET is_kept = true FROM lead l
    WHERE t.letter = 'L' AND l.id = t.id AND (l.touched_at > ${appliedAt} OR l.removed_at IS NOT NULL
      OR EXISTS (SELECT FROM activity a WHERE a.lead_id = l.id AND a.removed_at IS NULL)
      OR EXISTS (SELECT FROM task k WHERE k.lead_id = l.id) OR EXISTS (SELECT FROM appointment h WHERE h.lead_id = l.id)
      OR EXISTS (SELECT FROM lead d WHERE d.duplicate_of_id = l.id AND d.removed_at IS NULL))`;
  await tx.$executeRaw`
    UPDATE taken t SET is_kept = true FROM import_row r JOIN import_run later ON later.id = r.run_id AND later.state = 'applied'
    WHERE r.run_id > ${runId} AND r.subject = t.subject AND r.verdict = 'changed'`;
  // More has come in for a sale than the file said, or it was taken back by hand.
  await tx.$executeRaw`
    UPDATE taken t SET is_kept = true FROM sale s
    WHERE t.letter = 'S' AND s.id = t.id AND (
      EXISTS (SELECT FROM sale r WHERE r.reverses_id = s.id)
      OR EXISTS (SELECT FROM collection c WHERE c.sale_id = s.id AND c.at > ${appliedAt}))`;
  await tx.$executeRaw`
    UPDATE taken t SET is_kept = true FROM sale s JOIN collection c ON c.sale_id = s.id
    WHERE t.letter = 'L' AND s.lead_id = t.id AND c.at > ${appliedAt}`;
}

/** Reverses the sales of the run; those of a deal that stays stay with it. Returns how many and how much. */
export async function undoSales(tx: Transaction, runAt: Temporal.Instant, by: Authorship) {
  return await reverseSales(
    tx,
    Prisma.sql`s.reverses_id IS NULL AND s.import_key IS NOT NULL AND s.at = ${toTimestamp(runAt)}
      AND NOT EXISTS (SELECT FROM sale r WHERE r.reverses_id = s.id)
      AND (s.id IN (SELECT id FROM taken WHERE letter = 'S' AND NOT is_kept)
        OR s.lead_id IN (SELECT id FROM taken WHERE letter = 'L' AND NOT is_kept))`,
    by,
  );
}

/** Takes back new leads, so that the file can come in again, and gives changed ones what they had. */
export async function undoLeads(tx: Transaction, by: Authorship): Promise<number> {
  const leads = (verdict: string) =>
    Prisma.sql`SELECT id FROM taken WHERE letter = 'L' AND verdict = ${verdict} AND NOT is_kept`;
  const all = Prisma.sql`l.id IN (SELECT id FROM taken WHERE letter = 'L' AND NOT is_kept)`;
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM taken WHERE letter = 'L' AND NOT is_kept`;
  if (!row?.count) return 0;
  await addLeadFigures(tx, all, -1);
  const removed = await tx.$executeRaw`
    UPDATE lead SET removed_at = ${toTimestamp(by.at)}, import_key = NULL WHERE id IN (${leads("new")})`;
  await takeBackTemperatures(tx, Prisma.sql`t.lead_id IN (${leads("new")})`, by.at);
  await tx.$executeRaw`
    UPDATE lead l SET name = b.name, folded_name = b.folded_name, contact = b.contact, phone = b.phone, email = b.email,
      tax_code = b.tax_code, source = b.source, priority = b.priority, step = b.step, temperature = b.temperature,
      status = b.status, status_at = b.status_at, owner_id = b.owner_id, customer_id = b.customer_id, product = b.product,
      expected_amount = b.expected_amount, expected_close_on = b.expected_close_on, next_step = b.next_step,
      reason = b.reason, note = b.note, received_on = b.received_on, closed_on = b.closed_on
    FROM taken t, jsonb_to_record(t.before) AS b (name text, folded_name text, contact text, phone text, email text,
      tax_code text, source text, priority text, step text, temperature "Temperature", status "LeadStatus",
      status_at timestamptz, owner_id int, customer_id int, product text, expected_amount bigint, expected_close_on date,
      next_step text, reason text, note text, received_on date, closed_on date)
    WHERE t.letter = 'L' AND t.verdict = 'changed' AND NOT t.is_kept AND l.id = t.id`;
  await addLeadFigures(tx, all);
  return removed;
}

/** Contacts first: customers stay as long as anybody or anything else belongs to them. */
export async function undoCustomers(tx: Transaction, by: Authorship) {
  const at = toTimestamp(by.at);
  const contacts = await tx.$executeRaw`
    UPDATE contact SET removed_at = ${at}
    WHERE id IN (SELECT id FROM taken WHERE letter = 'contact ' AND verdict = 'new' AND NOT is_kept)
      AND removed_at IS NULL`;
  await tx.$executeRaw`
    UPDATE contact x SET name = b.name, title = b.title, phone = b.phone, email = b.email
    FROM taken t, jsonb_to_record(t.before) AS b (name text, title text, phone text, email text)
    WHERE t.letter = 'contact ' AND t.verdict = 'changed' AND NOT t.is_kept AND x.id = t.id`;
  await tx.$executeRaw`
    UPDATE taken t SET is_kept = true
    WHERE t.letter = 'K' AND t.verdict = 'new' AND (
      EXISTS (SELECT FROM lead l WHERE l.customer_id = t.id AND l.removed_at IS NULL)
      OR EXISTS (SELECT FROM contact x WHERE x.customer_id = t.id AND x.removed_at IS NULL)
      OR EXISTS (SELECT FROM activity a WHERE a.customer_id = t.id AND a.removed_at IS NULL)
      OR EXISTS (SELECT FROM task k WHERE k.customer_id = t.id)
      OR EXISTS (SELECT FROM appointment h WHERE h.customer_id = t.id)
      OR EXISTS (SELECT FROM plan f WHERE f.customer_id = t.id)
      OR EXISTS (SELECT FROM customer_mail z WHERE z.customer_id = t.id)
      OR ${hasBought(Prisma.sql`t.id`)})`;
  const customers = await tx.$executeRaw`
    UPDATE customer SET removed_at = ${at}, import_key = NULL
    WHERE id IN (SELECT id FROM taken WHERE letter = 'K' AND verdict = 'new' AND NOT is_kept) AND removed_at IS NULL`;
  await tx.$executeRaw`
    UPDATE customer c SET phone = b.phone, email = b.email, tax_code = b.tax_code, sector = b.sector, office = b.office,
      region_id = b.region_id, segment = b.segment, owner_id = b.owner_id
    FROM taken t, jsonb_to_record(t.before) AS b (phone text, email text, tax_code text, sector text, office text,
      region_id int, segment "Segment", owner_id int)
    WHERE t.letter = 'K' AND t.verdict = 'changed' AND NOT t.is_kept AND c.id = t.id`;
  return { contacts, customers };
}

/** The price list as it was, but for what a later list has changed and, of the new ones, what a mail to a customer names. */
export async function undoProducts(tx: Transaction): Promise<number> {
  await tx.$executeRaw`
    UPDATE taken t SET is_kept = true
    WHERE t.letter = 'product ' AND t.verdict = 'new'
      AND EXISTS (SELECT FROM customer_mail z WHERE t.id = ANY(z.product_ids))`;
  await tx.$executeRaw`
    UPDATE product p SET series = b.series, price = b.price, description = b.description, url = b.url
    FROM taken t, jsonb_to_record(t.before) AS b (series text, price bigint, description text, url text)
    WHERE t.letter = 'product ' AND t.verdict = 'changed' AND NOT t.is_kept AND p.id = t.id`;
  return await tx.$executeRaw`
    DELETE FROM product
    WHERE id IN (SELECT id FROM taken WHERE letter = 'product ' AND verdict = 'new' AND NOT is_kept)`;
}

/** The rows that were looked at one by one: targets and moves of people. */
export async function listTaken(tx: Transaction, letter: "T" | "P") {
  return tx.$queryRaw<{ id: number; verdict: string; before: unknown }[]>`
    SELECT id, verdict, before FROM taken WHERE letter = ${letter} ORDER BY id`;
}

/** What stays although the run made it; people always do, as everything that is kept names them. */
export async function listKept(tx: Transaction, limit: number) {
  const kept = await tx.$queryRaw<Kept[]>`
    SELECT coalesce(x.name, g.name, t.subject) AS subject, coalesce(l.name, c.name, p.name, '') AS name FROM taken t
    LEFT JOIN lead l ON t.letter = 'L' AND l.id = t.id
    LEFT JOIN customer c ON t.letter = 'K' AND c.id = t.id
    LEFT JOIN person p ON t.letter = 'P' AND p.id = t.id
    LEFT JOIN contact x ON t.letter = 'contact ' AND x.id = t.id
    LEFT JOIN product g ON t.letter = 'product ' AND g.id = t.id
    WHERE t.is_kept OR (t.letter = 'P' AND t.verdict = 'new') ORDER BY t.letter, t.id LIMIT ${limit}`;
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM taken WHERE is_kept OR (letter = 'P' AND verdict = 'new')`;
  return { kept, count: row?.count ?? 0 };
}
