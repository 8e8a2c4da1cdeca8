import type { LedgerEntry } from "#src/domain/commission/entry.ts";
import type { EntryRef } from "#src/domain/commission/statement.ts";
import type { LateDay } from "#src/domain/pay-row.ts";
import { monthOf } from "#src/domain/period.ts";
import type { EntriesAsked } from "#src/store/interface/payroll.ts";
import { loadLateEntries } from "./late.ts";
import { loadLateDays } from "./late-days.ts";
import type { Named } from "./month.ts";
import type { PayBooks } from "./pay.ts";

/** What was changed in a locked month since the last lock, and whom it concerns. */
export type LateChanges = {
  /** The month in which it counts. */
  readonly countsIn: Temporal.PlainYearMonth;
  /** By name. */
  readonly people: readonly LatePerson[];
};

export type LatePerson = {
  readonly person: Named;
  readonly entries: readonly EntryRef[];
  readonly days: readonly LateDay[];
};

/** Undefined unless the month is locked. */
export async function loadLateChanges(
  month: Temporal.PlainYearMonth,
  books: PayBooks,
): Promise<LateChanges | undefined> {
  const { store } = books;
  const span = await store.payroll.lockedSpan();
  if (!span || !(await store.payroll.lockOf(month))) return undefined;

  const countsIn = span.last.month.add({ months: 1 });
  const days = monthOf(month.toPlainDate({ day: 1 }));
  const people = await store.payroll.everybody(days.to);
  const personIds = people.map(({ id }) => id);
  const entries = await loadLateRefs(personIds, { after: span.last.mark, days }, books);
  const lateDays = await loadLateDays(personIds, countsIn, books);
  const found = people.map(({ id, name }) => ({
    person: { id, name },
    entries: entries.get(id) ?? [],
    days: (lateDays.get(id) ?? []).filter(({ on }) => on.toPlainYearMonth().equals(month)),
  }));
  return { countsIn, people: found.filter((one) => one.entries.length + one.days.length > 0) };
}

async function loadLateRefs(
  personIds: readonly number[],
  late: NonNullable<EntriesAsked["late"]>,
  books: PayBooks,
): Promise<ReadonlyMap<number, readonly EntryRef[]>> {
  const entries = await loadLateEntries(personIds, late, books);
  const byPerson = new Map<number, EntryRef[]>();
  for (const { ref, shares } of standing(entries)) {
    for (const { personId } of shares) byPerson.getOrInsertComputed(personId, () => []).push(ref);
  }
  return byPerson;
}

/** What was written and taken back since the lock comes to nothing. */
function standing(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const key = ({ kind, id }: EntryRef) => `${kind} ${id}`;
  const written = new Set(entries.map(({ ref }) => key(ref)));
  const gone = new Set(
    entries.flatMap(({ ref, reverses }) =>
      reverses && written.has(key(reverses)) ? [key(ref), key(reverses)] : [],
    ),
  );
  return entries.filter(({ ref }) => !gone.has(key(ref)));
}
