import type { Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { addToLeadCounts, allowMemory, leadCounts } from "./lead-counts.ts";

/**
 * What leads that match a condition on `lead l` amount to for each person, metric and day: the one definition of their
 * metrics, used to keep the per-day totals and to count all of them again.
 */
export function leadFigures(leads: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT person_id, metric, "on", sum(value)::bigint AS value FROM (
      SELECT l.first_owner_id AS person_id, 'leads' AS metric, l.received_on AS "on", 1 AS value
        FROM lead l WHERE l.removed_at IS NULL AND l.status <> 'duplicate' AND ${leads}
      UNION ALL
      SELECT l.owner_id, 'qualified_leads', l.closed_on, 1
        FROM lead l WHERE l.removed_at IS NULL AND l.status = 'qualified' AND ${leads}
      UNION ALL
      SELECT t.person_id, t.temperature::text || '_leads', t.on, t.count
        FROM lead l JOIN lead_temperature t ON t.lead_id = l.id WHERE ${leads}
    ) part
    WHERE person_id IS NOT NULL AND "on" IS NOT NULL
    GROUP BY person_id, metric, "on" HAVING sum(value) <> 0`;
}

/** The same of activities, by a condition on `activity y`. */
export function activityFigures(activities: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT y.by_id AS person_id, y.kind::text || 's' AS metric, y.on, count(*) AS value FROM activity y
    WHERE y.kind IN ('meeting', 'call') AND y.removed_at IS NULL AND y.by_id IS NOT NULL AND ${activities}
    GROUP BY y.by_id, y.kind, y.on`;
}

type Sign = 1 | -1;

/**
 * Adds what leads count for to `lead_count` and `day_figure`, or takes it away (-1): all that match a condition on
 * `lead l`, at once. A bulk insert adds after its leads and their `lead_temperature` rows are there. A bulk update or
 * removal takes away first and adds at its end, in one transaction that has locked the leads.
 */
export async function addLeadFigures(tx: Transaction, leads: Prisma.Sql, sign: Sign = 1): Promise<void> {
  await Promise.all([
    allowMemory(tx),
    addToLeadCounts(
      tx,
      Prisma.sql`SELECT dimension, value, owner_id, status, month, ${sign}::int * received AS received,
        ${sign}::int * closed AS closed FROM (${leadCounts(leads)}) c`,
    ),
    addToDayFigures(tx, signed(leadFigures(leads), sign)),
  ]);
}

/** The same for activities, by a condition on `activity y`. */
export async function addActivityFigures(
  tx: Transaction,
  activities: Prisma.Sql,
  sign: Sign = 1,
): Promise<void> {
  await addToDayFigures(tx, signed(activityFigures(activities), sign));
}

/** What one lead counts for at the moment. */
type OwnFigures = { readonly counts: string; readonly figures: string };

export async function readLeadFigures(tx: Transaction, id: number): Promise<OwnFigures | undefined> {
  const lead = Prisma.sql`l.id = ${id}`;
  const [own] = await tx.$queryRaw<OwnFigures[]>`
    SELECT (SELECT coalesce(jsonb_agg(c), '[]')::text FROM (${leadCounts(lead)}) c) AS counts,
      (SELECT coalesce(jsonb_agg(f), '[]')::text FROM (${leadFigures(lead)}) f) AS figures`;
  return own;
}

/** Runs a write of one lead, which is held, and adds the difference that it makes. */
export async function keepLeadFigures(
  tx: Transaction,
  { id, before }: { readonly id: number; readonly before: OwnFigures | undefined },
  write: () => Promise<void>,
): Promise<void> {
  const lead = Prisma.sql`l.id = ${id}`;
  await write();

  await Promise.all([
    addToLeadCounts(
      tx,
      Prisma.sql`SELECT * FROM (${leadCounts(lead)}) c
      UNION ALL
      SELECT dimension, value, owner_id, status, month, -received, -closed
      FROM jsonb_to_recordset(${before?.counts ?? "[]"}::jsonb) b (dimension text, value text, owner_id int,
        status "LeadStatus", month date, received int, closed int)`,
    ),
    addToDayFigures(
      tx,
      Prisma.sql`SELECT * FROM (${leadFigures(lead)}) f
      UNION ALL
      SELECT person_id, metric, "on", -value
      FROM jsonb_to_recordset(${before?.figures ?? "[]"}::jsonb) b (person_id int, metric text, "on" date, value bigint)`,
    ),
  ]);
}

function signed(figures: Prisma.Sql, sign: Sign): Prisma.Sql {
  return Prisma.sql`SELECT person_id, metric, "on", ${sign}::int * value AS value FROM (${figures}) f`;
}

/** In the order of the keys, as the ledger's figures are added. */
async function addToDayFigures(tx: Transaction, rows: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO day_figure (person_id, metric, "on", value)
    SELECT person_id, metric, "on", sum(value)::bigint FROM (${rows}) r
    GROUP BY 1, 2, 3 HAVING sum(value) <> 0 ORDER BY 1, 2, 3
    ON CONFLICT (person_id, metric, "on") DO UPDATE SET value = day_figure.value + excluded.value`;
}
