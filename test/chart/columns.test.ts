import { describe, expect, it } from "vitest";
import { createChartPainter } from "#src/chart/png.ts";
import { palette, toneLooks } from "#src/chart/theme.ts";
import { type SeenPicture, seePicture } from "./picture.ts";
import { aColumns } from "./specs.ts";

const draw = createChartPainter();
/** Below the legend and the room for the figures. */
const plot = { top: 92 + 24 + 34, bottom: 92 + 24 + 34 + 220 };

describe("the chart of columns", () => {
  it("puts what was before at the left of what is now", async () => {
    const picture = await see();

    const now = picture.extent(toneLooks.won.fill, plot);
    const before = picture.extent(toneLooks.fresh.fill, plot);
    expect(before.left).toBeLessThan(now.left);
  });

  it("draws nothing for what has not begun", async () => {
    const [first] = aColumns().columns;
    const picture = await see(aColumns({ columns: [{ ...first, label: "T12", before: 5_000_000_000 }] }));
    const coming = await see(aColumns({ columns: [{ label: "T12", before: 5_000_000_000 }] }));

    expect(picture.count(toneLooks.won.fill, plot)).toBeGreaterThan(1000);
    expect(coming.count(toneLooks.won.fill, plot)).toBe(0);
    expect(coming.count(toneLooks.fresh.fill, plot)).toBeGreaterThan(1000);
  });

  it("crosses the pair with a line at its target", async () => {
    const bare = aColumns().columns.map(({ target: _target, ...column }) => column);
    const [picture, plain] = [await see(), await see(aColumns({ columns: bare }))];

    expect(picture.count(palette.strong, plot)).toBeGreaterThan(plain.count(palette.strong, plot) + 300);
  });

  it("has room for the twelve months of a year", async () => {
    const columns = Array.from({ length: 12 }, (_, index) => ({
      label: `T${index + 1}`,
      now: 9_000_000_000 + index,
      before: 1_000_000_000,
    }));
    const picture = await see(aColumns({ columns }));

    const { left, right } = picture.extent(toneLooks.won.fill, plot);
    expect(left).toBeGreaterThanOrEqual(24);
    expect(right).toBeLessThanOrEqual(616);
  });

  it("says that there is nothing when there is nothing", async () => {
    const picture = await see(aColumns({ columns: [] }));

    expect(picture.ink(plot)).toBeGreaterThan(100);
  });
});

async function see(chart = aColumns()): Promise<SeenPicture> {
  return seePicture(await draw(chart));
}
