import type { Authorship } from "#src/store/store.ts";
import { basisOf, writeBasis } from "./basis.ts";
import { batchesOf } from "./month.ts";
import type { PayBooks } from "./pay.ts";
import { listPayees, loadRows } from "./rows.ts";
import { loadStatements } from "./statements.ts";

export type LockOutcome =
  | { readonly kind: "locked"; readonly people: number; readonly payable: bigint }
  | { readonly kind: "already_locked" }
  /** Locking began with a later month, so that nothing that is written now could still count in this one. */
  | { readonly kind: "too_early"; readonly first: Temporal.PlainYearMonth }
  /** Months are locked in order: that one is next. */
  | { readonly kind: "out_of_order"; readonly next: Temporal.PlainYearMonth };

/** So many people are reckoned and kept at a time, which bounds the memory that it takes. */
const batchSize = 100;

/**
 * Keeps everybody's row and statement of a month as they stand. Nobody writes entries, days or adjustments from its
 * beginning to the end of the transaction.
 */
export async function lockMonth(
  month: Temporal.PlainYearMonth,
  by: Authorship,
  books: PayBooks,
): Promise<LockOutcome> {
  const { payroll } = books.store;
  const mark = await payroll.holdLedger();
  const refusal = await findRefusal(month, books);
  if (refusal) return refusal;

  const payees = await listPayees(month, books);
  let payable = 0n;
  for (const people of batchesOf(payees, batchSize)) {
    const rows = await loadRows({ month, people }, books);
    const statements = await loadStatements({ month, people }, books);
    const statementOf = new Map(statements.map((statement) => [statement.personId, statement]));
    const frozen = rows.map((row) => {
      const statement = statementOf.get(row.person.id);
      if (!statement) throw new Error(`person ${row.person.id} has no statement of ${month}`);
      return { row, statement };
    });
    await payroll.freeze(month, frozen);
    payable = statements.reduce((sum, statement) => sum + statement.payable, payable);
  }
  await payroll.lock({ month, mark, basis: writeBasis(basisOf(books.company)) }, by);
  return { kind: "locked", people: payees.length, payable };
}

/** Why the month cannot be locked, however complete it is. */
export async function findRefusal(
  month: Temporal.PlainYearMonth,
  { store }: Pick<PayBooks, "store">,
): Promise<Exclude<LockOutcome, { kind: "locked" }> | undefined> {
  const span = await store.payroll.lockedSpan();
  if (!span) return undefined;
  const { first, last } = span;
  if (Temporal.PlainYearMonth.compare(month, first) < 0) return { kind: "too_early", first };
  const next = last.month.add({ months: 1 });
  const order = Temporal.PlainYearMonth.compare(month, next);
  if (order < 0) return { kind: "already_locked" };
  return order > 0 ? { kind: "out_of_order", next } : undefined;
}
