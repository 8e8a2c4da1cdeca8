import type { Scope } from "#src/domain/access.ts";
import type { LeadStatus } from "#src/domain/lead.ts";
import type { Transaction } from "./database.ts";
import { toDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import {
  type LeadDimension,
  type LeadsAsked,
  leadDimensions,
  type OwnerCount,
  type ValueCount,
} from "./interface/reports.ts";
import { endedOn } from "./lead-counts.ts";
import { columnOf, isAsked, isClosed, isEverybody, isWorkedOn } from "./lead-reports-rows.ts";
import { peopleWithin } from "./scope-sql.ts";

export async function countByOwner(tx: Transaction, scope: Scope, asked: LeadsAsked): Promise<OwnerCount[]> {
  const rows = await tx.$queryRaw<
    { id: number | null; name: string | null; status: LeadStatus; count: number }[]
  >`
    SELECT p.id, p.name, n.status::text AS status, sum(n.count)::int AS count
    FROM (${counted(scope, asked)}) n LEFT JOIN person p ON p.id = n.owner_id
    GROUP BY p.id, p.name, n.status HAVING sum(n.count) > 0
    ORDER BY p.id, n.status`;
  return rows.map(({ id, name, status, count }) => ({
    owner: id === null || name === null ? null : { id, name },
    status,
    count,
  }));
}

type AskedBy = {
  readonly scope: Scope;
  readonly asked: LeadsAsked;
  readonly dimension: LeadDimension;
};

export function countByValue(tx: Transaction, { scope, asked, dimension }: AskedBy): Promise<ValueCount[]> {
  return tx.$queryRaw`
    SELECT n.value, n.status::text AS status, sum(n.count)::int AS count
    FROM (${counted(scope, asked, dimension)}) n
    GROUP BY n.value, n.status HAVING sum(n.count) > 0 ORDER BY n.value, n.status`;
}

export async function countUndated(tx: Transaction, scope: Scope, asked: LeadsAsked): Promise<number> {
  const kept = keptDimension(asked, undefined);
  const [row] =
    kept === undefined
      ? await tx.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM lead l WHERE l.received_on IS NULL AND ${isAsked(scope, asked)}`
      : await tx.$queryRaw<{ count: number }[]>`
          SELECT coalesce(sum(n.count), 0)::int AS count FROM (
            SELECT c.received AS count FROM lead_count c
            WHERE ${isKept(scope, asked, kept)} AND c.month = '0001-01-01'
            UNION ALL
            SELECT count(*) FROM lead l WHERE l.received_on IS NULL AND ${isUnowned(scope, asked)}
          ) n`;
  return row?.count ?? 0;
}

/**
 * Parts of counts by owner (0 for none), value and status. What `lead_count` keeps is taken from there: a million
 * leads are then as cheap as ten. It knows whole months, and one of source, priority and step at a time; leads of the
 * rest of a month are counted one by one, and all of them where more than one is asked for.
 */
function counted(scope: Scope, asked: LeadsAsked, by?: LeadDimension): Prisma.Sql {
  const value = by ? Prisma.sql`coalesce(${columnOf[by]}, '')` : Prisma.sql`''`;
  const row = Prisma.sql`SELECT coalesce(l.owner_id, 0) AS owner_id, ${value} AS value, l.status`;
  const kept = keptDimension(asked, by);
  if (kept === undefined) {
    return Prisma.sql`${row}, count(*) AS count FROM lead l
      WHERE ${isAsked(scope, asked)} AND ${isWorkedOn(asked)} GROUP BY 1, 2, 3`;
  }

  const afterEnd = asked.days.to.add({ days: 1 });
  const [from, end] = [toDate(asked.days.from), toDate(afterEnd)];
  const [fromMonth, endMonth] = [toDate(asked.days.from.with({ day: 1 })), toDate(afterEnd.with({ day: 1 }))];
  const month = Prisma.sql`SELECT c.owner_id, ${by ? Prisma.sql`c.value` : Prisma.sql`''`} AS value, c.status`;
  const isOwned = Prisma.sql`${isAsked(scope, asked)}
    AND ${isEverybody(scope, asked) ? Prisma.sql`TRUE` : Prisma.sql`l.owner_id IS NOT NULL`}`;
  return Prisma.sql`
    ${month}, c.received AS count FROM lead_count c
    WHERE ${isKept(scope, asked, kept)} AND c.month < ${endMonth}
    UNION ALL
    ${month}, -c.closed FROM lead_count c
    WHERE ${isKept(scope, asked, kept)} AND c.month < ${fromMonth} AND c.month > '0001-01-01'
    UNION ALL
    ${row}, 1 FROM lead l WHERE ${isOwned} AND l.received_on >= ${endMonth} AND l.received_on < ${end}
    UNION ALL
    ${row}, -1 FROM lead l
    WHERE ${isOwned} AND ${isClosed} AND ${hasEndedWithin(fromMonth, from)}
    UNION ALL
    ${row}, 1 FROM lead l WHERE ${isUnowned(scope, asked)} AND ${isWorkedOn(asked)}`;
}

/** From a day on and before another. An index finds either day; the later one is when the lead ended. */
function hasEndedWithin(from: Date, before: Date): Prisma.Sql {
  return Prisma.sql`(l.closed_on >= ${from} AND l.closed_on < ${before}
      OR l.received_on >= ${from} AND l.received_on < ${before})
    AND l.closed_on IS NOT NULL AND ${endedOn} >= ${from} AND ${endedOn} < ${before}`;
}

type Kept = { readonly dimension: string; readonly value: string | undefined };

/** What `lead_count` keeps that answers the question; undefined where it would take two dimensions at once. */
function keptDimension({ only }: LeadsAsked, by: LeadDimension | undefined): Kept | undefined {
  const [dimension, ...others] = leadDimensions.filter((one) => one === by || only[one] !== undefined);
  if (others.length > 0) return undefined;
  return dimension ? { dimension, value: only[dimension] } : { dimension: "all", value: "" };
}

function isKept(scope: Scope, asked: LeadsAsked, { dimension, value }: Kept): Prisma.Sql {
  const people = isEverybody(scope, asked)
    ? Prisma.sql`TRUE`
    : Prisma.sql`c.owner_id IN ${peopleWithin(scope, asked.subject)}`;
  return Prisma.sql`c.dimension = ${dimension}
    AND ${value === undefined ? Prisma.sql`TRUE` : Prisma.sql`c.value = ${value}`} AND ${people}`;
}

/** Leads without an owner belong to whoever logged them, which `lead_count` does not know; there are few at a time. */
function isUnowned(scope: Scope, asked: LeadsAsked): Prisma.Sql {
  return isEverybody(scope, asked)
    ? Prisma.sql`FALSE`
    : Prisma.sql`l.owner_id IS NULL AND ${isAsked(scope, asked)}`;
}
