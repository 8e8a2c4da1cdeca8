import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { totalValue } from "#src/domain/voucher/offer.ts";
import { proposeOffers } from "#src/domain/voucher/proposals.ts";
import type { Package } from "#src/domain/voucher/terms.ts";

const million = 1_000_000n;

const offered: readonly Package[] = [
  { name: "Thay bạt", value: 25n * million, stock: null },
  { name: "Gói 4E", value: 120n * million, stock: 4 },
  { name: "In ấn", value: 10n * million, stock: null },
  { name: "Mockup", value: 45n * million, stock: 1 },
];

describe("proposeOffers", () => {
  it("offers ways that differ, the one that leaves least first", () => {
    const proposals = proposeOffers({ budget: 385n * million, chosen: [], offered, held: new Map() });

    expect(proposals.map(({ kind, rest }) => [kind, rest])).toEqual([
      ["least_rest", 0n],
      ["few_of_each", 30n * million],
      ["most_kinds", 0n],
    ]);
    expect(
      proposals
        .at(2)
        ?.packages.map(({ name }) => name)
        .toSorted(),
    ).toEqual(offered.map(({ name }) => name).toSorted());
  });

  it("keeps what is chosen and says nothing twice", () => {
    const chosen = [{ name: "Thay bạt", value: 20n * million, count: 3 }];

    const proposals = proposeOffers({ budget: 65n * million, chosen, offered, held: new Map() });

    expect(proposals).toEqual([]);
  });

  it("gives nothing that others hold", () => {
    const held = new Map([
      ["Gói 4E", 4],
      ["Mockup", 1],
    ]);

    const proposals = proposeOffers({ budget: 500n * million, chosen: [], offered, held });

    expect(proposals.flatMap(({ packages }) => packages.map(({ name }) => name))).not.toContain("Gói 4E");
    expect(proposals.flatMap(({ packages }) => packages.map(({ name }) => name))).not.toContain("Mockup");
  });

  it("keeps budget and stock in every proposal, and none leaves less than the first", () => {
    const packages = fc
      .array(fc.tuple(fc.bigInt(1n, 60n), fc.option(fc.integer({ min: 0, max: 5 }))), { maxLength: 6 })
      .map((list) =>
        list.map(([value, stock], index) => ({ name: `gói ${index}`, value: value * million, stock })),
      );
    fc.assert(
      fc.property(fc.bigInt(0n, 300n), packages, fc.nat(3), (units, list, taken) => {
        const budget = units * million;
        const held = new Map(list.map(({ name }) => [name, taken]));

        const proposals = proposeOffers({ budget, chosen: [], offered: list, held });

        for (const { packages: own, rest } of proposals) {
          expect(rest).toBe(budget - totalValue(own));
          expect(rest >= (proposals[0]?.rest ?? 0n)).toBe(true);
          for (const { name, count } of own) {
            const { stock } = list.find((one) => one.name === name) ?? { stock: 0 };
            expect(count).toBeLessThanOrEqual(stock === null ? count : stock - taken);
          }
        }
      }),
    );
  });
});
