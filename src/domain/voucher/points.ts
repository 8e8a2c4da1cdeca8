import { ceilingOf, type Fraction, floorOf, multiplyFractions, wholeNumber } from "../fraction.ts";
import { certainRevenue, type PlanFigures } from "../plan.ts";
import { type Points, pointUnit, type VoucherTerms } from "./terms.ts";

/** Both parts of a voucher, and what they are worth together. */
export type VoucherPoints = {
  readonly certain: Points;
  readonly expected: Points;
  readonly total: Points;
  /** Whole đồng. */
  readonly budget: bigint;
};

/**
 * Certain points for (2) + (3) + (6), expected ones for (4) × (5) (ERP article). Each part is rounded by itself, so that
 * what is shown adds up.
 */
export function countPoints(plan: PlanFigures, terms: VoucherTerms): VoucherPoints {
  const certain = roundPoints(exactPoints(wholeNumber(certainRevenue(plan)), terms), terms);
  const expected = roundPoints(exactPoints(exactHope(plan), terms), terms);
  const total = certain + expected;
  return { certain, expected, total, budget: worthOf(total, terms) };
}

/** (4) × (5) to the last part of a đồng, so that points are rounded once. */
export function exactHope({ expectedRevenue, expectedRatio }: PlanFigures): Fraction {
  return { numerator: expectedRevenue * expectedRatio, denominator: 100n };
}

/** In hundredths, before rounding. */
export function exactPoints(revenue: Fraction, { pointSize }: VoucherTerms): Fraction {
  return multiplyFractions(revenue, { numerator: pointUnit, denominator: pointSize });
}

/** Whole đồng: the company file is refused where a step of a point is worth a part of one. */
export function worthOf(points: Points, { pointValue }: Pick<VoucherTerms, "pointValue">): bigint {
  return (points * pointValue) / pointUnit;
}

/** Half of a step goes up where the nearest one is taken. Whoever has paid more than was due loses no points by it. */
function roundPoints({ numerator, denominator }: Fraction, { step, rounding }: VoucherTerms): Points {
  if (numerator <= 0n) return 0n;
  const steps = { numerator, denominator: denominator * step };
  switch (rounding) {
    case "down":
      return floorOf(steps) * step;
    case "up":
      return ceilingOf(steps) * step;
    case "nearest":
      return (
        floorOf({
          numerator: 2n * steps.numerator + steps.denominator,
          denominator: 2n * steps.denominator,
        }) * step
      );
  }
}
