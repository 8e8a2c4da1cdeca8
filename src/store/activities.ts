import type { Scope } from "#src/domain/access.ts";
import type { Activity } from "#src/domain/activity.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { inOrder } from "./in-order.ts";
import type { Activities, ActivityFilter, NewActivity } from "./interface/agenda.ts";
import { addActivityFigures } from "./lead-figures.ts";
import { isAboutCustomer, isOf, visibleThrough } from "./scope-sql.ts";
import type { Authorship } from "./store.ts";

export function createActivities(tx: Transaction): Activities {
  return {
    add: (activity, by) => add(tx, activity, by),

    async find(scope, id) {
      if (scope.kind === "company") return (await load(tx, [id], { removedAt: null }))[0];
      const ids = await visibleIds(tx, { scope, where: Prisma.sql`y.id = ${id}`, limit: 1 });
      return (await load(tx, ids))[0];
    },

    async remove(id, by) {
      await tx.$executeRaw`SELECT FROM activity WHERE id = ${id} FOR NO KEY UPDATE`;
      await addActivityFigures(tx, Prisma.sql`y.id = ${id}`, -1);
      await tx.$executeRaw`
        UPDATE activity SET removed_at = ${toTimestamp(by.at)} WHERE id = ${id} AND removed_at IS NULL`;
    },

    async list(scope, filter) {
      return load(tx, await visibleIds(tx, { scope, where: matching(filter), limit: filter.limit }));
    },
  };
}

async function add(tx: Transaction, activity: NewActivity, by: Authorship): Promise<number> {
  const at = toTimestamp(by.at);
  const { id } = await tx.activity.create({
    data: {
      kind: activity.kind,
      leadId: activity.leadId ?? null,
      customerId: activity.customerId ?? null,
      byId: by.actorId,
      on: toDate(activity.on),
      at,
      text: activity.text ?? null,
      outcome: activity.outcome ?? null,
      score: activity.score ?? null,
      messageId: by.messageId,
    },
    select: { id: true },
  });
  const { leadId } = activity;
  await Promise.all([
    leadId !== undefined &&
      tx.$executeRaw`UPDATE lead SET touched_at = greatest(touched_at, ${at}) WHERE id = ${leadId}`,
    addActivityFigures(tx, Prisma.sql`y.id = ${id}`),
  ]);
  return id;
}

const columns = {
  person: Prisma.sql`y.by_id`,
  lead: Prisma.sql`y.lead_id`,
  customer: Prisma.sql`y.customer_id`,
};

function matching({ leadId, customerId, kinds, subject, days }: ActivityFilter): Prisma.Sql {
  const conditions = [isOf(subject, columns.person)];
  if (leadId !== undefined) {
    conditions.push(Prisma.sql`y.lead_id = ANY(ARRAY(
      SELECT id FROM lead WHERE id = ${leadId} OR duplicate_of_id = ${leadId}))`);
  }
  if (customerId !== undefined) {
    conditions.push(isAboutCustomer(customerId, columns.customer, columns.lead));
  }
  if (kinds) conditions.push(Prisma.sql`y.kind = ANY(${[...kinds]}::"ActivityKind"[])`);
  if (days) conditions.push(Prisma.sql`y.on BETWEEN ${toDate(days.from)} AND ${toDate(days.to)}`);
  return Prisma.join(conditions, " AND ");
}

type Asked = { readonly scope: Scope; readonly where: Prisma.Sql; readonly limit: number };

async function visibleIds(tx: Transaction, { scope, where, limit }: Asked): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT y.id FROM activity y
    WHERE y.removed_at IS NULL AND ${where}
      AND ${visibleThrough(scope, columns)}
    ORDER BY y.on DESC, y.at DESC, y.id DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

const named = { select: { id: true, name: true } } as const;

async function load(
  tx: Transaction,
  ids: readonly number[],
  among: Prisma.ActivityWhereInput = {},
): Promise<Activity[]> {
  if (ids.length === 0) return [];
  const rows = await tx.activity.findMany({
    where: { ...among, id: { in: [...ids] } },
    include: { lead: named, customer: named, by: named },
  });
  return inOrder(ids, rows).map(({ id, kind, lead, customer, by, on, at, text, outcome, score }) => ({
    id,
    kind,
    lead,
    customer,
    by,
    on: toPlainDate(on),
    at: toInstant(at),
    text,
    outcome,
    score,
  }));
}
