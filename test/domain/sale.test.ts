import { describe, expect, it } from "vitest";
import { isUnusual, receivableOf, usualAmount } from "#src/domain/sale.ts";

describe("isUnusual", () => {
  it.each([
    [100n, [10n, 10n, 10n], false],
    [101n, [10n, 10n, 10n], true],
    [101n, [10n, 10n], false],
    [1_000n, [1n, 90n, 500n], true],
    [900n, [1n, 90n, 500n], false],
  ])(
    "of %s beside the recent ones, case %#, is decided by ten times the middle",
    (amount, recent, unusual) => {
      expect(isUnusual(amount, recent)).toBe(unusual);
    },
  );

  it("takes the middle of the recent amounts, so that one large sale does not change what is usual", () => {
    expect(usualAmount([50n, 5_000n, 60n, 40n, 55n])).toBe(55n);
  });
});

describe("receivableOf", () => {
  const collection = {
    id: 1,
    saleId: 1,
    collectedOn: Temporal.PlainDate.from("2026-11-22"),
    note: null,
    reversesId: null,
    reversedById: null,
  };

  it.each([
    [[], 500n],
    [[200n], 300n],
    [[200n, 300n], 0n],
    [[500n, -40n], 40n],
  ])("of 500 is what has not come in, case %#", (amounts, receivable) => {
    const collections = amounts.map((amount) => ({ ...collection, amount }));

    expect(receivableOf({ amount: 500n, collections, reversedById: null })).toBe(receivable);
  });

  it("is nothing for a sale that was taken back", () => {
    expect(receivableOf({ amount: 500n, collections: [], reversedById: 9 })).toBe(0n);
  });
});
