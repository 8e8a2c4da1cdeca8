import type { PlanFigures } from "#src/domain/plan.ts";
import type { VoucherTerms } from "#src/domain/voucher/terms.ts";

/** The company's own terms: a point for 100 million, worth 35 million. */
export const terms: VoucherTerms = {
  pointSize: 100_000_000n,
  pointValue: 35_000_000n,
  step: 10n,
  rounding: "down",
};

export function aPlan(figures: Partial<PlanFigures> = {}): PlanFigures {
  return {
    annualRevenue: 0n,
    receivablesDue: 0n,
    receivablesNotDue: 0n,
    renewals: 0n,
    expectedRevenue: 0n,
    expectedRatio: 100n,
    development: 0n,
    ...figures,
  };
}
