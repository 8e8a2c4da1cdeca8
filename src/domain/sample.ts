/**
 * Some of the items, drawn by a seed: the same seed draws the same ones, in whatever order they are given. Every
 * choice of that size is equally likely over the seeds.
 */
export function drawSample(ids: readonly number[], size: number, seed: number): readonly number[] {
  return ids
    .map((id) => ({ id, rank: rankOf(id, seed) }))
    .toSorted((one, other) => compare(one.rank, other.rank) || one.id - other.id)
    .slice(0, size)
    .map(({ id }) => id);
}

/** The seed that a week has when nobody names one: 20261116 for the Monday of 16 November 2026. */
export function seedOf(day: Temporal.PlainDate): number {
  return day.year * 10_000 + day.month * 100 + day.day;
}

/** A number of 64 bits that looks random, and follows from the item and the seed alone. */
function rankOf(id: number, seed: number): bigint {
  return mix(mix(BigInt(seed)) + BigInt(id));
}

const golden = 0x9e3779b97f4a7c15n;

/** The finalizer of the generator SplitMix64. */
function mix(value: bigint): bigint {
  let bits = BigInt.asUintN(64, value + golden);
  bits = BigInt.asUintN(64, (bits ^ (bits >> 30n)) * 0xbf58476d1ce4e5b9n);
  bits = BigInt.asUintN(64, (bits ^ (bits >> 27n)) * 0x94d049bb133111ebn);
  return bits ^ (bits >> 31n);
}

function compare(one: bigint, other: bigint): number {
  return one < other ? -1 : Number(one > other);
}
