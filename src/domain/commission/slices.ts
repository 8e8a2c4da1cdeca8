import { addFractions, type Fraction, largerOf, nothing, smallerOf } from "../fraction.ts";
import type { SaleKind } from "../sale.ts";
import type { PlanRates } from "./plan.ts";
import type { Slice, TierStanding } from "./statement.ts";
import { boundsOf, type TieredRates } from "./tiers.ts";

/** What rates a person's part in a month. */
export type Rater = {
  readonly rates: PlanRates;
  readonly standing: TierStanding | null;
  /** Where the tiers begin, in whole đồng. */
  readonly bounds: readonly (bigint | null)[];
};

export function raterOf(rates: PlanRates, standing: TierStanding | null): Rater {
  const bounds = rates.kind === "tiers" ? boundsOf(rates, standing?.target ?? null) : [];
  return { rates, standing, bounds };
}

/** A base of one kind of sale, in marginal tiers laid on top of what the person has in them already. */
export type Portion = { readonly kind: SaleKind; readonly base: bigint; readonly on: bigint };

export function slicesOf(rater: Rater, { kind, base, on }: Portion): readonly Slice[] {
  const { rates, standing } = rater;
  if (base === 0n) return [];
  if (rates.kind === "flat") return [{ base, rate: rates.rates[kind], tier: null }];
  if (base < 0n) return mirrored(slicesOf(rater, { kind, base: -base, on: on + base }));
  if (rates.count === "marginal") return marginalSlices(rates, rater.bounds, { kind, base, on });

  const tier = standing?.tier ?? 0;
  return [{ base, rate: rates.tiers[tier]?.rates[kind] ?? nothing, tier }];
}

/** Each tier has what lies between its bound and the next; what lies below 0 belongs to the lowest. */
function marginalSlices(
  rates: TieredRates,
  bounds: Rater["bounds"],
  { kind, base, on }: Portion,
): readonly Slice[] {
  return rates.tiers.flatMap((tier, place) => {
    const bound = bounds[place] ?? null;
    if (place > 0 && bound === null) return [];
    const from = place === 0 || bound === null ? on : largerOf(on, bound);
    const end = bounds[place + 1] ?? null;
    const to = end === null ? on + base : smallerOf(on + base, end);
    return to > from ? [{ base: to - from, rate: tier.rates[kind], tier: place }] : [];
  });
}

/** The lower part of a base, which is what remains when the upper one is taken back. */
export function lowerPart(slices: readonly Slice[], size: bigint): readonly Slice[] {
  let left = size;
  return slices.flatMap((slice) => {
    const base = smallerOf(left, slice.base);
    left -= base;
    return base > 0n ? [{ ...slice, base }] : [];
  });
}

/** What is taken back when a base shrinks from one size to another, as negative slices, the highest first. */
export function takenSlices(slices: readonly Slice[], from: bigint, to: bigint): readonly Slice[] {
  const before = lowerPart(slices, from);
  const after = lowerPart(slices, to);
  const taken = before.map((slice, place) => ({ ...slice, base: slice.base - (after[place]?.base ?? 0n) }));
  return mirrored(taken.filter(({ base }) => base > 0n)).toReversed();
}

export function mirrored(slices: readonly Slice[]): readonly Slice[] {
  return slices.map((slice) => ({ ...slice, base: -slice.base }));
}

/** What slices come to, before it is rounded. */
export function exactOf(slices: readonly Slice[]): Fraction {
  return slices
    .map(({ base, rate }) => ({ numerator: base * rate.numerator, denominator: rate.denominator }))
    .reduce(addFractions, nothing);
}
