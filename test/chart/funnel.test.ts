import { describe, expect, it } from "vitest";
import { createChartPainter } from "#src/chart/png.ts";
import { funnelLooks, palette } from "#src/chart/theme.ts";
import type { FunnelChart } from "#src/chat/chart.ts";
import { contrastOf } from "./contrast.ts";
import { type SeenPicture, seePicture } from "./picture.ts";
import { aFunnel } from "./specs.ts";

const draw = createChartPainter();
const rowHeight = 56;
const firstRow = 92 + 26;
const [widest] = funnelLooks;
const narrowest = funnelLooks.at(-1) ?? widest;

describe("the funnel chart", () => {
  it("makes bars as long as their counts", async () => {
    const picture = await see();

    const first = lengthOf(picture, widest.fill, 0);
    expect(lengthOf(picture, narrowest.fill, 3) / first).toBeCloseTo(0.25, 2);
  });

  it("joins each bar with the next", async () => {
    const picture = await see();

    for (const index of [0, 1, 2]) {
      const between = firstRow + (index + 1) * rowHeight;
      expect(picture.count(palette.connector, { top: between - 4, bottom: between + 4 })).toBeGreaterThan(
        500,
      );
    }
  });

  it("marks the step that keeps least, and no other", async () => {
    const picture = await see();

    const chip = picture.extent(palette.warning);
    expect((chip.top + chip.bottom) / 2).toBeCloseTo(firstRow + 2 * rowHeight, 0);
    expect(chip.bottom - chip.top).toBeLessThan(30);
  });

  it("marks every step that keeps as little as the worst", async () => {
    const rows = [16, 8, 6, 3].map((count) => ({ name: "Bước", count }));
    const picture = await see(aFunnel({ rows }));

    for (const [step, isMarked] of [true, false, true].entries()) {
      const middle = firstRow + (step + 1) * rowHeight;
      const marked = picture.count(palette.warning, { top: middle - 10, bottom: middle + 10 });
      expect(marked > 0, `step ${step}`).toBe(isMarked);
    }
  });

  it("marks nothing where every step keeps all", async () => {
    const rows = ["Được giao", "Tiếp cận", "Khách hàng"].map((name) => ({ name, count: 5 }));

    expect((await see(aFunnel({ rows }))).count(palette.warning)).toBe(0);
  });

  it("draws no bar and no connector for nothing", async () => {
    const rows = [
      { name: "Được giao", count: 5 },
      { name: "Tiếp cận", count: 0 },
      { name: "Khách hàng", count: 0 },
    ];
    const picture = await see(aFunnel({ rows }));

    expect(picture.count(narrowest.fill)).toBe(0);
    expect(picture.ink(row(2))).toBeGreaterThan(200);
  });

  it("says that there is nothing when nothing was assigned", async () => {
    const picture = await see(aFunnel({ rows: [{ name: "Được giao", count: 0 }] }));

    expect(picture.count(widest.fill)).toBe(0);
    expect(picture.ink(row(0))).toBeGreaterThan(200);
  });

  it.each(funnelLooks)("keeps counts readable on $fill", ({ fill, text }) => {
    expect(contrastOf(fill, text)).toBeGreaterThan(4);
  });
});

async function see(chart: FunnelChart = aFunnel()): Promise<SeenPicture> {
  return seePicture(await draw(chart));
}

function row(index: number) {
  return { top: firstRow + index * rowHeight, bottom: firstRow + (index + 1) * rowHeight };
}

/** Along the upper edge of a bar, above its count. */
function lengthOf(picture: SeenPicture, colour: string, index: number): number {
  const top = firstRow + index * rowHeight + 16;
  const { left, right } = picture.extent(colour, { top, bottom: top + 2 });
  return right - left;
}
