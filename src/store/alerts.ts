import type { Scope, Subject } from "#src/domain/access.ts";
import { type AuditAction, auditActions, payActions } from "#src/domain/audit.ts";
import { openStatuses, type Temperature } from "#src/domain/lead.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { Alerts, Diligence, UntouchedAsked, UntouchedOf } from "./interface/alerts.ts";
import { about, leadVisibleTo, peopleWithin, visibleTo } from "./scope-sql.ts";
import type { Days } from "./store.ts";

export function createAlerts(tx: Transaction): Alerts {
  return {
    diligence: (scope, subject, days) => readDiligence(tx, { scope, subject, asked: days }),
    untouched: (scope, subject, asked) => listUntouched(tx, { scope, subject, asked }),

    async waiting(scope) {
      const [row] = await tx.$queryRaw<{ count: number; oldest: Date | null }[]>`
        SELECT count(*)::int AS count, min(l.received_at) AS oldest FROM lead l
        WHERE ${isOpen} AND l.owner_id IS NULL AND ${leadVisibleTo(scope)}`;
      return { count: row?.count ?? 0, oldestAt: row?.oldest ? toInstant(row.oldest) : null };
    },
  };
}

type Asked<Details> = { readonly scope: Scope; readonly subject: Subject; readonly asked: Details };

const isOpen = Prisma.sql`l.removed_at IS NULL
  AND l.status IN (${Prisma.join(openStatuses.map((status) => Prisma.sql`${status}::"LeadStatus"`))})`;

/** Joining, moving rooms, asking for leave and the like are no work; taking something back is. */
const housekeeping: ReadonlySet<AuditAction> = new Set([
  "person.add",
  "person.change",
  "person.leave",
  "unit.add",
  "account.link",
  "account.unlink",
  "account.wrong_code",
  "room.set",
  "figures.rebuild",
  "calendar.link",
  "schedule.change",
  "schedule.feed",
  ...payActions,
]);

const entries = auditActions.filter((action) => !housekeeping.has(action));

type DiligenceRow = {
  id: number;
  name: string;
  joined_at: Date | null;
  last_at: Date | null;
  on: Date | null;
  count: number;
};

/** A row for each day on which somebody did something, or one without a day. */
async function readDiligence(
  tx: Transaction,
  { scope, subject, asked: { from, to } }: Asked<Days>,
): Promise<readonly Diligence[]> {
  const today = toDate(to.add({ days: 1 }));
  const rows = await tx.$queryRaw<DiligenceRow[]>`
    WITH member AS (
      SELECT p.id, p.name FROM assignment a JOIN person p ON p.id = a.person_id
      WHERE a.starts_on <= ${today} AND (a.ends_on IS NULL OR a.ends_on > ${today})
        AND p.role = 'rep' AND (p.left_on IS NULL OR p.left_on >= ${today})
        AND ${about(subject)} AND ${visibleTo(scope)}
    ), done AS (
      SELECT y.by_id, y.on, count(*)::int AS count FROM activity y
      WHERE y.by_id IN (SELECT id FROM member) AND y.on BETWEEN ${toDate(from)} AND ${toDate(to)}
        AND y.removed_at IS NULL AND y.kind IN ('call', 'email', 'meeting', 'message')
      GROUP BY y.by_id, y.on
    )
    SELECT member.id, member.name, done.on, coalesce(done.count, 0) AS count,
      (SELECT min(c.linked_at) FROM chat_account c WHERE c.person_id = member.id) AS joined_at,
      (SELECT max(e.at) FROM audit_entry e
        WHERE e.actor_id = member.id AND e.at >= ${beginningOf(from)} AND e.action = ANY(${[...entries]}::text[])
      ) AS last_at
    FROM member LEFT JOIN done ON done.by_id = member.id
    ORDER BY member.id, done.on`;
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first ? [toDiligence(first, [first, ...others])] : [],
  );
}

/** As `dayOf` counts days, but so that an index can be used. */
function beginningOf(day: Temporal.PlainDate): Prisma.Sql {
  return Prisma.sql`(${day.toString()}::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`;
}

function toDiligence(person: DiligenceRow, rows: readonly DiligenceRow[]): Diligence {
  return {
    personId: person.id,
    name: person.name,
    joinedAt: person.joined_at && toInstant(person.joined_at),
    lastEntryAt: person.last_at && toInstant(person.last_at),
    activities: rows.flatMap(({ on, count }) => (on ? [{ on: toPlainDate(on), count }] : [])),
  };
}

type UntouchedRow = {
  owner_id: number;
  count: number;
  owner_worth: bigint;
  id: number;
  name: string;
  temperature: Temperature | null;
  worth: bigint | null;
  touched_at: Date;
};

async function listUntouched(
  tx: Transaction,
  { scope, subject, asked: { before, each } }: Asked<UntouchedAsked>,
): Promise<readonly UntouchedOf[]> {
  const rows = await tx.$queryRaw<UntouchedRow[]>`
    SELECT * FROM (
      SELECT l.owner_id, l.id, l.name, l.temperature::text AS temperature, l.expected_amount AS worth,
        greatest(l.touched_at, l.status_at) AS touched_at,
        (count(*) OVER owned)::int AS count, coalesce(sum(l.expected_amount) OVER owned, 0)::bigint AS owner_worth,
        row_number() OVER (PARTITION BY l.owner_id
          ORDER BY (l.temperature IS NOT DISTINCT FROM 'warm') DESC, l.expected_amount DESC NULLS LAST,
            greatest(l.touched_at, l.status_at), l.id) AS place
      FROM lead l
      WHERE ${isOpen} AND l.owner_id = ANY(ARRAY${peopleWithin(scope, subject)})
        AND greatest(l.touched_at, l.status_at) < ${toTimestamp(before)}
      WINDOW owned AS (PARTITION BY l.owner_id)
    ) ranked
    WHERE place <= ${each} ORDER BY owner_id, place`;
  return [...Map.groupBy(rows, (row) => row.owner_id)].map(([personId, leads]) => ({
    personId,
    count: leads[0]?.count ?? 0,
    worth: leads[0]?.owner_worth ?? 0n,
    leads: leads.map(({ id, name, temperature, worth, touched_at }) => ({
      id,
      name,
      temperature,
      worth,
      touchedAt: toInstant(touched_at),
    })),
  }));
}
