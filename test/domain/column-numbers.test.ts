import { describe, expect, it } from "vitest";
import { groupingOf, noNumberEvidence, readColumnAmount, weighNumber } from "#src/domain/column-numbers.ts";

const million = 1_000_000n;

function groupingIn(texts: readonly string[], unit = 1n) {
  return groupingOf(texts.reduce((evidence, text) => weighNumber(evidence, text, unit), noNumberEvidence));
}

describe("groupingOf", () => {
  it.each([
    [["1.500.000"], "dot"],
    [["1.500.000,50"], "dot"],
    [["1500,5"], "dot"],
    [["1,500,000"], "comma"],
    [["1,500.50"], "comma"],
    [["1054.00"], "comma"],
    [["0.500"], "comma"],
    [["54.000", "1.500.000"], "dot"],
    [["54,000", "1,500,000"], "comma"],
    [["54.000", "250.00"], "comma"],
    [["1.250", "54.000"], "dot"],
    [["1,250"], "comma"],
    [["1500000", "54"], "dot"],
    [["chưa có", ""], "dot"],
    [["1 500 000", "54"], "dot"],
    [["1.500.000", "2.500.000", "1,500,000"], "dot"],
  ])("takes the thousands of %j to be parted by a %s", (texts, grouping) => {
    expect(groupingIn(texts)).toEqual({ kind: "grouping", grouping });
  });

  it.each([
    [["1,5"], "dot"],
    [["1.5", "1.250"], "comma"],
    [["1.250.000"], "dot"],
  ])("takes the thousands of %j million to be parted by a %s", (texts, grouping) => {
    expect(groupingIn(texts, million)).toEqual({ kind: "grouping", grouping });
  });

  it.each([
    [["54.000", "200"], 1n, "54.000"],
    [["54,000"], 1n, "54,000"],
    [["1.250", "2.500"], million, "1.250"],
    [["1.250tr"], 1n, "1.250tr"],
  ])("cannot tell how %j is parted, in units of %d", (texts, unit, example) => {
    expect(groupingIn(texts, unit)).toEqual({ kind: "unclear", example });
  });
});

describe("readColumnAmount", () => {
  it.each([
    ["1.500.000", 1_500_000n],
    ["1500000", 1_500_000n],
    ["1 500 000", 1_500_000n],
    ["1.500.000,00", 1_500_000n],
    ["1.500.000 đ", 1_500_000n],
    ["1.500.000 ₫", 1_500_000n],
    ["1.500.000 VNĐ", 1_500_000n],
    ["VND 1.500.000", 1_500_000n],
    ["1.500", 1_500n],
    ["500tr", 500_000_000n],
    ["1,5 tỷ", 1_500_000_000n],
    ["1,5 triệu đồng", 1_500_000n],
    ["1 tỷ rưỡi", 1_500_000_000n],
    ["1 tỷ 200tr", 1_200_000_000n],
    [1054, 1054n],
    [1_500_000.0000000002, 1_500_000n],
  ])("reads %s among dots as %d đồng", (cell, amount) => {
    expect(readColumnAmount(cell, { grouping: "dot", unit: 1n })).toEqual({ kind: "amount", amount });
  });

  it.each([
    ["1,500,000", 1_500_000n],
    ["1054.00", 1054n],
    ["1,054.00", 1054n],
    ["1,500", 1_500n],
    ["54.000", 54n],
  ])("reads %s among commas as %d đồng", (cell, amount) => {
    expect(readColumnAmount(cell, { grouping: "comma", unit: 1n })).toEqual({ kind: "amount", amount });
  });

  it.each([
    ["1,5", 1_500_000n],
    ["1.500", 1_500_000_000n],
    ["500", 500_000_000n],
    ["500.000 đ", 500_000n],
    ["2 tỷ", 2_000_000_000n],
    [1.1, 1_100_000n],
  ])("reads %s in a column of millions as %d đồng", (cell, amount) => {
    expect(readColumnAmount(cell, { grouping: "dot", unit: million })).toEqual({ kind: "amount", amount });
  });

  it.each([
    ["1.500,50", "fraction"],
    ["1,5", "fraction"],
    [1054.5, "fraction"],
    ["1,500,000", "separators"],
    ["1500.5", "separators"],
    ["-500.000", "negative"],
    ["(500.000)", "negative"],
    [-500_000, "negative"],
    ["0", "zero"],
    [0, "zero"],
    ["9.000.000.000.000.000", "too_large"],
    [1e22, "too_large"],
    ["500 usd", "foreign_currency"],
    ["2 triệu 500", "unclear"],
    ["khoảng 200tr", "approximate"],
    ["1.50.000", "not_money"],
    ["#REF!", "not_money"],
  ])("refuses %s as %s", (cell, reason) => {
    expect(readColumnAmount(cell, { grouping: "dot", unit: 1n })).toEqual({ kind: "refused", reason });
  });
});
