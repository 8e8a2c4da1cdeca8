import type { SaleKind } from "../sale.ts";
import type { EntryRef } from "./statement.ts";

/** A sale or collection as commission sees it, with everybody's part. */
export type LedgerEntry = {
  readonly ref: EntryRef;
  readonly saleId: number;
  readonly saleKind: SaleKind;
  readonly customer: string;
  readonly on: Temporal.PlainDate;
  /** Below zero for a refund or a reversal. */
  readonly amount: bigint;
  /** By person, lowest id first; they add up to the amount. */
  readonly shares: readonly { readonly personId: number; readonly amount: bigint }[];
  /** What this entry takes back whole. */
  readonly reverses: EntryRef | null;
  /** Whoever the customer belongs to now: the successor of somebody who has left. */
  readonly ownerId: number | null;
};
