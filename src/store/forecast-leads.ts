import { openStatuses } from "#src/domain/lead.ts";
import { toDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { ForecastDay } from "./interface/forecasts.ts";

/**
 * Open leads that say something about a month, or fail to, with the units that their owner is in today. Named `a`,
 * the rows can be restricted like assignments.
 */
export function openLeads({ today, month }: ForecastDay): Prisma.Sql {
  const [day, from, to] = [toDate(today), toDate(month.from), toDate(month.to)];
  return Prisma.sql`
    SELECT l.id, l.name, l.expected_amount AS amount, l.expected_close_on AS close_on,
      coalesce(l.temperature::text, l.status::text) AS kind,
      l.owner_id AS person_id, o.team_id, o.region_id, o.department_id,
      CASE
        WHEN l.expected_amount IS NULL THEN 'no_amount'
        WHEN l.expected_close_on IS NULL THEN 'no_close'
        WHEN l.expected_close_on < ${day} THEN 'overdue'
        ELSE 'due'
      END AS reading
    FROM lead l
    LEFT JOIN assignment o ON o.person_id = l.owner_id
      AND o.starts_on <= ${day} AND (o.ends_on IS NULL OR o.ends_on > ${day})
    WHERE l.removed_at IS NULL AND l.status IN (${Prisma.join(open)})
      AND (l.expected_close_on IS NULL OR l.expected_close_on < ${day}
        OR l.expected_close_on BETWEEN ${from} AND ${to})`;
}

const open = openStatuses.map((status) => Prisma.sql`${status}::"LeadStatus"`);
