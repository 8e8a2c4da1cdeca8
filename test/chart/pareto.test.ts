import { describe, expect, it } from "vitest";
import { createChartPainter } from "#src/chart/png.ts";
import { palette, toneLooks } from "#src/chart/theme.ts";
import type { ParetoChart } from "#src/chat/chart.ts";
import { type SeenPicture, seePicture } from "./picture.ts";
import { aPareto } from "./specs.ts";

const draw = createChartPainter();
const rowHeight = 40;
const firstRow = 92 + 30;
const bar = toneLooks.won.fill;
const rest = toneLooks.fresh.fill;

describe("the Pareto chart", () => {
  it("makes bars as long as their share of all", async () => {
    const picture = await see();

    expect(lengthOf(picture, bar, 1) / lengthOf(picture, bar, 0)).toBeCloseTo(30 / 50, 1);
    expect(lengthOf(picture, rest, 2) / lengthOf(picture, bar, 0)).toBeCloseTo(20 / 50, 1);
  });

  it("lets the running share pass eighty percent at the second cause and end at all of it", async () => {
    const picture = await see();
    const { left, right: half } = picture.extent(bar, strip(0));
    const all = 2 * (half - left);

    const dots = [1, 2].map((index) =>
      picture.extent(palette.strong, { ...centre(index), left, right: left + all + 8 }),
    );
    expect(((dots[0]?.right ?? 0) - 4 - left) / all).toBeCloseTo(0.8, 1);
    expect(((dots[1]?.right ?? 0) - 4 - left) / all).toBeCloseTo(1, 1);
  });

  it("tells what stands for the rest by its colour", async () => {
    const picture = await see();

    expect(picture.count(rest, row(2))).toBeGreaterThan(1_000);
    expect(picture.count(bar, row(2))).toBe(0);
  });

  it("says that there is nothing when there is nothing", async () => {
    const picture = await see(aPareto({ rows: [] }));

    expect(picture.count(bar, { top: 92 })).toBe(0);
    expect(picture.ink(row(0))).toBeGreaterThan(200);
  });
});

async function see(chart: ParetoChart = aPareto()): Promise<SeenPicture> {
  return seePicture(await draw(chart));
}

function row(index: number) {
  return { top: firstRow + index * rowHeight, bottom: firstRow + (index + 1) * rowHeight };
}

/** Along the upper edge of a bar, above the line. */
function strip(index: number) {
  const top = firstRow + index * rowHeight + 11;
  return { top, bottom: top + 2 };
}

function centre(index: number) {
  const middle = firstRow + (index + 0.5) * rowHeight;
  return { top: middle - 1, bottom: middle + 1 };
}

function lengthOf(picture: SeenPicture, colour: string, index: number): number {
  const { left, right } = picture.extent(colour, strip(index));
  return right - left;
}
