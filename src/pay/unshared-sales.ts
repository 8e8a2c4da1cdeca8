import type { LedgerEntry } from "#src/domain/commission/entry.ts";
import { monthOf } from "#src/domain/period.ts";
import { isThere, type Person } from "#src/domain/person.ts";
import type { PayBooks } from "./pay.ts";

export type UnsharedSale = { readonly saleId: number; readonly customer: string };

/** Sales of the month that stand and are shared only by people who were not there on their day. */
export async function findUnsharedSales(
  month: Temporal.PlainYearMonth,
  { store }: Pick<PayBooks, "store">,
): Promise<readonly UnsharedSale[]> {
  const days = monthOf(month.toPlainDate({ day: 1 }));
  const known = new Map((await store.payroll.everybody(days.to)).map((person) => [person.id, person]));
  const partly = [...known.values()].filter(
    (person) => !isThere(person, days.from) || !isThere(person, days.to),
  );
  if (partly.length === 0) return [];

  const personIds = partly.map(({ id }) => id);
  const entries = await store.payroll.entries({ personIds, days, base: "signed" });
  const reversed = new Set(entries.flatMap(({ reverses }) => (reverses ? [reverses.id] : [])));
  return entries
    .filter(({ ref, reverses }) => reverses === null && !reversed.has(ref.id))
    .filter((entry) => !isSharedByPresent(entry, known))
    .map(({ saleId, customer }) => ({ saleId, customer }));
}

function isSharedByPresent({ shares, on }: LedgerEntry, known: ReadonlyMap<number, Person>): boolean {
  return shares.some(({ personId }) => {
    const person = known.get(personId);
    return person !== undefined && isThere(person, on);
  });
}
