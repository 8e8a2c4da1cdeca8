import type { PricedDraft } from "./draft.ts";
import type { LedgerEntry } from "./entry.ts";
import type { FrozenLine } from "./reckon.ts";

/** A line whose amount is known, to be taken back in whole or in part. */
export type Claim = Pick<PricedDraft, "holderId" | "ofId" | "base" | "slices" | "amount" | "isEarned"> & {
  readonly entry: Omit<LedgerEntry, "shares">;
  /** The month in which it counts. */
  readonly month: Temporal.PlainYearMonth;
  readonly isLocked: boolean;
  /** Whether it is about a share of somebody who has left, which somebody else follows in. */
  readonly isFollowed: boolean;
};

export function claimOfDraft(draft: PricedDraft, month: Temporal.PlainYearMonth): Claim {
  return { ...draft, month, isLocked: false, isFollowed: isFollowed(draft) };
}

/** A locked line about an entry; none for a line about something else. */
export function claimsOfFrozen({ personId, month, line }: FrozenLine): readonly Claim[] {
  if (line.kind !== "entry") return [];
  return [
    {
      holderId: personId,
      ofId: line.basis.kind === "leaver" ? line.basis.personId : personId,
      entry: {
        ref: line.entry,
        saleId: line.saleId,
        saleKind: line.saleKind,
        customer: line.customer,
        on: line.on,
        amount: line.whole,
        reverses: null,
        ownerId: null,
      },
      base: line.base,
      slices: line.slices,
      amount: line.amount,
      isEarned: false,
      month,
      isLocked: true,
      isFollowed: isFollowed(line),
    },
  ];
}

function isFollowed({ basis }: Pick<PricedDraft, "basis">): boolean {
  return basis.kind === "leaver" && basis.rule === "successor";
}
