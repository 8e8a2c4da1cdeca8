import type { Transaction } from "../database.ts";
import { toDate, toTimestamp } from "../dates.ts";
import { Prisma } from "../generated/client.ts";
import { addLeadFigures } from "../lead-figures.ts";
import type { Authorship } from "../store.ts";
import { drawIds } from "./draw.ts";
import { learn } from "./learn.ts";

export type LeadWriting = {
  readonly by: Authorship;
  readonly today: Temporal.PlainDate;
  /** In which days begin. */
  readonly timeZone: string;
};

/** Writes new leads, brings changed ones up to date, and what both count for. */
export async function writeLeads(tx: Transaction, writing: LeadWriting): Promise<void> {
  await drawIds(tx, "lead", "leads");
  const added = await addLeads(tx, writing);
  await addTemperatures(tx, writing, Prisma.sql`s.verdict = 'new'`);
  await learn(tx, added, ["staged", "lead", "lead_temperature"]);
  if (added > 0) await addLeadFigures(tx, leadsWith("new"));

  if ((await keepBefore(tx)) === 0) return;
  await addLeadFigures(tx, leadsWith("changed"), -1);
  await changeLeads(tx, writing);
  const isWarmer = Prisma.sql`s.verdict = 'changed' AND s.last ->> 'temperature' IS DISTINCT FROM s.temperature`;
  await addTemperatures(tx, writing, isWarmer);
  await addLeadFigures(tx, leadsWith("changed"));
}

function leadsWith(verdict: "new" | "changed"): Prisma.Sql {
  return Prisma.sql`l.id IN (
    SELECT target FROM staged WHERE kind = 'leads' AND verdict = ${verdict}::"ImportVerdict")`;
}

/** Without a region of its own, a lead belongs to where its owner works. */
async function addLeads(tx: Transaction, { by, today, timeZone }: LeadWriting): Promise<number> {
  const at = toTimestamp(by.at);
  const begins = (day: Prisma.Sql) => Prisma.sql`(${day})::timestamp AT TIME ZONE ${timeZone}`;
  return await tx.$executeRaw`
    INSERT INTO lead (id, name, folded_name, contact, phone, email, tax_code, source, priority, step, temperature, status,
      status_at, owner_id, owner_since, first_owner_id, created_by_id, region_id, customer_id, product, expected_amount,
      expected_close_on, next_step, reason, note, received_on, received_at, closed_on, touched_at, message_id, import_key)
    SELECT s.target, s.name, s.folded, s.contact, s.phone, s.email, s."taxCode", s.source, s.priority, s.step,
      s.temperature::"Temperature", s.status::"LeadStatus",
      coalesce(${begins(Prisma.sql`coalesce(s."closedOn", s."receivedOn")`)}, ${at}), o.person,
      CASE WHEN o.person IS NOT NULL THEN coalesce(${begins(Prisma.sql`s."receivedOn"`)}, ${at}) END, o.person,
      ${by.actorId}::int, coalesce(g.region, w.region_id), c.customer, s.product, s.amount, s."expectedOn", s."nextStep",
      s.reason, s.note, s."receivedOn", coalesce(${begins(Prisma.sql`s."receivedOn"`)}, ${at}), s."closedOn", ${at},
      ${by.messageId}::int, s.key
    FROM staged s
    LEFT JOIN staged_owner o ON o.words = s.owner
    LEFT JOIN staged_region g ON g.words = s.region
    LEFT JOIN staged_customer c ON c.key = s."customerKey"
    LEFT JOIN assignment w ON w.person_id = o.person
      AND w.starts_on <= ${toDate(today)} AND (w.ends_on IS NULL OR w.ends_on > ${toDate(today)})
    WHERE s.kind = 'leads' AND s.verdict = 'new'
    ORDER BY s.target`;
}

async function addTemperatures(tx: Transaction, { by, today }: LeadWriting, rows: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO lead_temperature (lead_id, person_id, "on", temperature, at)
    SELECT s.target, l.owner_id, coalesce(CASE WHEN s.verdict = 'new' THEN s."receivedOn" END, ${toDate(today)}),
      s.temperature::"Temperature", ${toTimestamp(by.at)}
    FROM staged s JOIN lead l ON l.id = s.target
    WHERE s.kind = 'leads' AND s.temperature IS NOT NULL AND ${rows}`;
}

async function keepBefore(tx: Transaction): Promise<number> {
  return await tx.$executeRaw`
    UPDATE staged s SET before = jsonb_build_object('name', l.name, 'folded_name', l.folded_name, 'contact', l.contact,
      'phone', l.phone, 'email', l.email, 'tax_code', l.tax_code, 'source', l.source, 'priority', l.priority,
      'step', l.step, 'temperature', l.temperature, 'status', l.status, 'status_at', l.status_at, 'owner_id', l.owner_id,
      'customer_id', l.customer_id, 'product', l.product, 'expected_amount', l.expected_amount,
      'expected_close_on', l.expected_close_on, 'next_step', l.next_step, 'reason', l.reason, 'note', l.note,
      'received_on', l.received_on, 'closed_on', l.closed_on)
    FROM lead l WHERE s.kind = 'leads' AND s.verdict = 'changed' AND l.id = s.target`;
}

/** Only what the row says otherwise than the last time it came in. */
async function changeLeads(tx: Transaction, { by }: LeadWriting): Promise<void> {
  const at = toTimestamp(by.at);
  const pick = (field: string, value: Prisma.Sql, present: Prisma.Sql) => Prisma.sql`
    CASE WHEN s.last ->> ${field} IS DISTINCT FROM s.fields ->> ${field} THEN ${value} ELSE ${present} END`;
  await tx.$executeRaw`
    UPDATE lead l SET
      name = ${pick("name", Prisma.sql`s.name`, Prisma.sql`l.name`)},
      folded_name = ${pick("name", Prisma.sql`s.folded`, Prisma.sql`l.folded_name`)},
      contact = ${pick("contact", Prisma.sql`s.contact`, Prisma.sql`l.contact`)},
      phone = ${pick("phone", Prisma.sql`s.phone`, Prisma.sql`l.phone`)},
      email = ${pick("email", Prisma.sql`s.email`, Prisma.sql`l.email`)},
      tax_code = ${pick("taxCode", Prisma.sql`s."taxCode"`, Prisma.sql`l.tax_code`)},
      source = ${pick("source", Prisma.sql`s.source`, Prisma.sql`l.source`)},
      priority = ${pick("priority", Prisma.sql`s.priority`, Prisma.sql`l.priority`)},
      step = ${pick("step", Prisma.sql`s.step`, Prisma.sql`l.step`)},
      temperature = ${pick("temperature", Prisma.sql`s.temperature::"Temperature"`, Prisma.sql`l.temperature`)},
      status = ${pick("status", Prisma.sql`s.status::"LeadStatus"`, Prisma.sql`l.status`)},
      status_at = ${pick("status", Prisma.sql`${at}::timestamptz`, Prisma.sql`l.status_at`)},
      owner_id = ${pick("owner", Prisma.sql`o.person`, Prisma.sql`l.owner_id`)},
      owner_since = ${pick("owner", Prisma.sql`${at}::timestamptz`, Prisma.sql`l.owner_since`)},
      first_owner_id = coalesce(l.first_owner_id, o.person),
      customer_id = ${pick("customerKey", Prisma.sql`c.customer`, Prisma.sql`l.customer_id`)},
      product = ${pick("product", Prisma.sql`s.product`, Prisma.sql`l.product`)},
      expected_amount = ${pick("amount", Prisma.sql`s.amount`, Prisma.sql`l.expected_amount`)},
      expected_close_on = ${pick("expectedOn", Prisma.sql`s."expectedOn"`, Prisma.sql`l.expected_close_on`)},
      next_step = ${pick("nextStep", Prisma.sql`s."nextStep"`, Prisma.sql`l.next_step`)},
      reason = ${pick("reason", Prisma.sql`s.reason`, Prisma.sql`l.reason`)},
      note = ${pick("note", Prisma.sql`s.note`, Prisma.sql`l.note`)},
      received_on = ${pick("receivedOn", Prisma.sql`s."receivedOn"`, Prisma.sql`l.received_on`)},
      closed_on = ${pick("closedOn", Prisma.sql`s."closedOn"`, Prisma.sql`l.closed_on`)},
      touched_at = ${at}
    FROM staged s
    LEFT JOIN staged_owner o ON o.words = s.owner
    LEFT JOIN staged_customer c ON c.key = s."customerKey"
    WHERE s.kind = 'leads' AND s.verdict = 'changed' AND l.id = s.target`;
}
