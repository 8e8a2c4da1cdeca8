import { z } from "zod";
import type { Scope } from "#src/domain/access.ts";
import { type Metric, metrics as metricNames } from "#src/domain/metric.ts";
import type { Target, TargetScope } from "#src/domain/target.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { visibleTo } from "./scope-sql.ts";
import type { Authorship, Days, NewTarget, SetTarget, Targets, TargetVersion } from "./store.ts";

export function createTargets(tx: Transaction): Targets {
  return {
    set: (target, by) => set(tx, target, by),
    list: (scope, metrics, days) => list(tx, { scope, metrics, days }),
    find: (scope, id) => findTarget(tx, scope, id),
    holdStanding: (id) => holdStanding(tx, id),
  };
}

async function set(tx: Transaction, target: NewTarget, by: Authorship): Promise<SetTarget> {
  const key = {
    scope: target.scope,
    subjectId: target.subjectId,
    metric: target.metric,
    from: toDate(target.days.from),
    to: toDate(target.days.to),
  };
  await tx.$executeRaw`
    SELECT FROM target WHERE scope = ${key.scope}::"TargetScope" AND subject_id = ${key.subjectId}
      AND metric = ${key.metric} AND "from" = ${key.from} AND "to" = ${key.to} FOR NO KEY UPDATE`;
  const last = await tx.target.findFirst({
    where: key,
    orderBy: { version: "desc" },
    select: { value: true, version: true },
  });
  // Two authors of a first version at once collide on its number.
  const version = (last?.version ?? 0) + 1;
  const { id } = await tx.target.create({
    data: { ...key, value: target.value, version, authorId: by.actorId, at: toTimestamp(by.at) },
    select: { id: true },
  });
  return { id, before: last?.value ?? null, version };
}

/** What a version is about, if the scope may see that. */
export async function findTarget(
  tx: Transaction,
  scope: Scope,
  id: number,
): Promise<TargetVersion | undefined> {
  const row = await tx.target.findUnique({ where: { id } });
  if (!row) return undefined;
  const period = { from: toPlainDate(row.from), to: toPlainDate(row.to) };
  const [seen] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM target WHERE id = ${id} AND ${visibleSubjects(scope, period)}`;
  if (!seen) return undefined;
  const { subjectId, metric, at } = row;
  return { scope: row.scope, subjectId, metric: knownMetric.parse(metric), period, at: toInstant(at) };
}

async function holdStanding(tx: Transaction, id: number): Promise<boolean> {
  await tx.$executeRaw`
    SELECT FROM target v JOIN target mine USING (scope, subject_id, metric, "from", "to")
    WHERE mine.id = ${id} FOR NO KEY UPDATE OF v`;
  // A version that was undone does not stand, nor does the one that brought the former value back.
  const [newest] = await tx.$queryRaw<{ id: number }[]>`
    SELECT v.id FROM target v JOIN target mine USING (scope, subject_id, metric, "from", "to")
    WHERE mine.id = ${id} AND NOT EXISTS (
      SELECT FROM audit_entry e LEFT JOIN audit_entry reversal ON reversal.reverses_id = e.id
      WHERE e.subject = 'T' || v.id AND (e.action = 'target.restore' OR reversal.id IS NOT NULL))
    ORDER BY v.version DESC LIMIT 1`;
  return newest?.id === id;
}

const knownMetric = z.enum(metricNames);

type TargetRow = {
  id: number;
  scope: TargetScope;
  subject_id: number;
  metric: string;
  from: Date;
  to: Date;
  value: bigint;
  version: number;
};

async function list(
  tx: Transaction,
  {
    scope,
    metrics,
    days,
  }: { readonly scope: Scope; readonly metrics: readonly Metric[]; readonly days: Days },
): Promise<Target[]> {
  const rows = await tx.$queryRaw<TargetRow[]>`
    SELECT id, scope::text AS scope, subject_id, metric, "from", "to", value, version FROM (
      SELECT DISTINCT ON (scope, subject_id, metric, "from", "to") * FROM target
      WHERE metric = ANY(${[...metrics]}::text[]) AND "from" <= ${toDate(days.to)} AND "to" >= ${toDate(days.from)}
      ORDER BY scope, subject_id, metric, "from", "to", version DESC
    ) newest
    WHERE value IS NOT NULL AND ${visibleSubjects(scope, days)}
    ORDER BY "from", id`;
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope,
    subjectId: row.subject_id,
    metric: knownMetric.parse(row.metric),
    period: { from: toPlainDate(row.from), to: toPlainDate(row.to) },
    value: row.value,
    version: row.version,
  }));
}

function visibleSubjects(scope: Scope, { from, to }: Days): Prisma.Sql {
  if (scope.kind === "company") return Prisma.sql`TRUE`;
  const teamId = scope.kind === "team" ? scope.teamId : null;
  return Prisma.sql`(
    (scope = 'team' AND subject_id = ${teamId})
    OR (scope = 'person' AND subject_id IN (
      SELECT a.person_id FROM assignment a
      WHERE a.starts_on <= ${toDate(to)} AND (a.ends_on IS NULL OR a.ends_on > ${toDate(from)})
        AND ${visibleTo(scope)})))`;
}
