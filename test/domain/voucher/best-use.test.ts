import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestUse, type Candidate } from "#src/domain/voucher/best-use.ts";
import { totalValue } from "#src/domain/voucher/offer.ts";

const million = 1_000_000n;

type Outcome = { readonly value: bigint; readonly pieces: number };

/** Every choice there is, one package after the other. */
function tryAll(budget: bigint, candidates: readonly Candidate[]): Outcome {
  const [first, ...others] = candidates;
  if (!first) return { value: 0n, pieces: 0 };
  let best: Outcome = { value: -1n, pieces: 0 };
  for (let count = 0; first.value * BigInt(count) <= budget; count += 1) {
    if (first.most !== null && count > first.most) break;
    const rest = tryAll(budget - first.value * BigInt(count), others);
    const here = { value: rest.value + first.value * BigInt(count), pieces: rest.pieces + count };
    if (here.value > best.value || (here.value === best.value && here.pieces < best.pieces)) best = here;
  }
  return best;
}

const someCandidates = fc
  .array(fc.tuple(fc.bigInt(1n, 40n), fc.option(fc.integer({ min: 0, max: 4 }))), { maxLength: 4 })
  .map((list) => list.map(([value, most], index) => ({ name: `gói ${index}`, value, most })));

describe("bestUse", () => {
  it("uses all of a budget where that can be done", () => {
    const used = bestUse(385n * million, [
      { name: "Thay bạt", value: 25n * million, most: null },
      { name: "Gói 4E", value: 120n * million, most: 2 },
      { name: "In ấn", value: 10n * million, most: null },
    ]);

    expect(used).toMatchObject({ rest: 0n, isProven: true });
  });

  it("leaves what nothing is cheap enough for", () => {
    const used = bestUse(9n * million, [{ name: "In ấn", value: 10n * million, most: null }]);

    expect(used).toEqual({ packages: [], rest: 9n * million, isProven: true });
  });

  it("finds what trying everything finds, with the fewest pieces, within the stock", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 120n), fc.bigInt(1n, 10n ** 9n), someCandidates, (units, unit, list) => {
        const candidates = list.map((one) => ({ ...one, value: one.value * unit }));
        const budget = units * unit;

        const used = bestUse(budget, candidates);

        const best = tryAll(budget, candidates);
        expect(used.isProven).toBe(true);
        expect(totalValue(used.packages)).toBe(best.value);
        expect(used.rest).toBe(budget - best.value);
        expect(used.packages.reduce((sum, { count }) => sum + count, 0)).toBe(best.pieces);
        for (const { name, count } of used.packages) {
          expect(count).toBeLessThanOrEqual(candidates.find((one) => one.name === name)?.most ?? count);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the budget and the stock where the amounts are too odd to try them all", () => {
    const odd = fc.bigInt(1_000_001n, 99_999_999n);
    const candidates = fc
      .array(fc.tuple(odd, fc.option(fc.integer({ min: 1, max: 9 }))), { minLength: 2, maxLength: 8 })
      .map((list) => list.map(([value, most], index) => ({ name: `gói ${index}`, value, most })));
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 10n), candidates, (budget, list) => {
        const { packages, rest } = bestUse(budget, list);

        expect(rest).toBe(budget - totalValue(packages));
        expect(rest >= 0n).toBe(true);
        for (const { name, count } of packages) {
          expect(count).toBeLessThanOrEqual(list.find((one) => one.name === name)?.most ?? count);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("says when it has not tried everything", () => {
    const used = bestUse(9_999_999_967n, [
      { name: "A", value: 35_000_001n, most: null },
      { name: "B", value: 24_999_999n, most: null },
    ]);

    expect(used.isProven).toBe(false);
    expect(used.rest < 25_000_000n).toBe(true);
  });
});
