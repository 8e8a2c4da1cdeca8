import { describe, expect, it } from "vitest";
import { gapInWords } from "#src/chart/trend-gap.ts";
import { anUntargetedTrend, aTrend, evenly } from "./specs.ts";

describe("gapInWords", () => {
  it.each([
    [320_000_000, "on_pace", "▲ vượt nhịp 420\u00A0tr"],
    [300_000_000, "on_pace", "▲ đúng nhịp"],
    [290_000_000, "near", "● chậm nhịp 210\u00A0tr"],
    [100_000_000, "behind", "▼ chậm nhịp 4,2\u00A0tỷ"],
  ] as const)("compares %d a day with the pace while the month runs", (amount, standing, words) => {
    expect(gapInWords(aTrend({ cumulative: evenly(21, amount), standing }))).toBe(words);
  });

  it.each([
    [320_000_000, "on_pace", "▲ vượt 600\u00A0tr"],
    [300_000_000, "on_pace", "▲ vừa đạt chỉ tiêu"],
    [250_000_000, "behind", "▼ thiếu 1,5\u00A0tỷ"],
  ] as const)("compares %d a day with the target once the month is over", (amount, standing, words) => {
    expect(gapInWords(aTrend({ cumulative: evenly(30, amount), standing }))).toBe(words);
  });

  it("takes the pace of today while the latest month still runs", () => {
    const year = { labels: ["T11", "T12"], cumulative: [500, 800], due: [500, 1_000], target: 1_000 };

    expect(gapInWords(aTrend({ ...year, unit: "count", dueNow: 750 }))).toBe("▲ vượt nhịp 50");
  });

  it.each([
    [2, "near", "● chậm nhịp 1"],
    [3, "on_pace", "▲ đúng nhịp"],
    [4, "on_pace", "▲ vượt nhịp 1"],
  ] as const)("counts whole things when %d stand against a pace of 2,4", (total, standing, words) => {
    expect(gapInWords(aTrend({ unit: "count", cumulative: [total], due: [2.4], target: 8, standing }))).toBe(
      words,
    );
  });

  it("speaks English too", () => {
    expect(
      gapInWords(aTrend({ locale: "en", unit: "count", cumulative: [1], due: [3], standing: "behind" })),
    ).toBe("▼ 2 behind");
  });

  it.each([anUntargetedTrend(), aTrend({ cumulative: [] })])(
    "says nothing without a target or an amount",
    (chart) => {
      expect(gapInWords(chart)).toBe("");
    },
  );
});
