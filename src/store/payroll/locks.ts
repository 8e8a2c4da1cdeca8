import type { Transaction } from "../database.ts";
import { toInstant, toTimestamp } from "../dates.ts";
import type { LedgerMark, MonthLock, NewMonthLock } from "../interface/payroll.ts";
import type { Authorship } from "../store.ts";
import { toFirstDay, toMonth } from "./months.ts";

export async function lockOf(
  tx: Transaction,
  month: Temporal.PlainYearMonth,
): Promise<MonthLock | undefined> {
  const row = await tx.monthLock.findUnique({ where: { month: toFirstDay(month) }, include });
  return row ? toLock(row) : undefined;
}

export async function lockedSpan(
  tx: Transaction,
): Promise<{ readonly first: Temporal.PlainYearMonth; readonly last: MonthLock } | undefined> {
  const [last] = await tx.$queryRaw<(LockRow & { readonly first: Date })[]>`
    SELECT l.month, l.sale_up_to AS "saleUpTo", l.collection_up_to AS "collectionUpTo", l.day_up_to AS "dayUpTo", l.basis, l.at,
      CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name) END AS by,
      (SELECT min(month) FROM month_lock) AS first
    FROM month_lock l LEFT JOIN person p ON p.id = l.by_id ORDER BY l.month DESC LIMIT 1`;
  return last && { first: toMonth(last.first), last: toLock(last) };
}

export async function collectionMarks(tx: Transaction): Promise<readonly number[]> {
  const locks = await tx.monthLock.findMany({ select: { collectionUpTo: true } });
  return locks.map(({ collectionUpTo }) => collectionUpTo);
}

/**
 * Whoever writes holds these tables in a weaker mode until the end; reading goes on. People, targets and the owners of
 * customers stay as they are as well, because statements are reckoned some people at a time.
 */
export async function holdLedger(tx: Transaction): Promise<LedgerMark> {
  await tx.$executeRaw`
    LOCK TABLE person, target, customer, sale, collection, day_record, adjustment, month_lock IN SHARE ROW EXCLUSIVE MODE`;
  const [mark] = await tx.$queryRaw<LedgerMark[]>`
    SELECT (SELECT coalesce(max(id), 0) FROM sale) AS sale,
      (SELECT coalesce(max(id), 0) FROM collection) AS collection,
      (SELECT coalesce(max(id), 0) FROM day_record) AS day`;
  if (!mark) throw new Error("the ledger has no mark");
  return mark;
}

export async function addLock(
  tx: Transaction,
  { month, mark, basis }: NewMonthLock,
  { actorId, at, messageId }: Authorship,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO month_lock (month, sale_up_to, collection_up_to, day_up_to, basis, by_id, at, message_id)
    VALUES (${toFirstDay(month)}, ${mark.sale}, ${mark.collection}, ${mark.day},
      ${JSON.stringify(basis)}::jsonb, ${actorId}, ${toTimestamp(at)}, ${messageId})`;
}

const include = { by: { select: { id: true, name: true } } } as const;

type LockRow = {
  readonly month: Date;
  readonly saleUpTo: number;
  readonly collectionUpTo: number;
  readonly dayUpTo: number;
  readonly basis: unknown;
  readonly by: { readonly id: number; readonly name: string } | null;
  readonly at: Date;
};

function toLock({ month, saleUpTo, collectionUpTo, dayUpTo, basis, by, at }: LockRow): MonthLock {
  return {
    month: toMonth(month),
    mark: { sale: saleUpTo, collection: collectionUpTo, day: dayUpTo },
    basis,
    by,
    at: toInstant(at),
  };
}
