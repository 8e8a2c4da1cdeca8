import type { PayScope } from "#src/domain/pay-access.ts";
import type { Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { isPayOf } from "./pay-scope-sql.ts";
import type { PayReader } from "./store.ts";

const latest = 500;

/** The newest entries about a request, dispute, adjustment or month of pay that the reader may see. */
export async function listPayEntries(
  tx: Transaction,
  reader: PayReader,
  subject: string,
): Promise<readonly number[]> {
  const visible = visibleTo(reader, subject);
  if (!visible) return [];
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT e.id FROM audit_entry e
    WHERE e.subject = ${subject} AND (e.actor_id = ${reader.personId} OR ${visible})
    ORDER BY e.id DESC LIMIT ${latest}`;
  return rows.map(({ id }) => id);
}

const subjectForm = /^(?:([NQJ])(\d{1,9})|(W)\d{4}-\d{2})$/;

/** Besides what the reader has written: a lead knows the own opinion of a dispute, and no more of it. */
function visibleTo({ personId, pay, leave }: PayReader, subject: string): Prisma.Sql | undefined {
  const [, letter, number, month] = subjectForm.exec(subject) ?? [];
  const id = Number(number);
  const personOf = Prisma.sql`x.person_id`;
  switch (letter ?? month) {
    case "N":
      return Prisma.sql`EXISTS (SELECT FROM leave_request x WHERE x.id = ${id} AND ${isPayOf(leave, personOf)})`;
    case "Q":
      return Prisma.sql`EXISTS (SELECT FROM dispute x WHERE x.id = ${id} AND ${isPayOf(pay, personOf)})`;
    case "J":
      return Prisma.sql`EXISTS (SELECT FROM adjustment x WHERE x.id = ${id} AND ${isPayOf(pay, personOf)})`;
    case "W":
      return isInMonth(personId, { pay, leave });
    default:
      return undefined;
  }
}

/** Those whom an entry about a month names. */
const named = Prisma.sql`string_to_array(coalesce(e.after ->> 'personIds', e.after ->> 'personId', e.before ->> 'personId', ''), ',')::int[]`;

type Scopes = { readonly pay: PayScope; readonly leave: PayScope };

/** Days at work are for whoever approves leave as well; all else about a month is for the person and HR. */
function isInMonth(personId: number, { pay, leave }: Scopes): Prisma.Sql {
  if (pay.kind === "everybody") return Prisma.sql`TRUE`;
  const led = leave.kind === "people" ? leave.personIds : [];
  return Prisma.sql`(${personId} = ANY(${named}) OR (
    e.action IN ('day.record', 'leave.correct') AND ${named} && ${[...led]}::int[] AND ${named} <@ ${[...led]}::int[]))`;
}
