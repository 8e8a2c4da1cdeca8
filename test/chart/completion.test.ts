import { describe, expect, it } from "vitest";
import { createChartPainter } from "#src/chart/png.ts";
import { palette, standingLooks } from "#src/chart/theme.ts";
import type { CompletionChart } from "#src/chat/chart.ts";
import type { SeenPicture } from "./picture.ts";
import { seePicture } from "./picture.ts";
import { aCompletion, anUntargetedRow, aRow } from "./specs.ts";

const draw = createChartPainter();
const { on_pace: onPace, near, behind, unmeasured } = standingLooks;
const firstRow = 118;
const rowHeight = 46;
/** Between the bars and the signs beside them. */
const plotRight = 453;

describe("the completion chart", () => {
  it("draws each bar in the colour of its standing, with the sign of the same colour beside it", async () => {
    const picture = await see();

    for (const [index, { fill }] of [onPace, near, behind].entries()) {
      const { top, bottom } = rows(index);
      const others = [onPace, near, behind].filter((look) => look.fill !== fill);
      expect(picture.count(fill, { top, bottom, right: plotRight })).toBeGreaterThan(2_000);
      expect(picture.count(fill, { top, bottom, left: plotRight })).toBeGreaterThan(20);
      expect(others.map((look) => picture.count(look.fill, { top, bottom }))).toEqual([0, 0]);
    }
  });

  it("makes bars as long as their completion", async () => {
    const picture = await see();

    const longest = barLength(picture, onPace.fill, 0);

    expect(barLength(picture, near.fill, 1) / longest).toBeCloseTo(65 / 98, 2);
    expect(barLength(picture, behind.fill, 2) / longest).toBeCloseTo(30 / 98, 2);
  });

  it("draws the target through all measured rows, and the pace before it", async () => {
    const picture = await see();

    const target = picture.extent(palette.strong, { ...rows(0, 2), left: 150 });
    const pace = picture.extent(palette.muted, { ...rows(0, 2), left: 300, right: target.left });

    expect(target.bottom).toBeGreaterThan(rows(2).bottom - 2);
    expect(target.right - target.left).toBeLessThan(2.5);
    expect(pace.right - pace.left).toBeLessThan(2.5);
  });

  it("leaves the pace away when the period is over", async () => {
    const { pace: _pace, ...over } = aCompletion();
    const picture = await see(over);

    expect(picture.count(palette.muted, { top: 95, bottom: 256, left: 150, right: 400 })).toBe(0);
  });

  it("cuts a bar of three targets at one and a half, and marks the cut", async () => {
    const people = [3_000_000_000, 1_500_000_000].map((actual) => aRow({ actual, standing: "on_pace" }));
    const picture = await see(aCompletion({ rows: people }));

    const cut = picture.extent(onPace.fill, { ...middle(0), right: plotRight });
    const whole = picture.extent(onPace.fill, { ...middle(1), right: plotRight });

    expect(cut).toMatchObject({ left: whole.left, right: whole.right });
    expect(picture.count(palette.paper, { ...middle(0), left: cut.left, right: cut.right })).toBeGreaterThan(
      10,
    );
    expect(picture.count(palette.paper, { ...middle(1), left: cut.left, right: cut.right })).toBe(0);
  });

  it("draws no bar for a refund", async () => {
    const picture = await see(aCompletion({ rows: [aRow(), aRow({ actual: -25_000_000 })] }));

    expect(barLength(picture, behind.fill, 0)).toBeGreaterThan(50);
    expect(picture.count(behind.fill, { ...rows(1), right: 400 })).toBe(0);
  });

  it("writes words instead of a bar where no target is set", async () => {
    const picture = await see(aCompletion({ rows: [aRow(), anUntargetedRow("Mai", 900_000_000)] }));

    const { top, bottom } = rows(1);
    expect(picture.count(unmeasured.fill, { top, bottom })).toBe(0);
    expect(picture.count(palette.track, { top, bottom })).toBe(0);
    expect(picture.ink({ top, bottom, left: 140, right: 300 })).toBeGreaterThan(500);
  });

  it("draws amounts without pace and target when nobody has a target", async () => {
    const people = [anUntargetedRow("Mai", 900), anUntargetedRow("Hân", 300)];
    const picture = await see(aCompletion({ rows: people }));

    expect(picture.count(palette.track)).toBe(0);
    expect(picture.count(palette.strong)).toBe(0);
    expect(picture.count(unmeasured.fill)).toBeGreaterThan(10_000);
  });

  it("grows with its rows, up to fourteen and a line for the rest", async () => {
    const heights = [1, 14, 15, 200].map(async (count) => {
      const people = Array.from({ length: count }, () => aRow());
      return (await see(aCompletion({ rows: people }))).height;
    });

    expect(await Promise.all(heights)).toEqual([
      118 + 46 + 34,
      118 + 14 * 38 + 34,
      118 + 15 * 38 + 34,
      118 + 15 * 38 + 34,
    ]);
  });
});

async function see(chart: CompletionChart = aCompletion()): Promise<SeenPicture> {
  return seePicture(await draw(chart));
}

/** From the top of one row to the bottom of another. */
function rows(first: number, last = first) {
  return { top: firstRow + first * rowHeight, bottom: firstRow + (last + 1) * rowHeight };
}

/** A thin strip along the middle of a row. */
function middle(row: number) {
  return { top: firstRow + (row + 0.5) * rowHeight - 2, bottom: firstRow + (row + 0.5) * rowHeight + 2 };
}

function barLength(picture: SeenPicture, colour: string, row: number): number {
  const { left, right } = picture.extent(colour, { ...middle(row), right: plotRight });
  return right - left;
}
