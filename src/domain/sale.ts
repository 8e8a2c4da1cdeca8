export const saleKinds = ["new", "renewal", "expansion"] as const;

export type SaleKind = (typeof saleKinds)[number];

/** What one person holds of a sale; the shares of a sale add up to its amount. */
export type Share = { readonly personId: number; readonly name: string; readonly amount: bigint };

export type Sale = {
  readonly id: number;
  readonly customer: { readonly id: number; readonly name: string };
  readonly leadId: number | null;
  readonly signedOn: Temporal.PlainDate;
  /** Whole đồng; negative for an entry that reverses another one. */
  readonly amount: bigint;
  readonly kind: SaleKind;
  readonly note: string | null;
  /** Null for imported sales. */
  readonly recordedBy: { readonly id: number; readonly name: string } | null;
  readonly at: Temporal.Instant;
  readonly shares: readonly Share[];
  readonly collections: readonly Collection[];
  /** The sale that this entry takes back. */
  readonly reversesId: number | null;
  /** The entry that took this sale back. */
  readonly reversedById: number | null;
};

/** Money that came in for a sale; a refund is negative. */
export type Collection = {
  readonly id: number;
  readonly saleId: number;
  readonly collectedOn: Temporal.PlainDate;
  readonly amount: bigint;
  readonly note: string | null;
  readonly reversesId: number | null;
  readonly reversedById: number | null;
};

/** What has come in so far. A reversal and what it reverses cancel out. */
export function collectedOf(sale: Pick<Sale, "collections">): bigint {
  return sale.collections.reduce((sum, { amount }) => sum + amount, 0n);
}

/** Signed less collected: what the customer still owes. It is computed, never typed. */
export function receivableOf(sale: Pick<Sale, "amount" | "collections" | "reversedById">): bigint {
  return sale.reversedById === null ? sale.amount - collectedOf(sale) : 0n;
}

/** The middle of a person's recent amounts; undefined with fewer than three, when nothing is usual yet. */
export function usualAmount(recent: readonly bigint[]): bigint | undefined {
  if (recent.length < 3) return undefined;
  const sorted = recent.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted[Math.floor(sorted.length / 2)];
}

/** More than ten times the usual is rather a slip of the unit than a sale. */
export function isUnusual(amount: bigint, recent: readonly bigint[]): boolean {
  const usual = usualAmount(recent);
  return usual !== undefined && amount > 10n * usual;
}
