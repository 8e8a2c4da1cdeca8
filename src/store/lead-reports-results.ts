import type { Scope } from "#src/domain/access.ts";
import { standing } from "./customers-read.ts";
import type { Transaction } from "./database.ts";
import { toDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { ActivityCount, LeadsAsked, ReasonCount, SourceRevenue } from "./interface/reports.ts";
import { isAsked, isWorkedOn } from "./lead-reports-rows.ts";
import { assignmentOn, visibleTo } from "./scope-sql.ts";

export function countByActivity(tx: Transaction, scope: Scope, asked: LeadsAsked): Promise<ActivityCount[]> {
  return tx.$queryRaw`
    SELECT y.kind::text AS kind, count(*)::int AS leads,
      count(*) FILTER (WHERE l.status = 'qualified')::int AS won
    FROM (
      SELECT DISTINCT lead_id, kind FROM activity
      WHERE lead_id IS NOT NULL AND removed_at IS NULL AND "on" <= ${toDate(asked.days.to)}
        AND kind IN ('call', 'email', 'meeting', 'message')
    ) y JOIN lead l ON l.id = y.lead_id
    WHERE l.status NOT IN ('new', 'duplicate') AND ${isAsked(scope, asked)} AND ${isWorkedOn(asked)}
    GROUP BY y.kind ORDER BY y.kind`;
}

export function countReasons(tx: Transaction, scope: Scope, asked: LeadsAsked): Promise<ReasonCount[]> {
  return tx.$queryRaw`
    SELECT coalesce(l.reason, '') AS reason, l.status::text AS status, count(*)::int AS count
    FROM lead l
    WHERE l.status IN ('unqualified', 'paused')
      AND l.closed_on BETWEEN ${toDate(asked.days.from)} AND ${toDate(asked.days.to)}
      AND ${isAsked(scope, asked)}
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`;
}

export function sumRevenue(tx: Transaction, scope: Scope, asked: LeadsAsked): Promise<SourceRevenue[]> {
  return tx.$queryRaw`
    SELECT coalesce(l.source, '') AS source, sum(sh.amount)::bigint AS amount
    FROM sale s JOIN lead l ON l.id = s.lead_id JOIN sale_share sh ON sh.sale_id = s.id
      ${assignmentOn(Prisma.sql`sh.person_id`, Prisma.sql`s.signed_on`)}
    WHERE s.lead_id IS NOT NULL AND ${standing}
      AND l.status <> 'duplicate' AND ${visibleTo(scope)} AND ${isAsked(scope, asked)} AND ${isWorkedOn(asked)}
    GROUP BY 1 ORDER BY 1`;
}
