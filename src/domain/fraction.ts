/** An exact number; the denominator is positive. A rate of 5 % is 5/100. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

export const nothing: Fraction = { numerator: 0n, denominator: 1n };

export function wholeNumber(value: bigint): Fraction {
  return { numerator: value, denominator: 1n };
}

/** Below, at or above zero as the first is to the second; multiplied out, so that an exact 80 % is never below 80 %. */
export function compareFractions(one: Fraction, other: Fraction): number {
  const left = one.numerator * other.denominator;
  const right = other.numerator * one.denominator;
  return left < right ? -1 : Number(left > right);
}

export function addFractions(one: Fraction, other: Fraction): Fraction {
  if (one.denominator === other.denominator) {
    return { numerator: one.numerator + other.numerator, denominator: one.denominator };
  }
  return {
    numerator: one.numerator * other.denominator + other.numerator * one.denominator,
    denominator: one.denominator * other.denominator,
  };
}

export function multiplyFractions(one: Fraction, other: Fraction): Fraction {
  return {
    numerator: one.numerator * other.numerator,
    denominator: one.denominator * other.denominator,
  };
}

export function negate({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

/** Towards minus infinity. */
export function floorOf({ numerator, denominator }: Fraction): bigint {
  const towardsZero = numerator / denominator;
  return towardsZero * denominator > numerator ? towardsZero - 1n : towardsZero;
}

export function ceilingOf(fraction: Fraction): bigint {
  return -floorOf(negate(fraction));
}

/** In lowest terms. */
export function reduced({ numerator, denominator }: Fraction): Fraction {
  const divisor = commonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function commonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : commonDivisor(other, one % other);
}

export function smallerOf(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

export function largerOf(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}
