import type { OfferedPackage, Package } from "./terms.ts";

/** What packages are worth together, whole đồng. */
export function totalValue(packages: readonly OfferedPackage[]): bigint {
  return packages.reduce((sum, { value, count }) => sum + value * BigInt(count), 0n);
}

/** What is left of the budget; below zero where a budget was cut after packages were chosen. */
export function restOf(budget: bigint, packages: readonly OfferedPackage[]): bigint {
  return budget - totalValue(packages);
}

export type OfferChange =
  | { readonly kind: "changed"; readonly packages: readonly OfferedPackage[] }
  | { readonly kind: "over_budget"; readonly short: bigint }
  | { readonly kind: "out_of_stock"; readonly left: number };

type Adding = {
  readonly budget: bigint;
  readonly added: Package;
  readonly count: number;
  /** How many of it other vouchers hold. */
  readonly held: number;
};

/** One more line, or more of a line; a package keeps the value that it was offered with. */
export function addPackage(
  packages: readonly OfferedPackage[],
  { budget, added, count, held }: Adding,
): OfferChange {
  const { name, value } = added;
  const changed = joinPackage(packages, { name, value, count });
  const left = stockLeft(added, held);
  const wanted = changed.find((one) => one.name === name)?.count ?? 0;
  if (left !== null && wanted > left) return { kind: "out_of_stock", left };

  const rest = restOf(budget, changed);
  return rest < 0n ? { kind: "over_budget", short: -rest } : { kind: "changed", packages: changed };
}

/** More of a line that is there, at its value, or another line. */
export function joinPackage(
  packages: readonly OfferedPackage[],
  more: OfferedPackage,
): readonly OfferedPackage[] {
  return packages.some(({ name }) => name === more.name)
    ? packages.map((one) => (one.name === more.name ? { ...one, count: one.count + more.count } : one))
    : [...packages, more];
}

/** Fewer of a line; all of it where no number is given, or where there are no more. */
export function removePackage(
  packages: readonly OfferedPackage[],
  { name, count }: { readonly name: string; readonly count: number | null },
): readonly OfferedPackage[] {
  return packages
    .map((one) => (one.name === name ? { ...one, count: count === null ? 0 : one.count - count } : one))
    .filter((one) => one.count > 0);
}

/** Null without end. */
export function stockLeft({ stock }: Pick<Package, "stock">, held: number): number | null {
  return stock === null ? null : Math.max(0, stock - held);
}

/** What an offer has more of than there is; packages that the company gives no more have none left. */
export function missingStock(
  packages: readonly OfferedPackage[],
  offered: readonly Package[],
  held: ReadonlyMap<string, number>,
): readonly { readonly name: string; readonly left: number }[] {
  return packages.flatMap(({ name, count }) => {
    const known = offered.find((one) => one.name === name);
    const left = known ? stockLeft(known, held.get(name) ?? 0) : 0;
    return left !== null && count > left ? [{ name, left }] : [];
  });
}
