import { smallerOf } from "../fraction.ts";
import type { LedgerEntry } from "./entry.ts";
import type { Ledger } from "./ledger.ts";
import { paidBy, readHistories, type SaleHistory, sourcesOf } from "./sources.ts";

/** What one entry takes back of an earlier one, from one of those who share it. */
export type Taking = {
  readonly entry: LedgerEntry;
  readonly personId: number;
  /** Null where more goes back than ever came in. */
  readonly of: LedgerEntry | null;
  /** Below zero where a refund is itself taken back. */
  readonly size: bigint;
};

/**
 * What the refunds and reversals of those sales take back, locked ones too, in the order in which they were written: so
 * a later one finds what the earlier ones have left, and never moves them.
 */
export function listTakings(ledger: Ledger): readonly Taking[] {
  return readHistories(ledger).flatMap((history) => {
    const takings: Taking[] = [];
    for (const entry of inTurn(history.money, ledger)) {
      for (const share of entry.shares)
        takings.push(...takeShare(entry, share, { takings, history, ledger }));
    }
    return takings;
  });
}

/**
 * When a whole sale is undone its refunds are given back first, so that there is enough to take back the rest from. What
 * was locked in between stays as it was taken.
 */
function inTurn(money: readonly LedgerEntry[], ledger: Ledger): readonly LedgerEntry[] {
  return money
    .map((entry, place) => ({ entry, place: entry.reverses ? startOfRun(money, place, ledger) : place }))
    .toSorted((one, other) => one.place - other.place || rank(one.entry) - rank(other.entry))
    .map(({ entry }) => entry);
}

function startOfRun(money: readonly LedgerEntry[], place: number, ledger: Ledger): number {
  const [entry, before] = [money[place], money[place - 1]];
  const { locksBefore } = ledger;
  const isSameRun = entry && before?.reverses && locksBefore(entry.ref.id) === locksBefore(before.ref.id);
  return isSameRun ? startOfRun(money, place - 1, ledger) : place;
}

function rank({ amount }: LedgerEntry): number {
  return amount > 0n ? 0 : 1;
}

type Known = {
  readonly takings: readonly Taking[];
  readonly history: SaleHistory;
  readonly ledger: Ledger;
};

type Share = LedgerEntry["shares"][number];

function takeShare(entry: LedgerEntry, { personId, amount }: Share, known: Known): readonly Taking[] {
  const { takings, history, ledger } = known;
  const base = paidBy(personId, history, ledger);
  if (base === null || (base === "signed" && !isRefundOrItsReversal(entry))) return [];

  if (amount < 0n) {
    const own = takings.filter((taking) => taking.personId === personId);
    return takeFrom(sourcesOf(entry, base, history), { entry, personId, size: -amount }, own);
  }
  if (!entry.reverses) return [];
  const { reverses } = entry;
  return takings
    .filter((taking) => taking.personId === personId && taking.entry.ref.id === reverses.id)
    .map((taking) => ({ ...taking, entry, size: -taking.size }));
}

/** A collection itself neither adds to nor takes from what is paid for by what was signed. */
function isRefundOrItsReversal({ amount, reverses }: LedgerEntry): boolean {
  return reverses === null ? amount < 0n : amount > 0n;
}

type Wanted = { readonly entry: LedgerEntry; readonly personId: number; readonly size: bigint };

function takeFrom(
  sources: readonly LedgerEntry[],
  { entry, personId, size }: Wanted,
  earlier: readonly Taking[],
): readonly Taking[] {
  const takings: Taking[] = [];
  let wanted = size;
  for (const of of sources) {
    const taken = smallerOf(leftOf(of, personId, earlier), wanted);
    if (taken <= 0n) continue;
    wanted -= taken;
    takings.push({ entry, personId, of, size: taken });
  }
  return wanted > 0n ? [...takings, { entry, personId, of: null, size: wanted }] : takings;
}

function leftOf(source: LedgerEntry, personId: number, earlier: readonly Taking[]): bigint {
  const share = source.shares.find((candidate) => candidate.personId === personId)?.amount ?? 0n;
  const taken = earlier.filter(({ of }) => of === source);
  return taken.reduce((left, { size }) => left - size, share);
}
