import { describe, expect, it } from "vitest";
import { formatMoney, formatShortMoney, moneyInWords, splitMoney } from "#src/domain/money.ts";

describe("formatMoney", () => {
  it.each([
    [0n, "0\u00a0đ"],
    [500n, "500\u00a0đ"],
    [35_000n, "35.000\u00a0đ"],
    [1_500_000_000n, "1.500.000.000\u00a0đ"],
    [-2_400_000n, "-2.400.000\u00a0đ"],
    [-500n, "-500\u00a0đ"],
  ])("writes %d as %s", (amount, text) => {
    expect(formatMoney(amount)).toBe(text);
  });
});

describe("formatShortMoney", () => {
  it.each([
    [0n, "0\u00a0đ", "0\u00a0đ"],
    [999n, "999\u00a0đ", "999\u00a0đ"],
    [1_000n, "1\u00a0k", "1K"],
    [9_949n, "9,9\u00a0k", "9.9K"],
    [45_000n, "45\u00a0k", "45K"],
    [999_499n, "999\u00a0k", "999K"],
    [999_500n, "1\u00a0tr", "1M"],
    [1_550_000n, "1,6\u00a0tr", "1.6M"],
    [9_950_000n, "10\u00a0tr", "10M"],
    [980_000_000n, "980\u00a0tr", "980M"],
    [995_000_000n, "995\u00a0tr", "995M"],
    [999_500_000n, "1\u00a0tỷ", "1B"],
    [1_500_000_000n, "1,5\u00a0tỷ", "1.5B"],
    [1_255_000_000n, "1,26\u00a0tỷ", "1.26B"],
    [1_254_999_999n, "1,25\u00a0tỷ", "1.25B"],
    [1_004_999_999n, "1\u00a0tỷ", "1B"],
    [1_234_567_000_000n, "1.234,57\u00a0tỷ", "1,234.57B"],
    [-1_255_000_000n, "-1,26\u00a0tỷ", "-1.26B"],
    [-500n, "-500\u00a0đ", "-500\u00a0đ"],
  ])("writes %d as %s and %s", (amount, vi, en) => {
    expect([formatShortMoney(amount, "vi"), formatShortMoney(amount, "en")]).toEqual([vi, en]);
  });
});

describe("moneyInWords", () => {
  it.each([
    [0n, "không đồng"],
    [4n, "bốn đồng"],
    [10n, "mười đồng"],
    [14n, "mười bốn đồng"],
    [15n, "mười lăm đồng"],
    [20n, "hai mươi đồng"],
    [21n, "hai mươi mốt đồng"],
    [24n, "hai mươi tư đồng"],
    [55n, "năm mươi lăm đồng"],
    [101n, "một trăm linh một đồng"],
    [110n, "một trăm mười đồng"],
    [1_005n, "một nghìn không trăm linh năm đồng"],
    [1_015n, "một nghìn không trăm mười lăm đồng"],
    [35_000n, "ba mươi lăm nghìn đồng"],
    [1_000_005n, "một triệu không trăm linh năm đồng"],
    [1_005_000n, "một triệu không trăm linh năm nghìn đồng"],
    [1_500_000_000n, "một tỷ năm trăm triệu đồng"],
    [2_021_000_000n, "hai tỷ không trăm hai mươi mốt triệu đồng"],
    [999_000_000_000_000n, "chín trăm chín mươi chín nghìn tỷ đồng"],
    [1_000_000_000_005n, "một nghìn tỷ không trăm linh năm đồng"],
    [10n ** 15n, "một triệu tỷ đồng"],
    [10n ** 18n, "một tỷ tỷ đồng"],
    [-24_000_000n, "âm hai mươi tư triệu đồng"],
  ])("says %d as %s", (amount, words) => {
    expect(moneyInWords(amount, "vi")).toBe(words);
  });

  it.each([
    [0n, "zero đồng"],
    [13n, "thirteen đồng"],
    [21n, "twenty-one đồng"],
    [105n, "one hundred five đồng"],
    [35_000n, "thirty-five thousand đồng"],
    [1_500_000_000n, "one billion five hundred million đồng"],
    [10n ** 15n, "one quadrillion đồng"],
    [10n ** 21n, "one thousand quintillion đồng"],
    [-40n, "minus forty đồng"],
  ])("says %d as %s in English", (amount, words) => {
    expect(moneyInWords(amount, "en")).toBe(words);
  });
});

describe("splitMoney", () => {
  it.each([
    ["a commission of 500.000 at 60 to 40", 500_000n, [60n, 40n], [300_000n, 200_000n]],
    ["a đồng that cannot be halved to the earlier", 1n, [1n, 1n], [1n, 0n]],
    ["two đồng of three equal shares to the first two", 101n, [1n, 1n, 1n], [34n, 34n, 33n]],
    ["the rest to the largest remainder", 100n, [1n, 2n, 3n], [17n, 33n, 50n]],
    ["nothing to a weight of nothing", 100n, [0n, 1n, 0n], [0n, 100n, 0n]],
    ["a refund as its sale", -101n, [1n, 1n, 1n], [-34n, -34n, -33n]],
    ["nothing to everybody", 0n, [1n, 2n], [0n, 0n]],
  ])("gives %s", (_, amount, weights, shares) => {
    expect(splitMoney(amount, weights)).toEqual(shares);
  });

  it.each([
    ["no weights", []],
    ["weights of nothing", [0n, 0n]],
    ["a negative weight", [2n, -1n]],
  ])("refuses %s", (_, weights) => {
    expect(() => splitMoney(1n, weights)).toThrow(RangeError);
  });
});
