import { describe, expect, it } from "vitest";
import { addPackage, missingStock, removePackage, restOf } from "#src/domain/voucher/offer.ts";
import type { Package } from "#src/domain/voucher/terms.ts";

const million = 1_000_000n;
const budget = 385n * million;
const banner: Package = { name: "Thay bạt", value: 25n * million, stock: null };

describe("addPackage", () => {
  it("takes a package that is worth just the budget", () => {
    const added: Package = { name: "Trọn gói", value: budget, stock: null };

    expect(addPackage([], { budget, added, count: 1, held: 0 })).toEqual({
      kind: "changed",
      packages: [{ name: "Trọn gói", value: budget, count: 1 }],
    });
  });

  it("refuses one that is worth a đồng more", () => {
    const added: Package = { name: "Trọn gói", value: budget + 1n, stock: null };

    expect(addPackage([], { budget, added, count: 1, held: 0 })).toEqual({ kind: "over_budget", short: 1n });
  });

  it("adds to a line that is there, at the value that it was offered with", () => {
    const packages = [{ name: "Thay bạt", value: 20n * million, count: 2 }];

    const change = addPackage(packages, { budget, added: banner, count: 3, held: 0 });

    expect(change).toEqual({ kind: "changed", packages: [{ ...packages[0], count: 5 }] });
  });

  it("counts what other vouchers hold and what the offer has already", () => {
    const added: Package = { name: "LED", value: 10n * million, stock: 5 };
    const packages = [{ name: "LED", value: 10n * million, count: 2 }];

    expect(addPackage(packages, { budget, added, count: 1, held: 2 }).kind).toBe("changed");
    expect(addPackage(packages, { budget, added, count: 2, held: 2 })).toEqual({
      kind: "out_of_stock",
      left: 3,
    });
  });
});

describe("removePackage", () => {
  const packages = [
    { name: "Thay bạt", value: 25n * million, count: 3 },
    { name: "LED", value: 10n * million, count: 1 },
  ];

  it.each([
    ["a few", 2, [{ ...packages[0], count: 1 }, packages[1]]],
    ["as many as there are", 3, [packages[1]]],
    ["more than there are", 9, [packages[1]]],
    ["all of it", null, [packages[1]]],
  ] as const)("takes away %s", (_, count, left) => {
    expect(removePackage(packages, { name: "Thay bạt", count })).toEqual(left);
  });
});

describe("missingStock", () => {
  const offered = [banner, { name: "LED", value: 10n * million, stock: 5 }];

  it.each([
    ["enough", 2, 3, []],
    ["too few", 3, 3, [{ name: "LED", left: 2 }]],
  ])("%s", (_, count, held, missing) => {
    const packages = [
      { name: "LED", value: 10n * million, count },
      { name: "Thay bạt", value: 25n * million, count: 99 },
    ];

    expect(missingStock(packages, offered, new Map([["LED", held]]))).toEqual(missing);
  });

  it("has none left of what the company gives no more", () => {
    const packages = [{ name: "Mockup", value: million, count: 1 }];

    expect(missingStock(packages, offered, new Map())).toEqual([{ name: "Mockup", left: 0 }]);
  });
});

describe("restOf", () => {
  it("falls below zero where the budget was cut afterwards", () => {
    expect(restOf(million, [{ name: "LED", value: 3n * million, count: 1 }])).toBe(-2n * million);
  });
});
