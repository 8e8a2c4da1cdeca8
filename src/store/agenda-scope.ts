import type { Scope } from "#src/domain/access.ts";
import type { Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { peopleWithin, visibleThrough } from "./scope-sql.ts";

const entry = /^([AVH])(\d{1,9})$/;

/** Where `A9`, `V4` and `H3` are kept, and in which column the person stands; what was undone has its history too. */
const tables: ReadonlyMap<string, { readonly table: Prisma.Sql; readonly person: Prisma.Sql }> = new Map([
  ["A", { table: Prisma.sql`activity`, person: Prisma.sql`e.by_id` }],
  ["V", { table: Prisma.sql`task`, person: Prisma.sql`e.owner_id` }],
  ["H", { table: Prisma.sql`appointment`, person: Prisma.sql`e.owner_id` }],
]);

/** Whether the history of an activity, task, appointment or note of a meeting lies within the scope; undefined for anything else. */
export async function maySeeAgenda(
  tx: Transaction,
  scope: Scope,
  subject: string,
): Promise<boolean | undefined> {
  const [, note] = meetingNote.exec(subject) ?? [];
  if (note !== undefined) return maySeeNote(tx, scope, Number(note));
  const [, letter = "", id] = entry.exec(subject) ?? [];
  const place = tables.get(letter);
  if (!place) return undefined;
  const columns = {
    person: place.person,
    lead: Prisma.sql`e.lead_id`,
    customer: Prisma.sql`e.customer_id`,
  };
  const [row] = await tx.$queryRaw<{ seen: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM ${place.table} e WHERE e.id = ${Number(id)} AND ${visibleThrough(scope, columns)}) AS seen`;
  return row?.seen ?? false;
}

const meetingNote = /^M(\d{1,9})$/;

async function maySeeNote(tx: Transaction, scope: Scope, id: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ seen: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM meeting_note n WHERE n.id = ${id} AND n.person_id IN ${peopleWithin(scope)}) AS seen`;
  return row?.seen ?? false;
}
