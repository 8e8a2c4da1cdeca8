import { describe, expect, it } from "vitest";
import { amountScale, thinnedLabels } from "#src/chart/trend-scale.ts";
import { anUntargetedTrend, aTrend } from "./specs.ts";

describe("amountScale", () => {
  it("has round amounts from zero to above the target", () => {
    const { least, most, ticks } = amountScale(aTrend({ target: 9_000_000_000, forecast: 9_000_000_000 }));

    expect(ticks).toEqual([0, 2e9, 4e9, 6e9, 8e9]);
    expect(least).toBe(0);
    expect(most).toBeGreaterThan(9e9);
  });

  it("reaches below zero when more was refunded than came in", () => {
    const { least, ticks } = amountScale(anUntargetedTrend({ cumulative: [100, -300, 500] }));

    expect(least).toBeLessThan(-300);
    expect(ticks).toEqual([-200, 0, 200, 400]);
  });

  it("does not follow a forecast that is out of all proportion", () => {
    const { most } = amountScale(aTrend({ target: 9_000_000_000, forecast: 90_000_000_000 }));

    expect(most).toBeLessThan(20e9);
  });

  it("divides small counts into whole things", () => {
    expect(amountScale(anUntargetedTrend({ unit: "count", cumulative: [0, 1, 2] })).ticks).toEqual([0, 1, 2]);
  });

  it.each([[[]], [[0, 0, 0]]])("has nothing but zero for %j", (cumulative) => {
    expect(amountScale(anUntargetedTrend({ cumulative })).ticks).toEqual([0]);
  });
});

describe("thinnedLabels", () => {
  it.each([
    ["12 months", 12, 25, 40, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ["12 long months", 12, 58, 40, [2, 4, 6, 8, 10, 12]],
    ["30 days", 30, 16, 16, [1, 5, 10, 15, 20, 25, 30]],
    ["31 days", 31, 16, 16, [1, 5, 10, 15, 20, 25, 30]],
    ["92 days", 92, 36, 5, [1, 10, 20, 30, 40, 50, 60, 70, 80, 90]],
    ["one day", 1, 36, 500, [1]],
  ])("writes for %s only what has room", (_, count, width, spacing, written) => {
    const shown = thinnedLabels(
      Array.from({ length: count }, () => width),
      spacing,
    );

    expect(shown.flatMap((isShown, index) => (isShown ? [index + 1] : []))).toEqual(written);
  });
});
