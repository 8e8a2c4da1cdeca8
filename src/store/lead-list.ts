import type { Scope } from "#src/domain/access.ts";
import { leadStatuses } from "#src/domain/lead.ts";
import type { Transaction } from "./database.ts";
import { toDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { LeadFilter } from "./interface/leads.ts";
import { peopleWithin } from "./scope-sql.ts";
import type { Days } from "./store.ts";

/**
 * The newest leads, or those untouched for longest, in that order. Every way begins at an index that is in that order
 * for one owner, status or day, and takes no more from each than is asked for: a longer history costs no more.
 */
export async function findListed(tx: Transaction, scope: Scope, filter: LeadFilter): Promise<number[]> {
  const people = await peopleAsked(tx, scope, filter);
  const where = Prisma.sql`l.removed_at IS NULL AND ${matching(filter)}`;
  const rows = await tx.$queryRaw<{ id: number }[]>(query(filter, { people, where, limit: filter.limit }));
  return rows.map(({ id }) => id);
}

/** Undefined for everybody. */
async function peopleAsked(
  tx: Transaction,
  scope: Scope,
  { subject }: LeadFilter,
): Promise<readonly number[] | undefined> {
  if (scope.kind === "company" && (subject === undefined || subject.kind === "company")) return undefined;
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT p.id FROM person p WHERE p.id IN ${peopleWithin(scope, subject)}`;
  return rows.map(({ id }) => id);
}

function query(filter: LeadFilter, asked: Asked): Prisma.Sql {
  if (filter.untouchedSince) return longestUntouched(asked);
  if (filter.customerId !== undefined) return newestOfFew(asked);
  const { received } = filter;
  if (received && (!asked.people || isShort(received))) return newestByDay(received, asked);
  return asked.people ? newestOf(asked.people, filter, asked) : newest(filter, asked);
}

/** Of longer periods, going back through the leads of a few people is quicker than going through the days. */
function isShort({ from, to }: Days): boolean {
  return from.until(to).days < 62;
}

type Asked = {
  readonly people: readonly number[] | undefined;
  readonly where: Prisma.Sql;
  readonly limit: number;
};

function longestUntouched({ people, where, limit }: Asked): Prisma.Sql {
  const open = Prisma.sql`${where} AND l.status IN ('new', 'assigned', 'in_progress')`;
  const first = Prisma.sql`ORDER BY l.touched_at, l.id LIMIT ${limit}`;
  const owners = people ? Prisma.sql`unnest(${[...people]}::int[])` : Prisma.sql`(SELECT id FROM person)`;
  return Prisma.sql`
    SELECT id FROM (
      SELECT l.id, l.touched_at FROM ${owners} p (id)
      CROSS JOIN LATERAL (
        SELECT l.id, l.touched_at FROM lead l WHERE l.owner_id = p.id AND ${open} ${first}) l
      UNION ALL
      (SELECT l.id, l.touched_at FROM lead l WHERE ${unowned(people)} AND ${open} ${first})
    ) l
    ${first}`;
}

function newestOf(people: readonly number[], { statuses = leadStatuses }: LeadFilter, asked: Asked) {
  const { where, limit } = asked;
  return Prisma.sql`
    SELECT id FROM (
      SELECT l.id FROM unnest(${[...people]}::int[]) p (id), unnest(${[...statuses]}::"LeadStatus"[]) s (status)
      CROSS JOIN LATERAL (
        SELECT l.id FROM lead l WHERE l.owner_id = p.id AND l.status = s.status AND ${where}
        ORDER BY l.id DESC LIMIT ${limit}) l
      UNION ALL
      (SELECT l.id FROM lead l WHERE ${unowned(people)} AND ${where} ORDER BY l.id DESC LIMIT ${limit})
    ) l
    ORDER BY l.id DESC LIMIT ${limit}`;
}

function newest({ statuses }: LeadFilter, { where, limit }: Asked): Prisma.Sql {
  if (!statuses) return Prisma.sql`SELECT l.id FROM lead l WHERE ${where} ORDER BY l.id DESC LIMIT ${limit}`;
  return Prisma.sql`
    SELECT l.id FROM unnest(${[...statuses]}::"LeadStatus"[]) s (status)
    CROSS JOIN LATERAL (
      SELECT l.id FROM lead l WHERE l.status = s.status AND ${where} ORDER BY l.id DESC LIMIT ${limit}) l
    ORDER BY l.id DESC LIMIT ${limit}`;
}

function newestByDay({ from, to }: Days, { people, where, limit }: Asked): Prisma.Sql {
  return Prisma.sql`
    SELECT l.id FROM generate_series(${toDate(from)}::date, ${toDate(to)}::date, interval '1 day') d (day)
    CROSS JOIN LATERAL (
      SELECT l.id FROM lead l WHERE l.received_on = d.day::date AND ${where} AND ${ofPeople(people)}
      ORDER BY l.id DESC LIMIT ${limit}) l
    ORDER BY l.id DESC LIMIT ${limit}`;
}

/** A customer has few leads: all of them are read before the newest are taken. */
function newestOfFew({ people, where, limit }: Asked): Prisma.Sql {
  return Prisma.sql`
    WITH few AS MATERIALIZED (SELECT l.id FROM lead l WHERE ${where} AND ${ofPeople(people)})
    SELECT id FROM few ORDER BY id DESC LIMIT ${limit}`;
}

function ofPeople(people: Asked["people"]): Prisma.Sql {
  return people
    ? Prisma.sql`coalesce(l.owner_id, l.created_by_id) = ANY(${[...people]}::int[])`
    : Prisma.sql`TRUE`;
}

function unowned(people: Asked["people"]): Prisma.Sql {
  return people
    ? Prisma.sql`l.owner_id IS NULL AND l.created_by_id = ANY(${[...people]}::int[])`
    : Prisma.sql`l.owner_id IS NULL`;
}

/** Everything but whose leads they are. */
function matching(filter: LeadFilter): Prisma.Sql {
  const { statuses, temperature, source, priority, step, regionId, customerId } = filter;
  const { received, untouchedSince } = filter;
  const conditions = [Prisma.sql`TRUE`];
  if (statuses) conditions.push(Prisma.sql`l.status = ANY(${[...statuses]}::"LeadStatus"[])`);
  if (temperature) conditions.push(Prisma.sql`l.temperature = ${temperature}::"Temperature"`);
  if (source !== undefined) conditions.push(Prisma.sql`l.source = ${source}`);
  if (priority !== undefined) conditions.push(Prisma.sql`l.priority = ${priority}`);
  if (step !== undefined) conditions.push(Prisma.sql`l.step = ${step}`);
  if (regionId !== undefined) conditions.push(Prisma.sql`l.region_id = ${regionId}`);
  if (customerId !== undefined) conditions.push(Prisma.sql`l.customer_id = ${customerId}`);
  if (received) {
    conditions.push(Prisma.sql`l.received_on BETWEEN ${toDate(received.from)} AND ${toDate(received.to)}`);
  }
  if (untouchedSince) conditions.push(Prisma.sql`l.touched_at < ${toTimestamp(untouchedSince)}`);
  return Prisma.join(conditions, " AND ");
}
