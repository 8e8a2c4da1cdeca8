import { monthOf } from "#src/domain/period.ts";
import type { Person } from "#src/domain/person.ts";
import { findLate } from "./late.ts";
import type { PayBooks } from "./pay.ts";

/** Employed on one of the month's days, or with something that counts in it; by employee code, in the units of its last day. */
export async function findPayees(
  month: Temporal.PlainYearMonth,
  { store }: Pick<PayBooks, "store">,
): Promise<readonly Person[]> {
  const days = monthOf(month.toPlainDate({ day: 1 }));
  const late = await findLate(month, { store });
  const people = await store.payroll.people({ days, ...(late && { late }) });
  const known = new Set(people.map(({ id }) => id));
  const everybody = await store.payroll.everybody(days.to);
  const concerned = await findConcerned(month, everybody, { store });
  const others = everybody.filter(({ id }) => concerned.has(id) && !known.has(id));
  return others.length === 0 ? people : [...people, ...others].toSorted(byCode);
}

/** Plain order of characters, as the store keeps rows, so that it is the same everywhere. */
export function byCode(one: Pick<Person, "code">, other: Pick<Person, "code">): number {
  return one.code < other.code ? -1 : one.code > other.code ? 1 : 0;
}

/** Whoever has an adjustment in the month, owes something from the one before, or has a day to be put right. */
async function findConcerned(
  month: Temporal.PlainYearMonth,
  people: readonly Person[],
  { store }: Pick<PayBooks, "store">,
): Promise<ReadonlySet<number>> {
  const everybody = { kind: "everybody" } as const;
  const adjustments = await store.payroll.adjustments(everybody, month);
  const personIds = people.map(({ id }) => id);
  const carried = await store.payroll.carriedFrom(month.subtract({ months: 1 }), personIds);
  const late = await findLate(month, { store });
  const changes = late ? await store.timesheets.changesAfter(everybody, late.days, late.after.day) : [];
  return new Set([
    ...adjustments.map(({ personId }) => personId),
    ...carried.keys(),
    ...changes.map(({ personId }) => personId),
  ]);
}
