import { claimsOfFrozen } from "./claim.ts";
import { keyOf } from "./draft.ts";
import { planOf } from "./earning.ts";
import type { LedgerEntry } from "./entry.ts";
import type { Ledger } from "./ledger.ts";
import type { EntryRef } from "./statement.ts";

/** Everything about one sale that may be taken back, or takes back. */
export type SaleHistory = {
  readonly sale: LedgerEntry | undefined;
  /** By number, which is the order in which they were written. */
  readonly money: readonly LedgerEntry[];
};

/** The sales of which something is taken back here. */
export function readHistories(ledger: Ledger): readonly SaleHistory[] {
  const saleIds = new Set(ledger.entries.filter(takesBack).map(({ saleId }) => saleId));
  if (saleIds.size === 0) return [];

  const known = new Map([...ledger.collections, ...ledger.entries].map((entry) => [keyOf(entry.ref), entry]));
  const bySale = Map.groupBy(
    [...known.values()].filter(({ saleId }) => saleIds.has(saleId)),
    ({ saleId }) => saleId,
  );
  return [...bySale].map(([saleId, entries]) => {
    const saleRef: EntryRef = { kind: "sale", id: saleId };
    const reversed = entries.flatMap(({ ref, reverses }) =>
      ref.kind === "collection" && reverses && !known.has(keyOf(reverses)) ? [reverses] : [],
    );
    const money = [
      ...entries.filter(({ ref }) => ref.kind === "collection"),
      ...reversed.flatMap((ref) => lockedEntry(ref, ledger) ?? []),
    ];
    return {
      sale: known.get(keyOf(saleRef)) ?? lockedEntry(saleRef, ledger),
      money: money.toSorted((one, other) => one.ref.id - other.ref.id),
    };
  });
}

function takesBack({ ref, reverses, amount, shares }: LedgerEntry): boolean {
  if (ref.kind === "sale") return false;
  return reverses !== null || amount < 0n || shares.some((share) => share.amount < 0n);
}

/** An entry as its locked lines tell of it. */
function lockedEntry(ref: EntryRef, ledger: Ledger): LedgerEntry | undefined {
  const claims = ledger.frozenAbout(keyOf(ref)).flatMap(claimsOfFrozen);
  const shares = new Map<number, bigint>();
  for (const { holderId, ofId, base, isFollowed } of claims) {
    // Both the one who left and the one who follows have a line about the same share.
    if (!isFollowed || holderId === ofId) shares.set(ofId, (shares.get(ofId) ?? 0n) + base);
  }
  const [first] = claims;
  return first && { ...first.entry, shares: [...shares].map(([personId, amount]) => ({ personId, amount })) };
}

/**
 * What the person is paid for: what was paid when it was locked counts more than what is paid here, and that more than
 * what the plan says today.
 */
export function paidBy(
  personId: number,
  { sale, money }: SaleHistory,
  ledger: Ledger,
): "signed" | "collected" | null {
  const wasPaid = ({ ref }: LedgerEntry) =>
    ledger.frozenAbout(keyOf(ref)).some((frozen) => frozen.personId === personId);
  if (sale && wasPaid(sale)) return "signed";
  if (money.some(wasPaid)) return "collected";

  // What came late is paid by the plan of its own month.
  const isPaid = ({ ref, on }: LedgerEntry, base: "signed" | "collected") =>
    ledger.counts(keyOf(ref)) && planOf(personId, ledger.monthOf(on), ledger)?.base === base;
  if (sale && isPaid(sale, "signed")) return "signed";
  if (money.some((entry) => isPaid(entry, "collected"))) return "collected";
  return ledger.payees.get(personId)?.plan?.base ?? null;
}

/**
 * What an entry may take back, in the order in which it does: what it reverses, then the newest money that was there,
 * and money of a later day last.
 */
export function sourcesOf(
  taker: LedgerEntry,
  base: "signed" | "collected",
  { sale, money }: SaleHistory,
): readonly LedgerEntry[] {
  if (base === "signed") return sale ? [sale] : [];

  const { compare } = Temporal.PlainDate;
  const isMeant = ({ ref }: LedgerEntry) => Number(taker.reverses?.id === ref.id);
  const isLater = ({ on }: LedgerEntry) => Number(compare(on, taker.on) > 0);
  return money
    .filter(({ ref, reverses }) => reverses === null && ref.id < taker.ref.id)
    .toSorted(
      (one, other) =>
        isMeant(other) - isMeant(one) ||
        isLater(one) - isLater(other) ||
        compare(other.on, one.on) ||
        other.ref.id - one.ref.id,
    );
}
