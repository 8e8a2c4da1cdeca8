import type { Scope } from "#src/domain/access.ts";
import type { Appointment } from "#src/domain/agenda.ts";
import type { Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { inOrder } from "./in-order.ts";
import type {
  AppointmentChange,
  AppointmentFilter,
  Appointments,
  NewAppointment,
} from "./interface/agenda.ts";
import { isAboutCustomer, isOf, visibleThrough } from "./scope-sql.ts";
import type { Authorship } from "./store.ts";

export function createAppointments(tx: Transaction): Appointments {
  return {
    add: (appointment, by) => add(tx, appointment, by),

    async find(scope, id) {
      const ids = await visibleIds(tx, { scope, where: Prisma.sql`m.id = ${id}`, limit: 1 });
      return (await load(tx, ids))[0];
    },

    async hold(id) {
      await tx.$executeRaw`SELECT FROM appointment WHERE id = ${id} FOR NO KEY UPDATE`;
    },

    change: (id, change, by) => update(tx, { id, change, by }),

    async list(scope, filter) {
      return load(tx, await visibleIds(tx, { scope, where: matching(filter), limit: filter.limit }));
    },

    async hasFeed(personId) {
      return (await tx.calendarFeed.count({ where: { personId } })) > 0;
    },

    async setFeed(personId, hash, at) {
      const data = { hash, createdAt: toTimestamp(at) };
      await tx.calendarFeed.upsert({ where: { personId }, create: { personId, ...data }, update: data });
    },
  };
}

async function add(tx: Transaction, appointment: NewAppointment, by: Authorship): Promise<number> {
  const at = toTimestamp(by.at);
  const { id } = await tx.appointment.create({
    data: {
      title: appointment.title,
      ownerId: appointment.ownerId,
      startsAt: toTimestamp(appointment.startsAt),
      ...(appointment.minutes !== undefined && { minutes: appointment.minutes }),
      place: appointment.place ?? null,
      leadId: appointment.leadId ?? null,
      customerId: appointment.customerId ?? null,
      at,
      changedAt: at,
      messageId: by.messageId,
    },
    select: { id: true },
  });
  await setReminders(tx, id, by.at);
  return id;
}

type Update = { readonly id: number; readonly change: AppointmentChange; readonly by: Authorship };

async function update(tx: Transaction, { id, change, by }: Update): Promise<void> {
  const { startsAt, ...plain } = change;
  await tx.appointment.update({
    where: { id },
    data: {
      ...plain,
      ...(startsAt && { startsAt: toTimestamp(startsAt) }),
      sequence: { increment: 1 },
      changedAt: toTimestamp(by.at),
    },
    select: { id: true },
  });
  await setReminders(tx, id, by.at);
}

/** A day and an hour before a planned appointment, as far as that lies ahead; what was said is not said again. */
async function setReminders(tx: Transaction, id: number, now: Temporal.Instant): Promise<void> {
  await tx.$executeRaw`DELETE FROM reminder WHERE appointment_id = ${id} AND sent_at IS NULL`;
  await tx.$executeRaw`
    INSERT INTO reminder (appointment_id, kind, person_id, due_at)
    SELECT m.id, r.kind::"ReminderKind", m.owner_id, m.starts_at - r.before
    FROM appointment m,
      (VALUES ('day_before', interval '24 hours'), ('hour_before', interval '1 hour')) r (kind, before)
    WHERE m.id = ${id} AND m.state = 'planned' AND m.starts_at - r.before > ${toTimestamp(now)}
    ON CONFLICT (appointment_id, kind) DO UPDATE SET due_at = excluded.due_at, sent_at = NULL
      WHERE reminder.due_at <> excluded.due_at`;
}

const columns = {
  person: Prisma.sql`m.owner_id`,
  lead: Prisma.sql`m.lead_id`,
  customer: Prisma.sql`m.customer_id`,
};

function matching({ subject, leadId, customerId, from, to, state }: AppointmentFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`m.starts_at >= ${toTimestamp(from)} AND m.starts_at < ${toTimestamp(to)}`,
    isOf(subject, columns.person),
  ];
  if (state !== undefined) conditions.push(Prisma.sql`m.state = ${state}::"AppointmentState"`);
  if (leadId !== undefined) conditions.push(Prisma.sql`m.lead_id = ${leadId}`);
  if (customerId !== undefined) {
    conditions.push(isAboutCustomer(customerId, columns.customer, columns.lead));
  }
  return Prisma.join(conditions, " AND ");
}

type Asked = { readonly scope: Scope; readonly where: Prisma.Sql; readonly limit: number };

async function visibleIds(tx: Transaction, { scope, where, limit }: Asked): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT m.id FROM appointment m
    WHERE ${where}
      AND ${visibleThrough(scope, columns)}
    ORDER BY m.starts_at, m.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

const named = { select: { id: true, name: true } } as const;

async function load(tx: Transaction, ids: readonly number[]): Promise<Appointment[]> {
  if (ids.length === 0) return [];
  const rows = await tx.appointment.findMany({
    where: { id: { in: [...ids] } },
    include: { owner: named, lead: named, customer: named },
  });
  return inOrder(ids, rows).map(
    ({ id, title, owner, startsAt, minutes, place, lead, customer, state, sequence, changedAt }) => ({
      id,
      title,
      owner,
      startsAt: toInstant(startsAt),
      minutes,
      place,
      lead,
      customer,
      state,
      sequence,
      changedAt: toInstant(changedAt),
    }),
  );
}
