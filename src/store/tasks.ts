import type { Scope } from "#src/domain/access.ts";
import type { Task } from "#src/domain/agenda.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { inOrder } from "./in-order.ts";
import type { TaskFilter, Tasks } from "./interface/agenda.ts";
import { dayOf, isAboutCustomer, isOf, visibleThrough } from "./scope-sql.ts";

export function createTasks(tx: Transaction): Tasks {
  return {
    async add(task, by) {
      const { id } = await tx.task.create({
        data: {
          kind: task.kind,
          text: task.text,
          ownerId: task.ownerId,
          dueOn: toDate(task.dueOn),
          dueAt: task.dueAt ? toTimestamp(task.dueAt) : null,
          leadId: task.leadId ?? null,
          customerId: task.customerId ?? null,
          meetingId: task.meetingId ?? null,
          createdById: by.actorId,
          at: toTimestamp(by.at),
          messageId: by.messageId,
        },
        select: { id: true },
      });
      return id;
    },

    async find(scope, id) {
      const ids = await visibleIds(tx, { scope, where: Prisma.sql`k.id = ${id}`, limit: 1 });
      return (await loadTasks(tx, ids))[0];
    },

    async hold(id) {
      await tx.$executeRaw`SELECT FROM task WHERE id = ${id} FOR NO KEY UPDATE`;
    },

    async setState(id, state, at) {
      const endedAt = state === "open" ? null : toTimestamp(at);
      await tx.task.update({ where: { id }, data: { state, endedAt }, select: { id: true } });
    },

    async move(id, { dueOn, dueAt }) {
      const data = { dueOn: toDate(dueOn), dueAt: dueAt ? toTimestamp(dueAt) : null };
      await tx.task.update({ where: { id }, data, select: { id: true } });
    },

    async endFor(leadId, kind, at) {
      await tx.task.updateMany({
        where: { leadId, kind, state: "open" },
        data: { state: "done", endedAt: toTimestamp(at) },
      });
    },

    async list(scope, filter) {
      return loadTasks(tx, await visibleIds(tx, { scope, where: matching(filter), limit: filter.limit }));
    },
  };
}

const columns = {
  person: Prisma.sql`k.owner_id`,
  lead: Prisma.sql`k.lead_id`,
  customer: Prisma.sql`k.customer_id`,
};

function matching({ subject, state, leadId, customerId, dueUntil, ended }: TaskFilter): Prisma.Sql {
  const conditions = [Prisma.sql`k.state = ${state}::"TaskState"`, isOf(subject, columns.person)];
  if (leadId !== undefined) conditions.push(Prisma.sql`k.lead_id = ${leadId}`);
  if (customerId !== undefined) {
    conditions.push(isAboutCustomer(customerId, columns.customer, columns.lead));
  }
  if (dueUntil) conditions.push(Prisma.sql`k.due_on <= ${toDate(dueUntil)}`);
  if (ended) {
    conditions.push(
      Prisma.sql`${dayOf(Prisma.sql`k.ended_at`)} BETWEEN ${toDate(ended.from)} AND ${toDate(ended.to)}`,
    );
  }
  return Prisma.join(conditions, " AND ");
}

type Asked = { readonly scope: Scope; readonly where: Prisma.Sql; readonly limit: number };

async function visibleIds(tx: Transaction, { scope, where, limit }: Asked): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT k.id FROM task k
    WHERE ${where}
      AND ${visibleThrough(scope, columns)}
    ORDER BY k.due_on, k.due_at NULLS LAST, k.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

const named = { select: { id: true, name: true } } as const;

/** The tasks with these ids, in their order, whoever may see them. */
export async function loadTasks(tx: Transaction, ids: readonly number[]): Promise<Task[]> {
  if (ids.length === 0) return [];
  const rows = await tx.task.findMany({
    where: { id: { in: [...ids] } },
    include: { owner: named, lead: named, customer: named },
  });
  return inOrder(ids, rows).map(
    ({ id, kind, text, owner, dueOn, dueAt, lead, customer, state, endedAt, meetingId }) => ({
      id,
      kind,
      text,
      owner,
      dueOn: toPlainDate(dueOn),
      dueAt: dueAt && toInstant(dueAt),
      lead,
      customer,
      state,
      endedAt: endedAt && toInstant(endedAt),
      meetingId,
    }),
  );
}
