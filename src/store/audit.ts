import { z } from "zod";
import type { Scope } from "#src/domain/access.ts";
import type { AuditAction, AuditEntry } from "#src/domain/audit.ts";
import { auditActions } from "#src/domain/audit.ts";
import { maySeeAgenda } from "./agenda-scope.ts";
import { listPayEntries } from "./audit-pay.ts";
import { readCustomer } from "./customers-read.ts";
import type { Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { originsOf } from "./import/origins.ts";
import { maySeeOffer } from "./offer-scope.ts";
import { findProposal } from "./proposals.ts";
import { assignmentOn, leadWithin, visibleTo } from "./scope-sql.ts";
import type { Audit } from "./store.ts";
import { findTarget } from "./targets.ts";

export function createAudit(tx: Transaction): Audit {
  return {
    async write({ action, subject, before, after, reversesId }, by) {
      const toJson = (written: typeof before) => (written ? JSON.stringify(written) : null);
      const [row] = await tx.$queryRaw<{ id: number }[]>`
        INSERT INTO audit_entry (at, actor_id, message_id, action, subject, before, after, reverses_id)
        VALUES (${toTimestamp(by.at)}, ${by.actorId}, ${by.messageId}, ${action}, ${subject},
          ${toJson(before)}::jsonb, ${toJson(after)}::jsonb, ${reversesId ?? null})
        RETURNING id`;
      if (!row) throw new Error("an audit entry was not written");
      return row.id;
    },

    async list(scope, subject) {
      if (!(await maySee(tx, scope, subject))) return [];
      const subjects = await namesOf(tx, subject);
      const rows = await tx.auditEntry.findMany({
        where: { subject: { in: subjects } },
        include,
        orderBy: { id: "asc" },
      });
      return rows.map(toEntry);
    },

    async ofPay(reader, subject) {
      const ids = await listPayEntries(tx, reader, subject);
      const rows = await tx.auditEntry.findMany({
        where: { id: { in: [...ids] } },
        include,
        orderBy: { id: "asc" },
      });
      return rows.map(toEntry);
    },

    async originsOf(scope, subject) {
      return (await maySee(tx, scope, subject)) ? await originsOf(tx, subject) : [];
    },

    async standing(messageIds, actorId) {
      const lines = [...messageIds];
      const rows = await tx.auditEntry.findMany({
        where: {
          actorId,
          messageId: { in: lines },
          reversedBy: null,
          OR: [{ reversesId: null }, { reverses: { messageId: { notIn: lines } } }],
        },
        include,
        orderBy: { id: "desc" },
      });
      return rows.map(toEntry);
    },

    async lastOf(actorId, since, entry) {
      const row = await tx.auditEntry.findFirst({
        where: {
          actorId,
          at: { gte: toTimestamp(since) },
          reversesId: null,
          reversedBy: null,
          action: { notIn: [...neverUndone] },
          ...(entry !== undefined && madeEntry(entry)),
        },
        include,
        orderBy: { id: "desc" },
      });
      return row ? toEntry(row) : undefined;
    },
  };
}

/** A collection is written under its sale, and names its own entry. */
function madeEntry(entry: string): Prisma.AuditEntryWhereInput {
  const [, changed, change] = changedEntry.exec(entry) ?? [];
  if (changed !== undefined) return { subject: changed, ...(change !== undefined && { id: Number(change) }) };
  const named = { after: { path: ["entry"], equals: entry } };
  if (entry.startsWith("C")) return named;
  // A target that a proposal has set goes back together with the approval, which is the newer entry.
  return {
    OR: [
      { subject: entry, action: { in: ["sale.record", "target.set"] } },
      { ...named, action: "proposal.settle" },
    ],
  };
}

const neverUndone: readonly AuditAction[] = [
  "account.link",
  "account.unlink",
  "account.wrong_code",
  "calendar.link",
  "schedule.feed",
  "figures.rebuild",
  "import",
  "import.undo",
  "room.set",
  "customer_mail.sent",
  "customer_mail.again",
];

const include = {
  actor: { select: { id: true, name: true } },
  message: { select: { text: true } },
  reversedBy: { select: { id: true } },
} as const;

type Row = Prisma.AuditEntryGetPayload<{ include: typeof include }>;

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable();
const action = z.enum(auditActions);

function toEntry(row: Row): AuditEntry {
  return {
    id: row.id,
    at: toInstant(row.at),
    actor: row.actor,
    action: action.parse(row.action),
    subject: row.subject,
    before: values.parse(row.before),
    after: values.parse(row.after),
    message: row.message?.text ?? null,
    reversesId: row.reversesId,
    reversedById: row.reversedBy?.id ?? null,
  };
}

/** Every version of a target has a number of its own. */
async function namesOf(tx: Transaction, subject: string): Promise<string[]> {
  const target = targetId.exec(subject);
  if (!target) return [subject];
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT 'T' || v.id AS name FROM target v JOIN target mine USING (scope, subject_id, metric, "from", "to")
    WHERE mine.id = ${Number(target[1])}`;
  return rows.map(({ name }) => name);
}

const targetId = /^T(\d{1,9})$/;

/** `K2` means its last change, `K2-345` a certain one; of a sale, `S2` is the one that made it. */
const changedEntry = /^([KLAVHMXDNQJFGZRY]\d{1,9}(?=$|-)|W\d{4}-\d{2}(?=$|-)|S\d{1,9}(?=-))(?:-(\d{1,9}))?$/;

/** The history of a sale or target is for those who may see it; everything else is for those who may see all. */
async function maySee(tx: Transaction, scope: Scope, subject: string): Promise<boolean> {
  if (scope.kind === "company") return true;
  // Everybody may read the calendar of meetings.
  if (/^D\d{1,9}$/.test(subject)) return true;
  const target = targetId.exec(subject);
  if (target) return (await findTarget(tx, scope, Number(target[1]))) !== undefined;
  const customer = /^K(\d{1,9})$/.exec(subject);
  if (customer) return (await readCustomer(tx, scope, Number(customer[1]))) !== undefined;
  const lead = /^L(\d{1,9})$/.exec(subject);
  if (lead) return maySeeLead(tx, scope, Number(lead[1]));
  const proposal = /^X(\d{1,9})$/.exec(subject);
  if (proposal) return (await findProposal(tx, scope, Number(proposal[1]))) !== undefined;
  const agenda = await maySeeAgenda(tx, scope, subject);
  if (agenda !== undefined) return agenda;
  const offer = await maySeeOffer(tx, scope, subject);
  if (offer !== undefined) return offer;
  const sale = /^S(\d{1,9})$/.exec(subject);
  if (!sale) return false;
  const [row] = await tx.$queryRaw<{ seen: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM sale s JOIN sale_share sh ON sh.sale_id = s.id
      ${assignmentOn(Prisma.sql`sh.person_id`, Prisma.sql`s.signed_on`)}
      WHERE s.id = ${Number(sale[1])} AND ${visibleTo(scope)}) AS seen`;
  return row?.seen ?? false;
}

/** Taken back, a lead is out of every list, but its history is not. */
async function maySeeLead(tx: Transaction, scope: Scope, id: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT FROM lead l WHERE l.id = ${id} AND ${leadWithin(scope)}`;
  return rows.length > 0;
}
