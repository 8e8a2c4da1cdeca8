import type { LedgerEntry } from "#src/domain/commission/entry.ts";
import type { EntriesAsked } from "#src/store/interface/payroll.ts";
import type { PayBooks } from "./pay.ts";

/** What is dated in locked months and was written after the last lock counts in the month that follows it, and in no other. */
export async function findLate(
  month: Temporal.PlainYearMonth,
  { store }: Pick<PayBooks, "store">,
): Promise<EntriesAsked["late"]> {
  const span = await store.payroll.lockedSpan();
  if (!span?.last.month.add({ months: 1 }).equals(month)) return undefined;
  const from = span.first.toPlainDate({ day: 1 });
  const to = month.toPlainDate({ day: 1 }).subtract({ days: 1 });
  return { after: span.last.mark, days: { from, to } };
}

/** What came late for these people, and nothing else. */
export async function loadLateEntries(
  personIds: readonly number[],
  late: NonNullable<EntriesAsked["late"]>,
  { store }: Pick<PayBooks, "store">,
): Promise<readonly LedgerEntry[]> {
  const { from } = late.days;
  const none = { from, to: from.subtract({ days: 1 }) };
  return store.payroll.entries({ personIds, days: none, base: "both", late });
}
