import { z } from "zod";
import type { Transaction } from "../database.ts";
import { toInstant, toTimestamp } from "../dates.ts";
import type { ExportedPacket, NewPacket } from "../interface/payroll.ts";
import type { Authorship } from "../store.ts";
import { toFirstDay, toMonth } from "./months.ts";
import { money } from "./values.ts";

export async function addExport(
  tx: Transaction,
  { month, isLocked, hash, summary }: NewPacket,
  { actorId, at, messageId }: Authorship,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO packet_export (month, is_locked, hash, summary, by_id, at, message_id)
    VALUES (${toFirstDay(month)}, ${isLocked}, ${hash}, ${JSON.stringify(z.encode(sums, [...summary]))}::jsonb,
      ${actorId}, ${toTimestamp(at)}, ${messageId})
    RETURNING id`;
  if (!row) throw new Error("a packet was not written");
  return row.id;
}

export async function lastExport(
  tx: Transaction,
  month: Temporal.PlainYearMonth,
  { butOfClockSince }: { readonly butOfClockSince?: Temporal.Instant } = {},
): Promise<ExportedPacket | undefined> {
  const row = await tx.packetExport.findFirst({
    where: {
      month: toFirstDay(month),
      ...(butOfClockSince && { NOT: { byId: null, at: { gte: toTimestamp(butOfClockSince) } } }),
    },
    orderBy: { id: "desc" },
  });
  if (!row) return undefined;
  const { id, isLocked, hash, at } = row;
  const summary = sums.parse(row.summary);
  return { id, month: toMonth(row.month), isLocked, hash, summary, at: toInstant(at) };
}

const sums = z.array(
  z.object({
    personId: z.int(),
    code: z.string(),
    name: z.string(),
    paid: z.int(),
    late: z.int(),
    signed: money,
    collected: money,
    commission: money,
  }),
);
