import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certainRevenue } from "#src/domain/plan.ts";
import { countPoints, exactHope, exactPoints } from "#src/domain/voucher/points.ts";
import type { VoucherTerms } from "#src/domain/voucher/terms.ts";
import { aPlan, terms } from "./plans.ts";

const million = 1_000_000n;

describe("countPoints", () => {
  it("gives 5 + 6 points for 500 million that are certain and 300 million twice, which is 385 million", () => {
    const plan = aPlan({
      receivablesDue: 200n * million,
      renewals: 100n * million,
      development: 200n * million,
      expectedRevenue: 300n * million,
      expectedRatio: 200n,
    });

    expect(countPoints(plan, terms)).toEqual({
      certain: 500n,
      expected: 600n,
      total: 1100n,
      budget: 385n * million,
    });
  });

  it("counts what is due and not due, renewals and development as certain, not the year's revenue", () => {
    const plan = aPlan({
      annualRevenue: 900n * million,
      receivablesDue: 100n * million,
      receivablesNotDue: 200n * million,
      renewals: 300n * million,
      development: 400n * million,
    });

    expect(countPoints(plan, terms)).toMatchObject({ certain: 1000n, expected: 0n });
  });

  it.each([
    ["down", 1n, "455 million", 455n, 455n],
    ["down", 10n, "455 million", 455n, 450n],
    ["down", 50n, "455 million", 455n, 450n],
    ["down", 100n, "499,999,999 đ", null, 400n],
    ["nearest", 10n, "455 million", 455n, 460n],
    ["nearest", 10n, "454,999,999 đ", null, 450n],
    ["nearest", 100n, "450 million", 450n, 500n],
    ["up", 10n, "455 million", 455n, 460n],
    ["up", 10n, "450 million", 450n, 450n],
    ["up", 100n, "400,000,001 đ", null, 500n],
  ] as const)("rounds %s in steps of %i hundredths: %s", (rounding, step, said, millions, points) => {
    const development = millions === null ? BigInt(said.replace(/\D/g, "")) : millions * million;

    expect(countPoints(aPlan({ development }), { ...terms, rounding, step }).certain).toBe(points);
  });

  it("takes no points away from whoever has paid more than was due", () => {
    const plan = aPlan({ receivablesDue: -700n * million, expectedRevenue: 100n * million });

    expect(countPoints(plan, terms)).toMatchObject({ certain: 0n, expected: 100n });
  });

  const amounts = fc.bigInt(0n, 10n ** 13n);
  const plans = fc
    .record({
      annualRevenue: amounts,
      receivablesDue: amounts,
      receivablesNotDue: amounts,
      renewals: amounts,
      expectedRevenue: amounts,
      expectedRatio: fc.bigInt(0n, 1_000n),
      development: amounts,
    })
    .map(aPlan);
  const someTerms: fc.Arbitrary<VoucherTerms> = fc.record({
    pointSize: fc.bigInt(1n, 10n ** 9n),
    // As the company file: a step is worth whole đồng.
    pointValue: fc.bigInt(0n, 10n ** 8n).map((value) => value * 100n),
    step: fc.constantFrom(1n, 10n, 50n, 100n),
    rounding: fc.constantFrom("down", "nearest", "up"),
  });

  it("adds up, in whole steps and whole đồng, whatever the figures are", () => {
    fc.assert(
      fc.property(plans, someTerms, (plan, given) => {
        const { certain, expected, total, budget } = countPoints(plan, given);

        expect(total).toBe(certain + expected);
        expect([certain % given.step, expected % given.step]).toEqual([0n, 0n]);
        expect(budget * 100n).toBe(total * given.pointValue);
      }),
    );
  });

  it("is less than a step beside the exact figure, on the side that the rule says", () => {
    fc.assert(
      fc.property(plans, someTerms, (plan, given) => {
        const { certain, expected } = countPoints(plan, given);
        for (const [points, revenue] of [
          [certain, { numerator: certainRevenue(plan), denominator: 1n }],
          [expected, exactHope(plan)],
        ] as const) {
          const exact = exactPoints(revenue, given);
          const more = points * exact.denominator - exact.numerator;
          const step = given.step * exact.denominator;
          if (given.rounding === "down") expect(more <= 0n && more > -step).toBe(true);
          if (given.rounding === "up") expect(more >= 0n && more < step).toBe(true);
          if (given.rounding === "nearest") expect(2n * more <= step && 2n * more > -step).toBe(true);
        }
      }),
    );
  });

  it("never gives fewer points for more revenue", () => {
    fc.assert(
      fc.property(plans, someTerms, amounts, (plan, given, more) => {
        const after = countPoints({ ...plan, development: plan.development + more }, given);

        expect(after.certain >= countPoints(plan, given).certain).toBe(true);
      }),
    );
  });
});
