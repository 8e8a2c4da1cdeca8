import type { LedgerEntry } from "#src/domain/commission/entry.ts";
import { planFor } from "#src/domain/commission/members.ts";
import type { Books, FrozenLine, LateTerms } from "#src/domain/commission/reckon.ts";
import type { EntryRef } from "#src/domain/commission/statement.ts";
import { readBasis } from "../basis.ts";
import type { Circle } from "./circle.ts";
import type { Setting } from "./setting.ts";

/** What the circle's statements are reckoned from. */
export async function loadBooks({ entries, payeeIds }: Circle, setting: Setting): Promise<Books> {
  const { payroll } = setting.books.store;
  const refunded = new Set(entries.filter(takesBack).map(({ saleId }) => saleId));
  const collections = await payroll.historyOf([...refunded]);
  const reversed = entries.flatMap(({ reverses }) => reverses ?? []);
  return {
    month: setting.month,
    entries,
    collections,
    frozen: await findFrozen(
      [
        ...collections.map(({ ref }) => ref),
        ...reversed,
        ...entries.filter((entry) => isPaidWhenCollected(entry, setting)).map(saleOf),
      ],
      setting,
    ),
    marks: await payroll.collectionMarks(),
    lateTerms: await loadTerms([...entries, ...collections], payeeIds, setting),
  };
}

/** Only what was written before the last lock can be in a locked line, which leaves next to nothing to look up. */
async function findFrozen(
  refs: readonly EntryRef[],
  { books: { store } }: Setting,
): Promise<readonly FrozenLine[]> {
  const locked = await store.payroll.lockedSpan();
  if (!locked) return [];
  const { mark } = locked.last;
  return await store.payroll.frozenLines(refs.filter(({ kind, id }) => id <= mark[kind]));
}

/** A refund, an undone entry, or a collection that takes some đồng from one sharer, as its rounding asks for. */
function takesBack({ ref, reverses, amount, shares }: LedgerEntry): boolean {
  const takes = amount < 0n || shares.some((share) => share.amount < 0n);
  return ref.kind === "collection" && (reverses !== null || takes);
}

/** Whether the sale may have been paid when it was signed, under another plan. */
function isPaidWhenCollected({ ref, shares }: LedgerEntry, { planOf }: Setting): boolean {
  return ref.kind === "collection" && shares.some(({ personId }) => planOf(personId)?.base !== "signed");
}

function saleOf({ saleId }: LedgerEntry): EntryRef {
  return { kind: "sale", id: saleId };
}

async function loadTerms(
  entries: readonly LedgerEntry[],
  payeeIds: readonly number[],
  setting: Setting,
): Promise<Books["lateTerms"]> {
  const months = new Set(entries.map(({ on }) => on.toPlainYearMonth().toString()));
  months.delete(setting.month.toString());
  const terms = new Map<string, LateTerms>();
  for (const text of months) {
    const month = Temporal.PlainYearMonth.from(text);
    for (const [id, ofMonth] of await termsOf(month, payeeIds, setting)) terms.set(`${id} ${text}`, ofMonth);
  }
  return (personId, month) => terms.get(`${personId} ${month.toString()}`) ?? null;
}

async function termsOf(
  month: Temporal.PlainYearMonth,
  payeeIds: readonly number[],
  { people, books }: Setting,
): Promise<ReadonlyMap<number, LateTerms>> {
  const { payroll } = books.store;
  const lock = await payroll.lockOf(month);
  if (!lock) return new Map();

  const { plans } = readBasis(lock.basis);
  const heads = await payroll.frozenHeads({ kind: "people", personIds: payeeIds }, month, payeeIds);
  return new Map(
    payeeIds.map((id): [number, LateTerms] => {
      const head = heads.get(id);
      const person = people.get(id);
      // Somebody who was entered after the lock comes under the plan that would have held.
      if (!head) return [id, { plan: (person && planFor(person, month, plans)) ?? null, standing: null }];
      const plan = plans.find(
        ({ name, version }) => name === head.plan?.name && version === head.plan.version,
      );
      return [id, { plan: plan ?? null, standing: head.standing }];
    }),
  );
}
