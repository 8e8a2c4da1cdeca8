import { ceilingOf, compareFractions, type Fraction, multiplyFractions, wholeNumber } from "../fraction.ts";
import type { Metric } from "../metric.ts";
import type { PlanRates, Tier } from "./plan.ts";
import type { TierStanding } from "./statement.ts";

export type TieredRates = Extract<PlanRates, { kind: "tiers" }>;

/** Where a figure stands among the tiers. Without a target it stays in the lowest. */
export function standingOf(rates: TieredRates, actual: bigint, target: Fraction | null): TierStanding {
  const bounds = boundsOf(rates, target);
  const reached = bounds.findLastIndex((bound) => bound !== null && actual >= bound);
  const tier = Math.max(0, reached);
  const next = bounds[tier + 1] ?? null;
  return {
    by: rates.by,
    count: rates.count,
    metric: rates.metric,
    actual,
    target: rates.by === "completion" ? target : null,
    tier,
    missing: next === null ? null : next - actual,
  };
}

/** The first whole đồng or count within each tier; null where nobody can tell without a target. */
export function boundsOf({ by, tiers }: TieredRates, target: Fraction | null): readonly (bigint | null)[] {
  return tiers.map(({ from }: Tier) => {
    if (by === "money") return ceilingOf(from);
    return target === null ? null : ceilingOf(multiplyFractions(from, target));
  });
}

export type Employment = { readonly halfDays: number; readonly of: number };

type Asked = {
  readonly targets: ReadonlyMap<Metric, bigint>;
  readonly isProrated: boolean;
  readonly employed: Employment;
};

/** What a person's figure is measured by; null where nothing was asked, and a target of 0 asks nothing. */
export function targetOf(metric: Metric, { targets, isProrated, employed }: Asked): Fraction | null {
  const target = targets.get(metric);
  if (target === undefined || target <= 0n) return null;
  if (!isProrated || employed.halfDays >= employed.of) return wholeNumber(target);
  if (employed.halfDays <= 0) return null;
  return { numerator: target * BigInt(employed.halfDays), denominator: BigInt(employed.of) };
}

/** Exactly 80 % has reached 80 %, and 79.999 % has not. */
export function hasReached(actual: bigint, part: Fraction, target: Fraction): boolean {
  return compareFractions(wholeNumber(actual), multiplyFractions(part, target)) >= 0;
}
