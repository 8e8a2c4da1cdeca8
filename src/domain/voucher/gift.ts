import { compareFractions, type Fraction } from "../fraction.ts";
import { certainRevenue, type PlanFigures } from "../plan.ts";
import { type VoucherPoints, worthOf } from "./points.ts";
import type { VoucherRules, VoucherTerms } from "./terms.ts";

/** What is given as a part of what comes in; null where nothing does. */
export type GiftShares = {
  /** The whole gift, of certain and expected revenue. */
  readonly all: Fraction | null;
  /** The gift for certain points, of certain revenue alone. */
  readonly certain: Fraction | null;
};

export function giftShares(plan: PlanFigures, points: VoucherPoints, terms: VoucherTerms): GiftShares {
  const certain = certainRevenue(plan);
  return {
    all: shareOf(points.budget, certain + plan.expectedRevenue),
    certain: shareOf(worthOf(points.certain, terms), certain),
  };
}

/** Why somebody else has to approve a voucher; nothing where its author may release it. */
export type ApprovalReason = "budget" | "gift";

/** Just at a limit is not over it. A gift against no revenue at all is over any. */
export function approvalNeeded(
  plan: PlanFigures,
  points: VoucherPoints,
  { terms, approval }: Pick<VoucherRules, "terms" | "approval">,
): readonly ApprovalReason[] {
  const { all } = giftShares(plan, points, terms);
  const isGiftOver = all === null ? points.budget > 0n : compareFractions(all, approval.giftOver) > 0;
  return [
    ...(points.budget > approval.over ? (["budget"] as const) : []),
    ...(isGiftOver ? (["gift"] as const) : []),
  ];
}

function shareOf(gift: bigint, revenue: bigint): Fraction | null {
  return revenue > 0n ? { numerator: gift, denominator: revenue } : null;
}
