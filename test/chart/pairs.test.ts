import { describe, expect, it } from "vitest";
import { createChartPainter } from "#src/chart/png.ts";
import { toneLooks } from "#src/chart/theme.ts";
import { type SeenPicture, seePicture } from "./picture.ts";
import { aPairs } from "./specs.ts";

const draw = createChartPainter();
const rowHeight = 46;
/** Below one line of legend and the heading of the changes. */
const firstRow = 92 + 24 + 24;

describe("the chart of pairs", () => {
  it("gives each row a scale of its own", async () => {
    const picture = await see();

    // 20 against 10 leads, and 1 tỷ against 2 tỷ: the longer bar of each row is as long as there is room.
    const [leads, revenue] = [barsOf(picture, 0), barsOf(picture, 1)];
    expect(leads.before / leads.now).toBeCloseTo(0.5, 1);
    expect(revenue.now / revenue.before).toBeCloseTo(0.5, 1);
    expect(leads.now).toBeCloseTo(revenue.before, -1);
  });

  it("draws no bar for nothing, nor for less than nothing", async () => {
    const nothing = { name: "Cuộc hẹn", unit: "count", now: 0, before: -3, change: "+3" } as const;
    const picture = await see(aPairs({ rows: [nothing] }));

    expect(picture.count(toneLooks.won.fill, row(0))).toBe(0);
    expect(picture.count(toneLooks.fresh.fill, row(0))).toBe(0);
    expect(picture.ink(row(0))).toBeGreaterThan(200);
  });

  it("says that there is nothing when there is nothing", async () => {
    const picture = await see(aPairs({ rows: [] }));

    expect(picture.ink({ top: 92, bottom: picture.height - 30 })).toBeGreaterThan(100);
  });
});

async function see(chart = aPairs()): Promise<SeenPicture> {
  return seePicture(await draw(chart));
}

function barsOf(picture: SeenPicture, index: number) {
  const lengthOf = (fill: string) => {
    const { left, right } = picture.extent(fill, row(index));
    return right - left;
  };
  return { now: lengthOf(toneLooks.won.fill), before: lengthOf(toneLooks.fresh.fill) };
}

function row(index: number) {
  return { top: firstRow + index * rowHeight, bottom: firstRow + (index + 1) * rowHeight };
}
