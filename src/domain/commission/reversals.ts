import { claimsOfFrozen } from "./claim.ts";
import { keyOf, type PricedDraft } from "./draft.ts";
import type { LedgerEntry } from "./entry.ts";
import type { Ledger } from "./ledger.ts";
import { mirrored } from "./slices.ts";
import type { EntryRef } from "./statement.ts";

/**
 * A sale or a refund that is taken back leaves nothing: its lines come again with the opposite sign. Money that came in
 * goes back as by a refund instead, because earlier refunds may have taken a part of it.
 */
export function priceReversals(lines: readonly PricedDraft[], ledger: Ledger): readonly PricedDraft[] {
  const reversals = ledger.entries.filter(({ reverses }) => reverses !== null);
  if (reversals.length === 0) return [];
  const byEntry = Map.groupBy(lines, ({ entry }) => keyOf(entry.ref));
  return reversals.flatMap((entry) => {
    if (!entry.reverses) return [];
    const here = byEntry.get(keyOf(entry.reverses))?.map((line) => mirror(line, entry));
    const all = here ?? mirrorLocked(entry, entry.reverses, ledger);
    return entry.ref.kind === "sale" ? all : all.filter(({ base }) => base > 0n);
  });
}

function mirror(line: PricedDraft, entry: LedgerEntry): PricedDraft {
  return { ...line, entry, base: -line.base, slices: mirrored(line.slices), amount: -line.amount };
}

function mirrorLocked(entry: LedgerEntry, of: EntryRef, ledger: Ledger): readonly PricedDraft[] {
  return ledger
    .frozenAbout(keyOf(of))
    .flatMap(claimsOfFrozen)
    .map(({ holderId, ofId, base, slices, amount, month }) => ({
      holderId,
      ofId,
      entry,
      base: -base,
      basis: { kind: "refund", of, month, isLocked: true },
      isEarned: false,
      terms: null,
      slices: mirrored(slices),
      amount: -amount,
    }));
}
