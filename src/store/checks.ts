import type { Scope, Subject } from "#src/domain/access.ts";
import { openStatuses } from "#src/domain/lead.ts";
import { byName } from "#src/domain/name-order.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import {
  type CheckedActivity,
  type CheckedAt,
  type CheckedField,
  type Checks,
  checkedFields,
  type LeadCheck,
  type LoggedActivity,
  type PersonCheck,
} from "./interface/checks.ts";
import { about, assignmentOn, visibleTo } from "./scope-sql.ts";

export function createChecks(tx: Transaction): Checks {
  return {
    people: (scope, subject, at) => checkPeople(tx, { scope, subject, at }),
    leads: (scope, subject, at) => checkLeads(tx, { scope, subject, at }),

    activities: (scope, subject, { from, to }) => tx.$queryRaw<LoggedActivity[]>`
      SELECT y.id, y.by_id AS "personId"
      FROM activity y ${assignmentOn(Prisma.sql`y.by_id`, Prisma.sql`y.on`)}
      WHERE y.on BETWEEN ${toDate(from)} AND ${toDate(to)} AND y.removed_at IS NULL
        AND y.kind IN ('call', 'email', 'meeting', 'message') AND ${about(subject)} AND ${visibleTo(scope)}`,

    async describe(scope, ids) {
      if (ids.length === 0) return [];
      const rows = await tx.$queryRaw<(Omit<CheckedActivity, "at" | "about"> & DescribedRow)[]>`
        SELECT y.id, y.by_id AS "personId", p.name AS person, y.kind::text AS kind, y.at,
          concat_ws(' · ', y.text, y.outcome) AS text,
          coalesce('L' || l.id, 'K' || c.id) AS entry, coalesce(l.name, c.name) AS name
        FROM activity y ${assignmentOn(Prisma.sql`y.by_id`, Prisma.sql`y.on`)}
        JOIN person p ON p.id = y.by_id
        LEFT JOIN lead l ON l.id = y.lead_id
        LEFT JOIN customer c ON c.id = y.customer_id
        WHERE y.id IN (${Prisma.join(ids)}) AND ${visibleTo(scope)}
        ORDER BY y.at, y.id`;
      const inOrder = rows.toSorted((one, other) => byName({ name: one.person }, { name: other.person }));
      return inOrder.map(({ at, entry, name, ...row }) => ({
        ...row,
        at: toInstant(at),
        about: entry === null || name === null ? null : { entry, name },
      }));
    },
  };
}

type DescribedRow = { readonly at: Date; readonly entry: string | null; readonly name: string | null };

type Asked<At> = { readonly scope: Scope; readonly subject: Subject; readonly at: At };

const open = Prisma.sql`l.removed_at IS NULL
  AND l.status IN (${Prisma.join(openStatuses.map((status) => Prisma.sql`${status}::"LeadStatus"`))})`;

/** Who belongs to the subject today, as far as the reader may see. */
function members({ scope, subject, at }: Asked<CheckedAt>): Prisma.Sql {
  const day = toDate(at.today);
  return Prisma.sql`
    SELECT p.id, p.name, p.role FROM assignment a JOIN person p ON p.id = a.person_id
    WHERE a.starts_on <= ${day} AND (a.ends_on IS NULL OR a.ends_on > ${day})
      AND (p.left_on IS NULL OR p.left_on >= ${day}) AND ${about(subject)} AND ${visibleTo(scope)}`;
}

type PersonRow = Omit<PersonCheck, "missing"> & Readonly<Record<CheckedField, number>>;

async function checkPeople(tx: Transaction, asked: Asked<CheckedAt>): Promise<PersonCheck[]> {
  const { today, now, staleBefore } = asked.at;
  const rows = await tx.$queryRaw<PersonRow[]>`
    WITH member AS (${members(asked)}), leads AS (
      SELECT l.owner_id, count(*)::int AS leads,
        count(*) FILTER (WHERE ${isStale(staleBefore)})::int AS stale,
        count(*) FILTER (WHERE l.next_step IS NOT NULL AND l.next_at < ${toTimestamp(now)})::int AS late,
        ${Prisma.join(checkedFields.map(countMissing))}
      FROM lead l WHERE ${open} AND l.owner_id IN (SELECT id FROM member) GROUP BY l.owner_id
    ), tasks AS (
      SELECT k.owner_id, count(*)::int AS tasks,
        count(*) FILTER (WHERE k.due_on < ${toDate(today)} OR k.due_at < ${toTimestamp(now)})::int AS overdue
      FROM task k WHERE k.state = 'open' AND k.owner_id IN (SELECT id FROM member) GROUP BY k.owner_id
    )
    SELECT member.id AS "personId", member.name, coalesce(leads, 0) AS leads, coalesce(stale, 0) AS stale,
      coalesce(late, 0) AS late, coalesce(tasks, 0) AS tasks, coalesce(overdue, 0) AS "overdueTasks",
      ${Prisma.join(checkedFields.map((field) => Prisma.sql`coalesce(${column(field)}, 0) AS ${column(field)}`))}
    FROM member LEFT JOIN leads ON leads.owner_id = member.id LEFT JOIN tasks ON tasks.owner_id = member.id
    WHERE member.role = 'rep' OR leads > 0 OR tasks > 0
    ORDER BY member.id`;
  return rows
    .toSorted(byName)
    .map(({ phone, source, priority, temperature, amount, close, next, ...row }) => ({
      ...row,
      missing: { phone, source, priority, temperature, amount, close, next },
    }));
}

const columns = {
  phone: Prisma.sql`l.phone`,
  source: Prisma.sql`l.source`,
  priority: Prisma.sql`l.priority`,
  temperature: Prisma.sql`l.temperature`,
  amount: Prisma.sql`l.expected_amount`,
  close: Prisma.sql`l.expected_close_on`,
  next: Prisma.sql`l.next_step`,
} as const satisfies Readonly<Record<CheckedField, Prisma.Sql>>;

function countMissing(field: CheckedField): Prisma.Sql {
  return Prisma.sql`count(*) FILTER (WHERE ${columns[field]} IS NULL)::int AS ${column(field)}`;
}

/** One of our own few names, quoted. */
function column(field: CheckedField): Prisma.Sql {
  return Prisma.raw(`"${field}"`);
}

function isStale(before: Temporal.Instant): Prisma.Sql {
  return Prisma.sql`greatest(l.touched_at, l.status_at) < ${toTimestamp(before)}`;
}

async function checkLeads(
  tx: Transaction,
  asked: Asked<CheckedAt & { readonly limit: number }>,
): Promise<LeadCheck[]> {
  const { now, staleBefore, limit } = asked.at;
  const next = Prisma.sql`CASE WHEN l.next_step IS NULL THEN 'none'
    WHEN l.next_at < ${toTimestamp(now)} THEN 'late' ELSE 'ahead' END`;
  const rows = await tx.$queryRaw<(Omit<LeadCheck, "touchedAt"> & { readonly touchedAt: Date })[]>`
    WITH member AS (${members(asked)})
    SELECT l.id, l.name, member.name AS owner, l.status::text AS status,
      greatest(l.touched_at, l.status_at) AS "touchedAt", ${isStale(staleBefore)} AS "isStale", ${next} AS next
    FROM lead l JOIN member ON member.id = l.owner_id
    WHERE ${open} AND (${isStale(staleBefore)} OR ${next} <> 'ahead')
    ORDER BY "isStale" DESC, "touchedAt", l.id LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, touchedAt: toInstant(row.touchedAt) }));
}
