import { describe, expect, it } from "vitest";
import { createChartPainter } from "#src/chart/png.ts";
import { palette, standingLooks } from "#src/chart/theme.ts";
import type { TrendChart } from "#src/chat/chart.ts";
import type { Extent, SeenPicture } from "./picture.ts";
import { seePicture } from "./picture.ts";
import { anUntargetedTrend, aTrend, days, evenly } from "./specs.ts";

const draw = createChartPainter();
/** Between the heading and the labels. */
const plot = { top: 132, bottom: 368 };
/** The translucent blue as it looks on paper. */
const area = "#DDECF5";

describe("the trend chart", () => {
  it("ends the line at the last day that has come", async () => {
    const line = await lineOf(anUntargetedTrend({ labels: days(31), cumulative: evenly(16, 100_000_000) }));
    const whole = await lineOf(anUntargetedTrend({ labels: days(31), cumulative: evenly(31, 100_000_000) }));

    expect(lengthOf(line) / lengthOf(whole)).toBeCloseTo(0.5, 1);
  });

  it("draws the target across the plot, and none where none is set", async () => {
    const inner = { ...plot, right: 540 };

    const target = (await see(aTrend())).extent(palette.strong, inner);

    expect(target.right - target.left).toBeGreaterThan(450);
    expect(target.bottom - target.top).toBeLessThan(2.5);
    expect((await see(anUntargetedTrend())).count(palette.strong, inner)).toBe(0);
  });

  it("keeps the pace flat until the working days begin", async () => {
    const due = days(30).map((_, index) => (index < 20 ? 0 : (index - 19) * 900_000_000));
    const upperLeft = { top: 140, bottom: 340, left: 70, right: 240 };

    const early = (await see(aTrend({ cumulative: [], due }))).count(palette.muted, upperLeft);
    const even = (await see(aTrend({ cumulative: [] }))).count(palette.muted, upperLeft);

    expect(early).toBe(0);
    expect(even).toBeGreaterThan(100);
  });

  it.each(["near", "behind"] as const)(
    "says in the dark colour of %s how far the pace is away",
    async (standing) => {
      const { text } = standingLooks[standing];
      const cumulative = evenly(21, 200_000_000);

      expect((await see(aTrend({ cumulative, standing }))).count(text, plot)).toBeGreaterThan(100);
      expect((await see(anUntargetedTrend({ cumulative }))).count(text, plot)).toBe(0);
    },
  );

  it("fills from zero downwards when more was refunded than came in", async () => {
    const line = await lineOf(anUntargetedTrend({ cumulative: [-100_000_000, -300_000_000, -350_000_000] }));

    expect(line.top).toBeGreaterThan(180);
    expect(line.bottom).toBeGreaterThan(340);
  });

  it("spreads the range from the last point to the end of the period", async () => {
    const { forecast: _rate, ...rest } = aTrend();
    const ahead = { ...plot, left: 445, right: 545 };
    const areaOf = async (range: TrendChart["range"]) =>
      (await see({ ...rest, ...(range && { range }) })).count(area, ahead);

    const narrow = await areaOf({ low: 9_000_000_000, high: 9_400_000_000 });
    const wide = await areaOf({ low: 8_000_000_000, high: 10_000_000_000 });

    expect(await areaOf(undefined)).toBeLessThan(20);
    expect(wide).toBeGreaterThan(3 * narrow);
    expect(narrow).toBeGreaterThan(200);
  });

  it("keeps a range that is far above everything else inside the plot", async () => {
    const { forecast: _rate, ...rest } = aTrend();
    const picture = await see({ ...rest, range: { low: 8_000_000_000, high: 90_000_000_000 } });

    expect(picture.count(area, { left: 445, right: 545, top: 100, bottom: plot.top - 8 })).toBe(0);
    expect(picture.count(area, { left: 445, right: 545, ...plot })).toBeGreaterThan(2_000);
  });

  it("keeps a single day in the middle", async () => {
    const line = await lineOf(anUntargetedTrend({ labels: ["22/11"], cumulative: [300_000_000] }));

    expect(line.left).toBeGreaterThan(300);
    expect(line.right).toBeLessThan(400);
  });
});

async function see(chart: TrendChart): Promise<SeenPicture> {
  return seePicture(await draw(chart));
}

/** The running total alone: left of the words at the end of the lines. */
async function lineOf(chart: TrendChart): Promise<Extent> {
  return (await see(chart)).extent(palette.series, { top: plot.top - 10, bottom: plot.bottom + 5 });
}

function lengthOf({ left, right }: Extent): number {
  return right - left;
}
