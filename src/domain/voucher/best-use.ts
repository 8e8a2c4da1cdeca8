import { commonDivisor, smallerOf } from "../fraction.ts";
import { joinPackage, restOf } from "./offer.ts";
import type { OfferedPackage } from "./terms.ts";

/** A package of which at most so many are to be taken; null as many as the budget holds. */
export type Candidate = { readonly name: string; readonly value: bigint; readonly most: number | null };

export type BestUse = {
  readonly packages: readonly OfferedPackage[];
  /** Whole đồng of the budget that nothing is found for. */
  readonly rest: bigint;
  /** Whether no other choice leaves less, and none that leaves as little has fewer pieces. */
  readonly isProven: boolean;
};

/** Sums are told apart in at most so many steps, which bounds the work whatever the amounts are. */
const mostSteps = 20_000;

/**
 * The choice that leaves least of the budget, with the fewest pieces among those. Exact while the budget is at most
 * 20,000 times the greatest amount that all values are multiples of, as with values in whole millions; beyond that values
 * are rounded up to such steps, so the budget is kept but a little more may be left than need be.
 */
export function bestUse(budget: bigint, candidates: readonly Candidate[]): BestUse {
  const useful = candidates.filter(
    ({ value, most }) => value > 0n && value <= budget && (most === null || most > 0),
  );
  if (useful.length === 0) return { packages: [], rest: budget, isProven: true };

  const divisor = useful.reduce((sum, { value }) => commonDivisor(sum, value), 0n);
  const isExact = budget / divisor <= BigInt(mostSteps);
  const step = isExact ? divisor : budget / BigInt(mostSteps) + 1n;
  const packages = fill(Number(budget / step), bundlesOf(useful, { budget, step }));
  const used = isExact ? packages : topUp(packages, useful, budget);
  return { packages: used, rest: restOf(budget, used), isProven: isExact };
}

/** What the rounding has left: the dearest that still fits, as often as it does. */
function topUp(
  packages: readonly OfferedPackage[],
  candidates: readonly Candidate[],
  budget: bigint,
): readonly OfferedPackage[] {
  const dearestFirst = candidates.toSorted((one, other) => (one.value > other.value ? -1 : 1));
  return dearestFirst.reduce((sum, { name, value, most }) => {
    const present = sum.find((one) => one.name === name)?.count ?? 0;
    const fitting = Number(restOf(budget, sum) / value);
    const count = most === null ? fitting : Math.min(fitting, most - present);
    return count === 0 ? sum : joinPackage(sum, { name, value, count });
  }, packages);
}

/** So many pieces of one package, taken together or not at all. */
type Bundle = { readonly candidate: Candidate; readonly pieces: number; readonly steps: number };

/** 1, 2, 4 … and what remains: any number up to the limit is a sum of them. */
function bundlesOf(
  candidates: readonly Candidate[],
  { budget, step }: { readonly budget: bigint; readonly step: bigint },
): readonly Bundle[] {
  return candidates.flatMap((candidate) => {
    const { value, most } = candidate;
    const fitting = budget / value;
    const limit = Number(most === null ? fitting : smallerOf(fitting, BigInt(most)));
    const steps = Number((value + step - 1n) / step);
    return halves(limit).map((pieces) => ({ candidate, pieces, steps: steps * pieces }));
  });
}

function halves(limit: number): readonly number[] {
  const parts: number[] = [];
  for (let left = limit, part = 1; left > 0; part *= 2) {
    const taken = Math.min(part, left);
    parts.push(taken);
    left -= taken;
  }
  return parts;
}

const unreached = 0x7fff_ffff;

/** For each sum of steps the fewest pieces that make it; the greatest sum that can be made is the answer. */
function fill(capacity: number, bundles: readonly Bundle[]): readonly OfferedPackage[] {
  const pieces = new Int32Array(capacity + 1).fill(unreached);
  pieces[0] = 0;
  const isTaken = bundles.map((bundle) => {
    const taken = new Uint8Array(capacity + 1);
    for (let sum = capacity; sum >= bundle.steps; sum -= 1) {
      const before = pieces[sum - bundle.steps] ?? unreached;
      if (before === unreached || before + bundle.pieces >= (pieces[sum] ?? unreached)) continue;
      pieces[sum] = before + bundle.pieces;
      taken[sum] = 1;
    }
    return taken;
  });
  return collect(
    bundles,
    isTaken,
    pieces.findLastIndex((count) => count !== unreached),
  );
}

/** Goes the way back from the sum that was reached. */
function collect(
  bundles: readonly Bundle[],
  isTaken: readonly Uint8Array[],
  reached: number,
): readonly OfferedPackage[] {
  const counts = new Map<Candidate, number>();
  let sum = reached;
  for (const [index, bundle] of [...bundles.entries()].toReversed()) {
    if (isTaken[index]?.[sum] !== 1) continue;
    counts.set(bundle.candidate, (counts.get(bundle.candidate) ?? 0) + bundle.pieces);
    sum -= bundle.steps;
  }
  return [...counts].map(([{ name, value }, count]) => ({ name, value, count })).toReversed();
}
