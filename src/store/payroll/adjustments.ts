import type { PayScope } from "#src/domain/pay-access.ts";
import type { Transaction } from "../database.ts";
import { toInstant, toTimestamp } from "../dates.ts";
import { Prisma } from "../generated/client.ts";
import type { Adjustment, NewAdjustment } from "../interface/payroll.ts";
import { isPayOf } from "../pay-scope-sql.ts";
import type { Authorship } from "../store.ts";
import { toFirstDay, toMonth } from "./months.ts";

export async function addAdjustment(
  tx: Transaction,
  adjustment: NewAdjustment,
  { actorId, at, messageId }: Authorship,
): Promise<number> {
  const { personId, amount, reason, disputeId, reversesId } = adjustment;
  const month = toFirstDay(adjustment.month);
  // Whoever locks the month holds the table, which the statement waits for before it looks.
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO adjustment (person_id, month, amount, reason, by_id, at, message_id, reverses_id)
    SELECT ${personId}, ${month}::date, ${amount}, ${reason}, ${actorId}::int, ${toTimestamp(at)}::timestamptz,
      ${messageId}::int, ${reversesId}::int
    WHERE NOT EXISTS (SELECT FROM month_lock l WHERE l.month = ${month}::date)
    RETURNING id`;
  if (!row) throw lockedMeanwhile(adjustment.month);

  if (disputeId !== null && reversesId === null) {
    await tx.$executeRaw`UPDATE dispute SET adjustment_id = ${row.id} WHERE id = ${disputeId}`;
  }
  return row.id;
}

/** A collision: the line starts over, and finds the month locked. */
function lockedMeanwhile(month: Temporal.PlainYearMonth): Error {
  return Object.assign(new Error(`${month.toString()} is locked`), { code: "40001" });
}

type AdjustmentRow = {
  id: number;
  person_id: number;
  month: Date;
  amount: bigint;
  reason: string;
  dispute_id: number | null;
  reverses_id: number | null;
  at: Date;
};

export async function listAdjustments(
  tx: Transaction,
  scope: PayScope,
  month: Temporal.PlainYearMonth,
): Promise<readonly Adjustment[]> {
  const rows = await tx.$queryRaw<AdjustmentRow[]>`
    SELECT j.id, j.person_id, j.month, j.amount, j.reason, d.id AS dispute_id, j.reverses_id, j.at
    FROM adjustment j LEFT JOIN dispute d ON d.adjustment_id = j.id
    WHERE j.month = ${toFirstDay(month)} AND ${isPayOf(scope, Prisma.sql`j.person_id`)} ORDER BY j.id`;
  return rows.map(({ id, person_id, month, amount, reason, dispute_id, reverses_id, at }) => ({
    id,
    personId: person_id,
    month: toMonth(month),
    amount,
    reason,
    disputeId: dispute_id,
    reversesId: reverses_id,
    at: toInstant(at),
  }));
}
