import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCompany, readCompany } from "#src/company.ts";

const shipped = join(import.meta.dirname, "..", "company.yaml");

function vouchersOf(yaml: string) {
  return readCompany(`name: Thử\nvoucher:\n${yaml}`).voucher;
}

it("ships the terms of the ERP article and packages like those named there", () => {
  const { terms, packages } = loadCompany(shipped).voucher;

  expect(terms).toEqual({ pointSize: 100_000_000n, pointValue: 35_000_000n, step: 10n, rounding: "down" });
  expect(packages.map(({ name }) => name)).toEqual([
    "Tặng 1 tháng phát sóng",
    "Thay bạt",
    "Gói truyền thông 4E",
    "Gói in ấn",
    "LED phát sóng 1 tuần",
    "Bộ mockup",
  ]);
});

it("holds the same terms where the file says nothing, without packages", () => {
  expect(readCompany("name: Thử").voucher).toEqual({
    terms: { pointSize: 100_000_000n, pointValue: 35_000_000n, step: 10n, rounding: "down" },
    approval: { over: 100_000_000n, giftOver: { numerator: 35n, denominator: 100n } },
    validDays: 30,
    packages: [],
  });
  expect(vouchersOf("  packages:").packages).toEqual([]);
});

it.each([
  ["1", 100n],
  ["0.5", 50n],
  ["0.1", 10n],
  ["0.01", 1n],
])("reads %s of a point as %i hundredths", (step, hundredths) => {
  expect(vouchersOf(`  rounding: { step: ${step} }`).terms.step).toBe(hundredths);
});

describe("a file that cannot hold", () => {
  it.each([
    [
      "a part of a point that is worth no whole đồng",
      "  pointValue: 33333\n  rounding: { step: 0.01 }",
      "no whole đồng",
    ],
    ["a point for nothing", "  point: 0", "more than 0"],
    ["a package that is worth nothing", "  packages: [{ name: LED, value: 0 }]", "more than 0"],
    [
      "two packages of one name",
      "  packages: [{ name: Thay bạt, value: 1tr }, { name: thay BAT, value: 2tr }]",
      '"thay BAT" stands there twice',
    ],
    ["another part of a point", "  rounding: { step: 0.25 }", "step"],
    ["stock below zero", "  packages: [{ name: LED, value: 1tr, stock: -1 }]", "stock"],
  ])("is refused: %s", (_, yaml, words) => {
    expect(() => vouchersOf(yaml)).toThrow(words);
  });
});
