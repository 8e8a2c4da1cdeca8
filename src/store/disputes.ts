import { z } from "zod";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { Dispute, DisputeReader, DisputeState, Disputes, NewDispute } from "./interface/disputes.ts";
import { isPayOf } from "./pay-scope-sql.ts";
import { toFirstDay, toMonth } from "./payroll/months.ts";
import { money } from "./payroll/values.ts";
import type { Authorship } from "./store.ts";

export function createDisputes(tx: Transaction): Disputes {
  return {
    add: (dispute, by) => add(tx, dispute, by),

    async find(reader, id) {
      const [found] = await load(tx, reader, Prisma.sql`q.id = ${id}`);
      return found;
    },

    list: (reader, month) =>
      load(tx, reader, month ? Prisma.sql`q.month = ${toFirstDay(month)}` : Prisma.sql`${isOpen}`),

    async hold(id) {
      await tx.$executeRaw`SELECT FROM dispute WHERE id = ${id} FOR NO KEY UPDATE`;
    },

    async giveOpinion(id, { agrees, note, dueOn }) {
      await tx.dispute.update({
        where: { id },
        data: { state: "with_hr", leadAgrees: agrees, leadNote: note, dueOn: toDate(dueOn) },
      });
    },

    async settle(id, { state, note, adjustmentId }, { actorId, at }) {
      await tx.dispute.update({
        where: { id },
        data: { state, settlement: note, adjustmentId, settledById: actorId, settledAt: toTimestamp(at) },
      });
    },

    async reopen(id, { state, dueOn }) {
      await tx.dispute.update({
        where: { id },
        data: {
          state,
          dueOn: toDate(dueOn),
          ...(state === "with_lead" && { leadAgrees: null, leadNote: null }),
          settlement: null,
          adjustmentId: null,
          settledById: null,
          settledAt: null,
        },
      });
    },
  };
}

const lineJson = z.object({
  number: z.int(),
  entry: z.string().nullable(),
  label: z.string(),
  amount: money,
});

async function add(
  tx: Transaction,
  { personId, month, line, text, leadId, dueOn }: NewDispute,
  { at, messageId }: Authorship,
): Promise<number> {
  const { id } = await tx.dispute.create({
    data: {
      personId,
      month: toFirstDay(month),
      line: z.encode(lineJson, line),
      text,
      state: leadId === null ? "with_hr" : "with_lead",
      leadId,
      dueOn: toDate(dueOn),
      at: toTimestamp(at),
      messageId,
    },
    select: { id: true },
  });
  return id;
}

const isOpen = Prisma.sql`q.state IN ('with_lead', 'with_hr')`;

/** Whoever was asked keeps reading it: the lead learns what came of it. */
function isFor({ scope, personId }: DisputeReader): Prisma.Sql {
  return Prisma.sql`(${isPayOf(scope, Prisma.sql`q.person_id`)} OR q.lead_id = ${personId})`;
}

type DisputeRow = {
  id: number;
  person_id: number;
  person_name: string;
  month: Date;
  line: unknown;
  text: string;
  state: DisputeState;
  lead_id: number | null;
  lead_name: string | null;
  lead_agrees: boolean | null;
  lead_note: string | null;
  due_on: Date;
  at: Date;
  settled_by_id: number | null;
  settled_by_name: string | null;
  settlement: string | null;
  adjustment_id: number | null;
};

async function load(tx: Transaction, reader: DisputeReader, where: Prisma.Sql): Promise<readonly Dispute[]> {
  const rows = await tx.$queryRaw<DisputeRow[]>`
    SELECT q.id, q.person_id, p.name AS person_name, q.month, q.line, q.text, q.state::text AS state,
      q.lead_id, lead.name AS lead_name, q.lead_agrees, q.lead_note, q.due_on, q.at,
      q.settled_by_id, settler.name AS settled_by_name, q.settlement, q.adjustment_id
    FROM dispute q JOIN person p ON p.id = q.person_id
    LEFT JOIN person lead ON lead.id = q.lead_id LEFT JOIN person settler ON settler.id = q.settled_by_id
    WHERE ${where} AND ${isFor(reader)} ORDER BY q.id`;
  return rows.map(toDispute);
}

function toDispute(row: DisputeRow): Dispute {
  return {
    id: row.id,
    personId: row.person_id,
    person: { id: row.person_id, name: row.person_name },
    month: toMonth(row.month),
    line: lineJson.parse(row.line),
    text: row.text,
    state: row.state,
    leadId: row.lead_id,
    lead: named(row.lead_id, row.lead_name),
    leadAgrees: row.lead_agrees,
    leadNote: row.lead_note,
    dueOn: toPlainDate(row.due_on),
    at: toInstant(row.at),
    settledBy: named(row.settled_by_id, row.settled_by_name),
    settlement: row.settlement,
    adjustmentId: row.adjustment_id,
  };
}

function named(
  id: number | null,
  name: string | null,
): { readonly id: number; readonly name: string } | null {
  return id === null || name === null ? null : { id, name };
}
