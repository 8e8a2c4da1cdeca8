import type { LeadGroup } from "#src/domain/forecast.ts";
import type { TargetScope } from "#src/domain/target.ts";
import type { Transaction } from "./database.ts";
import { toDate } from "./dates.ts";
import { openLeads } from "./forecast-leads.ts";
import { Prisma } from "./generated/client.ts";
import type { ForecastBasis, ForecastDay } from "./interface/forecasts.ts";
import { assignmentOn } from "./scope-sql.ts";

/** The same sums as for one subject, for all of them at once. */
export async function everybody(tx: Transaction, asked: ForecastDay): Promise<readonly ForecastBasis[]> {
  const actuals = await actualsOf(tx, asked);
  const leads = await leadsOf(tx, asked);

  const subjects = new Map<string, ForecastBasis>([
    ["company:0", { scope: "company", subjectId: 0, actual: 0n, leads: [] }],
  ]);
  const basisOf = ({ scope, subjectId }: OfSubject) =>
    subjects.getOrInsert(`${scope}:${subjectId}`, { scope, subjectId, actual: 0n, leads: [] });
  for (const row of actuals) {
    subjects.set(`${row.scope}:${row.subjectId}`, { ...basisOf(row), actual: row.actual });
  }
  for (const { scope, subjectId, ...group } of leads) {
    const basis = basisOf({ scope, subjectId });
    subjects.set(`${scope}:${subjectId}`, { ...basis, leads: [...basis.leads, group] });
  }
  return [...subjects.values()];
}

type OfSubject = { readonly scope: TargetScope; readonly subjectId: number };

function actualsOf(tx: Transaction, { today, month }: ForecastDay) {
  return tx.$queryRaw<(OfSubject & { readonly actual: bigint })[]>`
    SELECT * FROM (
      SELECT ${subjectOf}, coalesce(sum(f.value), 0)::bigint AS actual
      FROM day_figure f ${assignmentOn(Prisma.sql`f.person_id`, Prisma.sql`f.on`)}
      WHERE f.metric = 'revenue_signed'
        AND f.on BETWEEN ${toDate(month.from)} AND least(${toDate(month.to)}::date, ${toDate(today)}::date)
      GROUP BY ${everySubject}) found
    WHERE ${isSubject}`;
}

function leadsOf(tx: Transaction, asked: ForecastDay) {
  return tx.$queryRaw<(OfSubject & LeadGroup)[]>`
    SELECT * FROM (
      SELECT ${subjectOf}, kind, reading, count(*)::int AS count, coalesce(sum(amount), 0)::bigint AS amount
      FROM (${openLeads(asked)}) a
      GROUP BY kind, reading, ${everySubject}) found
    WHERE ${isSubject}`;
}

/** Each row counts for its person, for each of the person's units, and for the company. */
const everySubject = Prisma.sql`GROUPING SETS
  ((a.person_id), (a.team_id), (a.region_id), (a.department_id), ())`;

const subjectOf = Prisma.sql`
  CASE
    WHEN grouping(a.person_id) = 0 THEN 'person'
    WHEN grouping(a.team_id) = 0 THEN 'team'
    WHEN grouping(a.region_id) = 0 THEN 'region'
    WHEN grouping(a.department_id) = 0 THEN 'department'
    ELSE 'company'
  END AS scope,
  coalesce(a.person_id, a.team_id, a.region_id, a.department_id, 0) AS "subjectId"`;

/** What belongs to nobody, or to a person without such a unit, counts for the company only. */
const isSubject = Prisma.sql`("subjectId" <> 0 OR scope = 'company')`;
