import type { LedgerEntry } from "./entry.ts";
import type { EntryLine, EntryRef, Slice } from "./statement.ts";

/** A line about an entry, before its amount is known. */
export type Draft = {
  /** Whose line it is. */
  readonly holderId: number;
  /** Whose share it is about; another one where somebody follows a leaver. */
  readonly ofId: number;
  readonly entry: LedgerEntry;
  readonly base: bigint;
  readonly basis: EntryLine["basis"];
  /** Whether cap, floor and minimum công act on it: what the month itself has brought. */
  readonly isEarned: boolean;
  /** The month whose plan and tier rate it, as the ledger has it; null where nothing is paid. */
  readonly terms: Temporal.PlainYearMonth | null;
};

export type PricedDraft = Draft & { readonly slices: readonly Slice[]; readonly amount: bigint };

export function keyOf({ kind, id }: EntryRef): string {
  return `${kind}:${id}`;
}

type NumberedLine = EntryLine & { readonly number: number; readonly amount: bigint };

export function toLine({ entry, base, basis, slices, amount }: PricedDraft, place: number): NumberedLine {
  return {
    number: place + 1,
    amount,
    kind: "entry",
    entry: entry.ref,
    saleId: entry.saleId,
    saleKind: entry.saleKind,
    customer: entry.customer,
    on: entry.on,
    whole: entry.amount,
    base,
    slices,
    basis,
  };
}
