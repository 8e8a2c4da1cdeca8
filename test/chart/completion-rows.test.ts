import { describe, expect, it } from "vitest";
import { arrangeRows, percentReached } from "#src/chart/completion-rows.ts";
import { anUntargetedRow, aRow } from "./specs.ts";

describe("arrangeRows", () => {
  it("puts the best completion first and rows without a target last, by amount", () => {
    const { shown } = arrangeRows([
      anUntargetedRow("Mai", 10),
      aRow({ name: "Lan", actual: 50, target: 100 }),
      anUntargetedRow("Hân", 900),
      aRow({ name: "Bảo", actual: 60, target: 50 }),
      aRow({ name: "Quân", actual: -5, target: 100 }),
    ]);

    expect(shown.map(({ name }) => name)).toEqual(["Bảo", "Lan", "Quân", "Hân", "Mai"]);
  });

  it("takes a target of zero for no target", () => {
    expect(arrangeRows([aRow({ name: "Lan", actual: 5, target: 0, standing: "on_pace" })])).toEqual({
      shown: [{ name: "Lan", actual: 5, standing: "unmeasured" }],
    });
  });

  it("adds up the rows after the fourteenth", () => {
    const { shown, rest } = arrangeRows(
      Array.from({ length: 20 }, (_, index) => aRow({ actual: index, target: 100 })),
    );

    expect(shown).toHaveLength(14);
    expect(rest).toEqual({ count: 6, actual: 0 + 1 + 2 + 3 + 4 + 5, target: 600 });
  });

  it("names no common target when one of the hidden rows has none", () => {
    const rows = Array.from({ length: 14 }, () => aRow({ actual: 90, target: 100 }));

    const { rest } = arrangeRows([...rows, aRow({ actual: 10, target: 100 }), anUntargetedRow("Mai", 7)]);

    expect(rest).toEqual({ count: 2, actual: 17 });
  });
});

describe("percentReached", () => {
  it.each([
    [999_999_999, 1_000_000_000, 99],
    [1_000_000_000, 1_000_000_000, 100],
    [89_999_999_999_999, 90_000_000_000_000, 99],
    [29, 100, 29],
    [3_100_000_000, 1_000_000_000, 310],
    [0, 1_000, 0],
    [-25, 800, -4],
  ])("rounds %d of %d down to %d percent", (actual, target, percent) => {
    expect(percentReached(actual, target)).toBe(percent);
  });
});
