import type { Scope } from "#src/domain/access.ts";
import { byName } from "#src/domain/name-order.ts";
import { customerVisibleTo, standing } from "./customers-read.ts";
import type { Transaction } from "./database.ts";
import { toDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { Territory } from "./interface/reports.ts";
import { leadVisibleTo, peopleWithin } from "./scope-sql.ts";

type Row = Omit<Territory, "region"> & { readonly id: number | null; readonly name: string | null };

export async function listTerritories(
  tx: Transaction,
  scope: Scope,
  on: Temporal.PlainDate,
): Promise<Territory[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH home AS (${homes(on)}), account AS (${accounts(scope, on)}), place AS (
      SELECT region_id, count(*) FILTER (WHERE kind = 'prospect') AS prospects,
        count(*) FILTER (WHERE kind = 'active') AS active, count(*) FILTER (WHERE kind = 'dormant') AS dormant,
        0 AS reps, sum(leads) AS opportunities, count(*) FILTER (WHERE leads > 0) AS customers
      FROM account GROUP BY region_id
      UNION ALL
      SELECT h.region_id, 0, 0, 0, count(*), 0, 0
      FROM home h JOIN person p ON p.id = h.person_id
      WHERE p.role = 'rep' AND (p.left_on IS NULL OR p.left_on >= ${toDate(on)})
        AND ${scope.kind === "company" ? Prisma.sql`TRUE` : Prisma.sql`p.id IN ${peopleWithin(scope)}`}
      GROUP BY h.region_id
    )
    SELECT u.id, u.name, sum(prospects)::int AS prospects, sum(active)::int AS active,
      sum(dormant)::int AS dormant, sum(reps)::int AS reps, sum(opportunities)::int AS opportunities,
      sum(customers)::int AS "customersWithLeads"
    FROM place LEFT JOIN unit u ON u.id = place.region_id
    GROUP BY u.id, u.name ORDER BY u.id`;
  return rows.toSorted(byName).map(({ id, name, ...counts }) => ({
    region: id === null || name === null ? null : { id, kind: "region", name },
    ...counts,
  }));
}

function homes(on: Temporal.PlainDate): Prisma.Sql {
  return Prisma.sql`
    SELECT a.person_id, a.region_id FROM assignment a
    WHERE a.starts_on <= ${toDate(on)} AND (a.ends_on IS NULL OR a.ends_on > ${toDate(on)})`;
}

/** A lead whose customer is known is no account of its own. */
function accounts(scope: Scope, on: Temporal.PlainDate): Prisma.Sql {
  const day = toDate(on);
  const yearBefore = toDate(on.subtract({ years: 1 }));
  return Prisma.sql`
    SELECT coalesce(c.region_id, h.region_id) AS region_id,
      CASE WHEN b.last_on IS NULL THEN 'prospect' WHEN b.last_on > ${yearBefore} THEN 'active'
        ELSE 'dormant' END AS kind,
      coalesce(o.leads, 0) AS leads
    FROM customer c LEFT JOIN home h ON h.person_id = c.owner_id
      LEFT JOIN (
        SELECT s.customer_id, max(s.signed_on) AS last_on FROM sale s
        WHERE ${standing} AND s.signed_on <= ${day}
        GROUP BY s.customer_id
      ) b ON b.customer_id = c.id
      LEFT JOIN (
        SELECT l.customer_id, count(*) AS leads FROM lead l
        WHERE l.customer_id IS NOT NULL AND l.status <> 'duplicate' AND ${leadVisibleTo(scope)}
          AND (l.received_on IS NULL OR l.received_on <= ${day})
        GROUP BY l.customer_id
      ) o ON o.customer_id = c.id
    WHERE ${customerVisibleTo(scope)}
    UNION ALL
    SELECT coalesce(l.region_id, h.region_id), 'prospect', 0
    FROM lead l LEFT JOIN home h ON h.person_id = l.owner_id
    WHERE l.customer_id IS NULL AND l.status IN ('new', 'assigned', 'in_progress', 'qualified')
      AND (l.received_on IS NULL OR l.received_on <= ${day}) AND ${leadVisibleTo(scope)}`;
}
