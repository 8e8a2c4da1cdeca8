import type { Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";

/** The month of a day; what has no day counts in this one. */
function monthOf(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce(date_trunc('month', ${day}::timestamp)::date, '0001-01-01'::date)`;
}

/** When a lead ended: not before it came, whatever an import says. Null while the day is not known. */
export const endedOn = Prisma.sql`CASE WHEN l.closed_on < l.received_on THEN l.received_on ELSE l.closed_on END`;

/**
 * How many leads there are of each kind, among those that match a condition on `lead l`: the one definition of
 * `lead_count`, used to keep it and to count all of it again. A closed lead counts in two months.
 */
export function leadCounts(leads: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT CASE l.summed WHEN 7 THEN 'all' WHEN 3 THEN 'source' WHEN 5 THEN 'priority' WHEN 6 THEN 'step' END AS dimension,
      coalesce(l.source, l.priority, l.step, '') AS value, l.owner_id, l.status, m.month,
      sum(m.received)::int AS received, sum(m.closed)::int AS closed
    FROM (
      SELECT source, priority, step, grouping(source, priority, step) AS summed, owner_id, status, received_in, closed_in,
        count(*) AS leads
      FROM (
        SELECT coalesce(l.source, '') AS source, coalesce(l.priority, '') AS priority, coalesce(l.step, '') AS step,
          coalesce(l.owner_id, 0) AS owner_id, l.status, ${monthOf(Prisma.sql`l.received_on`)} AS received_in,
          CASE WHEN l.status IN ('qualified', 'unqualified', 'paused', 'duplicate')
            THEN ${monthOf(Prisma.sql`(${endedOn})`)} END AS closed_in
        FROM lead l WHERE l.removed_at IS NULL AND ${leads}
      ) l
      GROUP BY owner_id, status, received_in, closed_in, GROUPING SETS ((), (source), (priority), (step))
    ) l, LATERAL (VALUES (received_in, leads, 0), (closed_in, 0, leads)) m (month, received, closed)
    WHERE m.month IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5`;
}

/** Adds rows of the same columns to the counts, in the order of the keys: two writers never wait for each other. */
export async function addToLeadCounts(tx: Transaction, rows: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO lead_count (dimension, value, owner_id, status, month, received, closed)
    SELECT dimension, value, owner_id, status, month, sum(received), sum(closed) FROM (${rows}) r
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(received) <> 0 OR sum(closed) <> 0 ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT (dimension, value, owner_id, status, month) DO UPDATE
      SET received = lead_count.received + excluded.received, closed = lead_count.closed + excluded.closed`;
}

/** Compares the counts with the leads and writes what was wrong anew; how many counts that were is returned. */
export async function rebuildLeadCounts(tx: Transaction): Promise<number> {
  await tx.$executeRaw`LOCK TABLE lead_count IN SHARE ROW EXCLUSIVE MODE`;
  await allowMemory(tx);
  return tx.$executeRaw`
    WITH counted AS MATERIALIZED (${leadCounts(Prisma.sql`TRUE`)})
    INSERT INTO lead_count (dimension, value, owner_id, status, month, received, closed)
    SELECT dimension, value, owner_id, status, month, coalesce(c.received, 0), coalesce(c.closed, 0)
    FROM lead_count k FULL JOIN counted c USING (dimension, value, owner_id, status, month)
    WHERE coalesce(k.received, 0) <> coalesce(c.received, 0) OR coalesce(k.closed, 0) <> coalesce(c.closed, 0)
    ON CONFLICT (dimension, value, owner_id, status, month)
      DO UPDATE SET received = excluded.received, closed = excluded.closed`;
}

/** Grouping a million leads in memory takes a third of the time that it takes on disk. */
export async function allowMemory(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SET LOCAL work_mem = '64MB'`;
}
