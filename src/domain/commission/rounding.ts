import {
  addFractions,
  compareFractions,
  type Fraction,
  floorOf,
  negate,
  nothing,
  wholeNumber,
} from "../fraction.ts";

/** To whole đồng; a half goes away from zero, so that taking back mirrors giving. */
export function roundMoney(exact: Fraction): bigint {
  if (exact.numerator < 0n) return -roundMoney(negate(exact));
  return (2n * exact.numerator + exact.denominator) / (2n * exact.denominator);
}

/**
 * Rounds the sum once and divides it: everybody has the whole đồng of the own exact part, and those with the largest
 * remainders one more, the earlier of equal ones first.
 */
export function allot(exact: readonly Fraction[]): readonly bigint[] {
  const [only] = exact;
  if (only && exact.length === 1) return [roundMoney(only)];
  const sum = exact.reduce(addFractions, nothing);
  if (sum.numerator < 0n) return allot(exact.map(negate)).map((part) => -part);

  const floors = exact.map(floorOf);
  const left = roundMoney(sum) - floors.reduce((total, part) => total + part, 0n);
  if (left === 0n) return floors;

  const order = exact
    .map((part, index) => ({ index, remainder: addFractions(part, wholeNumber(-(floors[index] ?? 0n))) }))
    .toSorted((one, other) => compareFractions(other.remainder, one.remainder));
  const raised = new Set(order.slice(0, Number(left)).map(({ index }) => index));
  return floors.map((part, index) => (raised.has(index) ? part + 1n : part));
}
