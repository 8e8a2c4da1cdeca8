import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allot, roundMoney } from "#src/domain/commission/rounding.ts";
import { addFractions, type Fraction, nothing } from "#src/domain/fraction.ts";

describe("roundMoney", () => {
  it.each([
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [3n, 2n, 2n],
    [1n, 3n, 0n],
    [-2n, 3n, -1n],
    [7n, 1n, 7n],
  ])("rounds %d/%d to %d", (numerator, denominator, rounded) => {
    expect(roundMoney({ numerator, denominator })).toBe(rounded);
  });
});

describe("allot", () => {
  it("gives a đồng that is left to the largest remainder, and of equal ones to the first", () => {
    expect(allot([third(1n), third(1n), third(1n)])).toEqual([1n, 0n, 0n]);
    expect(allot([third(1n), third(2n), third(2n)])).toEqual([0n, 1n, 1n]);
    expect(allot([third(4n), third(2n)])).toEqual([1n, 1n]);
  });

  it("gives nothing to whoever earns nothing", () => {
    expect(allot([nothing, third(1n), third(1n)])).toEqual([0n, 1n, 0n]);
  });

  it("takes back as it gave", () => {
    expect(allot([third(-1n), third(-1n), third(-1n)])).toEqual([-1n, 0n, 0n]);
  });

  it("adds up to the rounded sum, and is nowhere a whole đồng off", () => {
    fc.assert(
      fc.property(fc.array(fractions, { minLength: 1, maxLength: 6 }), (exact) => {
        const parts = allot(exact);

        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(
          roundMoney(exact.reduce(addFractions, nothing)),
        );
        for (const [place, part] of parts.entries()) {
          const { numerator, denominator } = exact[place] ?? nothing;
          const gap = part * denominator - numerator;
          expect(gap < denominator && gap > -denominator).toBe(true);
        }
      }),
    );
  });
});

function third(numerator: bigint): Fraction {
  return { numerator, denominator: 3n };
}

const fractions = fc.record({
  numerator: fc.bigInt(-(10n ** 12n), 10n ** 12n),
  denominator: fc.bigInt(1n, 1000n),
});
