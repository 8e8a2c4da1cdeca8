import { setImmediate as nextTurn } from "node:timers/promises";
import { Chart } from "chart.js";
import { describe, expect, it } from "vitest";
import { createChartPainter } from "#src/chart/png.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import { seePicture } from "./picture.ts";
import { aCompletion, anUntargetedRow, anUntargetedTrend, aRow, aTrend, days, evenly } from "./specs.ts";

const { heading } = aCompletion();
const { figure: _figure, ...bareHeading } = { ...heading, footer: "" };
const months = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12"];
const longText = "Nguyễn Hoàng Phương Uyên 🎉 ".repeat(20);

const specs: readonly (readonly [string, ChartSpec])[] = [
  ["a completion", aCompletion()],
  ["a completion in English", aCompletion({ locale: "en" })],
  ["a completion without rows", aCompletion({ rows: [] })],
  ["a completion of one person", aCompletion({ rows: [aRow()] })],
  ["a completion of twenty people", aCompletion({ rows: Array.from({ length: 20 }, () => aRow()) })],
  [
    "a completion without any target",
    aCompletion({ rows: [anUntargetedRow("Mai", 5), anUntargetedRow("Hân", 0)] }),
  ],
  [
    "a completion of refunds alone",
    aCompletion({ rows: [aRow({ actual: -1 }), anUntargetedRow("Hân", -9)] }),
  ],
  ["a completion with targets of zero", aCompletion({ rows: [aRow({ target: 0 })] })],
  ["a completion before the first working day", aCompletion({ rows: [aRow({ actual: 0 })], pace: 0 })],
  ["a completion on the last working day", aCompletion({ pace: 1 })],
  ["a completion far over its target", aCompletion({ rows: [aRow({ actual: 9e12 })] })],
  ["a completion in counts", aCompletion({ unit: "count", rows: [aRow({ actual: 14, target: 12 })] })],
  [
    "a completion with endless names",
    aCompletion({
      heading: { ...heading, title: longText, subtitle: longText, footer: longText },
      rows: [aRow({ name: longText })],
    }),
  ],
  ["a completion with a bare heading", aCompletion({ heading: bareHeading })],
  ["a trend", aTrend()],
  ["a trend in English", aTrend({ locale: "en" })],
  ["a trend without a target", anUntargetedTrend()],
  ["a trend before anything has come", aTrend({ cumulative: [] })],
  ["a trend without anything", anUntargetedTrend({ labels: [], cumulative: [] })],
  ["a trend of zeroes", anUntargetedTrend({ cumulative: [0, 0, 0] })],
  ["a trend on its first day", aTrend({ cumulative: [1_000_000] })],
  ["a trend on its last day", aTrend({ cumulative: evenly(30, 310_000_000) })],
  ["a trend of one day", aTrend({ labels: ["22/11"], cumulative: [5], due: [9], target: 9 })],
  [
    "a trend of a year",
    aTrend({ labels: months, cumulative: evenly(10, 8e9), due: evenly(12, 9e9), target: 108e9 }),
  ],
  [
    "a trend of a quarter",
    aTrend({ labels: days(92), cumulative: evenly(50, 3e8), due: evenly(92, 3e8), target: 276e8 }),
  ],
  [
    "a trend that falls below zero",
    aTrend({ cumulative: [200, 100, -500, -300], target: 900, due: evenly(30, 30) }),
  ],
  ["a trend with a forecast out of all proportion", aTrend({ cumulative: [3e9], forecast: 90e9 })],
  [
    "a trend in counts",
    aTrend({ unit: "count", cumulative: [0, 1, 1, 2], target: 8, due: evenly(30, 0.25) }),
  ],
];

describe("createChartPainter", () => {
  it.each(specs)("draws %s", async (_, chart) => {
    const draw = createChartPainter();

    const picture = await seePicture(await draw(chart));

    expect(picture.width).toBe(640);
    expect(picture.height).toBeGreaterThan(140);
    expect(picture.ink({ top: 25, bottom: 82, left: 24, right: 300 })).toBeGreaterThan(2_000);
    expect(picture.ink({ top: 92 })).toBeGreaterThan(1_000);
    expect(picture.ink({ left: 0, right: 15 }) + picture.ink({ left: 625 })).toBe(0);
  });

  it("writes Vietnamese marks above and below the letters", async () => {
    const inkOf = async (title: string) => {
      const png = await createChartPainter()(
        aCompletion({ heading: { ...bareHeading, title, subtitle: "" } }),
      );
      return (await seePicture(png)).ink({ top: 20, bottom: 60 });
    };

    const [plain, marked, inParts] = await Promise.all([
      inkOf("Nguyen Uoc"),
      inkOf("Nguyễn Ước"),
      inkOf("Nguyễn Ước".normalize("NFD")),
    ]);

    expect(marked).toBeGreaterThan(plain);
    expect(inParts).toBe(marked);
  });

  it("draws the same chart once", async () => {
    const draw = createChartPainter();

    const [first, second, other] = await Promise.all([
      draw(aTrend()),
      draw(aTrend()),
      draw(aTrend({ locale: "en" })),
    ]);

    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  it("holds two charts at most, and lets go of all of them", async () => {
    const draw = createChartPainter();
    const small = (index: number) =>
      aCompletion({ rows: [], heading: { ...bareHeading, title: `Đội ${index}` } });

    const drawn = Array.from({ length: 60 }, (_, index) => draw(small(index)));
    const held = liveCharts();
    await Promise.all(drawn);
    await nextTurn();

    expect(held).toBe(2);
    expect(liveCharts()).toBe(0);
  });
});

function liveCharts(): number {
  return Object.keys(Chart.instances).length;
}
