import type { Transaction } from "./database.ts";
import { toPlainDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { FigureDifference } from "./interface/figures.ts";
import { activityFigures, leadFigures } from "./lead-figures.ts";
import { ledgerFigures } from "./ledger-figures.ts";

type DifferenceRow = { person_id: number; metric: string; on: Date; kept: bigint; counted: bigint };

const all = Prisma.sql`TRUE`;

/** No metric comes from two of them. */
const everything = Prisma.sql`
  SELECT person_id, metric, "on", value FROM (${ledgerFigures({ sales: all, collections: all })}) ledger
  UNION ALL
  SELECT person_id, metric, "on", value FROM (${leadFigures(all)}) leads
  UNION ALL
  SELECT person_id, metric, "on", value FROM (${activityFigures(all)}) activities`;

/** Compares the per-day totals with the ledger, the leads and the activities, and writes what was wrong anew. */
export async function rebuildFigures(tx: Transaction): Promise<FigureDifference[]> {
  await tx.$executeRaw`LOCK TABLE day_figure IN SHARE ROW EXCLUSIVE MODE`;
  const rows = await tx.$queryRaw<DifferenceRow[]>`
    WITH counted AS (${everything})
    SELECT coalesce(k.person_id, c.person_id) AS person_id, coalesce(k.metric, c.metric) AS metric,
      coalesce(k.on, c.on) AS on, coalesce(k.value, 0)::bigint AS kept, coalesce(c.value, 0)::bigint AS counted
    FROM day_figure k FULL JOIN counted c ON c.person_id = k.person_id AND c.metric = k.metric AND c.on = k.on
    WHERE coalesce(k.value, 0) <> coalesce(c.value, 0)
    ORDER BY 3, 1, 2`;
  if (rows.length === 0) return [];

  await tx.$executeRaw`DELETE FROM day_figure`;
  await tx.$executeRaw`INSERT INTO day_figure (person_id, metric, "on", value) ${everything}`;
  return rows.map(({ person_id, metric, on, kept, counted }) => ({
    personId: person_id,
    metric,
    on: toPlainDate(on),
    kept,
    counted,
  }));
}
