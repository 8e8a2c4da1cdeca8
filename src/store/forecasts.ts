import { covers, type Scope, type Subject } from "#src/domain/access.ts";
import type { LeadGroup } from "#src/domain/forecast.ts";
import type { UnitKind } from "#src/domain/person.ts";
import type { Transaction } from "./database.ts";
import { toDate, toPlainDate } from "./dates.ts";
import { everybody } from "./forecast-basis.ts";
import { openLeads } from "./forecast-leads.ts";
import { Prisma } from "./generated/client.ts";
import type { ForecastDay, ForecastLead, Forecasts, LargestAsked } from "./interface/forecasts.ts";
import { about, visibleTo } from "./scope-sql.ts";

export function createForecasts(tx: Transaction): Forecasts {
  return {
    leads: (scope, subject, asked) => leadGroups(tx, { scope, subject, asked }),
    leadsBy: (scope, subject, asked) => groupsBy(tx, { scope, subject, asked }),
    largest: (scope, subject, asked) => largest(tx, { scope, subject, asked }),
    everybody: (asked) => everybody(tx, asked),

    async keep(forecasts) {
      const values = forecasts.map(
        ({ scope, subjectId, month, on, actual, low, high }) =>
          Prisma.sql`(${scope}::"TargetScope", ${subjectId}::int, ${toDate(month)}::date, ${toDate(on)}::date,
            ${actual}::bigint, ${low}::bigint, ${high}::bigint)`,
      );
      for (let start = 0; start < values.length; start += keptAtOnce) {
        await tx.$executeRaw`
          INSERT INTO forecast (scope, subject_id, month, "on", actual, low, high)
          VALUES ${Prisma.join(values.slice(start, start + keptAtOnce))}
          ON CONFLICT (scope, subject_id, month, "on") DO UPDATE
          SET actual = excluded.actual, low = excluded.low, high = excluded.high`;
      }
    },

    async kept(scope, subject, { from, to }) {
      if (!covers(scope, subject)) return [];
      const rows = await tx.forecast.findMany({
        where: {
          scope: subject.kind,
          subjectId: subject.kind === "company" ? 0 : subject.id,
          month: { gte: toDate(from), lte: toDate(to) },
        },
        orderBy: [{ month: "asc" }, { on: "asc" }],
      });
      return rows.map(({ month, on, actual, low, high }) => ({
        month: toPlainDate(month),
        on: toPlainDate(on),
        actual,
        low,
        high,
      }));
    },
  };
}

/** A statement takes at most 65,535 values. */
const keptAtOnce = 1_000;

type Asked<Detail> = { readonly scope: Scope; readonly subject: Subject; readonly asked: Detail };

function leadGroups(tx: Transaction, { scope, subject, asked }: Asked<ForecastDay>): Promise<LeadGroup[]> {
  return tx.$queryRaw`
    SELECT kind, reading, count(*)::int AS count, coalesce(sum(amount), 0)::bigint AS amount
    FROM (${openLeads(asked)}) a
    WHERE ${about(subject)} AND ${visibleTo(scope)}
    GROUP BY kind, reading`;
}

async function groupsBy(
  tx: Transaction,
  { scope, subject, asked }: Asked<ForecastDay & { readonly by: "person" | UnitKind }>,
): Promise<ReadonlyMap<number | null, readonly LeadGroup[]>> {
  const by = columns[asked.by];
  const rows = await tx.$queryRaw<(LeadGroup & { readonly id: number | null })[]>`
    SELECT ${by} AS id, kind, reading, count(*)::int AS count, coalesce(sum(amount), 0)::bigint AS amount
    FROM (${openLeads(asked)}) a
    WHERE ${about(subject)} AND ${visibleTo(scope)}
    GROUP BY ${by}, kind, reading`;
  const groups = Map.groupBy(rows, ({ id }) => id);
  return new Map([...groups].map(([id, own]) => [id, own.map(({ id: _id, ...group }) => group)]));
}

const columns = {
  person: Prisma.sql`a.person_id`,
  team: Prisma.sql`a.team_id`,
  region: Prisma.sql`a.region_id`,
  department: Prisma.sql`a.department_id`,
} as const;

async function largest(
  tx: Transaction,
  { scope, subject, asked }: Asked<LargestAsked>,
): Promise<ForecastLead[]> {
  const rows = await tx.$queryRaw<(Omit<ForecastLead, "closeOn"> & { readonly closeOn: Date })[]>`
    SELECT a.id, a.name, p.name AS owner, a.kind, a.amount, a.close_on AS "closeOn"
    FROM (${openLeads(asked)}) a LEFT JOIN person p ON p.id = a.person_id
    WHERE a.reading = ${asked.reading} AND ${about(subject)} AND ${visibleTo(scope)}
    ORDER BY a.amount DESC, a.id LIMIT ${asked.limit}`;
  return rows.map((row) => ({ ...row, closeOn: toPlainDate(row.closeOn) }));
}
