import { describe, expect, it } from "vitest";
import { createChartPainter } from "#src/chart/png.ts";
import { palette, toneLooks } from "#src/chart/theme.ts";
import type { StackedChart } from "#src/chat/chart.ts";
import { contrastOf } from "./contrast.ts";
import { type SeenPicture, seePicture } from "./picture.ts";
import { aStacked } from "./specs.ts";

const draw = createChartPainter();
const rowHeight = 40;
/** Below two lines of legend and the headings of the columns. */
const firstRow = 92 + 2 * 24 + 24;

describe("the stacked chart", () => {
  it("makes each part as long as its share of the longest row", async () => {
    const picture = await see();

    const whole = widthOf(picture, toneLooks.waiting.fill, toneLooks.aside.fill, 0);
    expect(lengthOf(picture, toneLooks.won.fill, 0) / whole).toBeCloseTo(0.4, 1);
    expect(lengthOf(picture, toneLooks.won.fill, 1) / whole).toBeCloseTo(0.2, 1);
    expect(lengthOf(picture, toneLooks.fresh.fill, 2) / whole).toBeCloseTo(0.25, 1);
  });

  it("puts the parts in their order, one after another", async () => {
    const picture = await see();

    const lefts = (["waiting", "working", "won", "lost", "paused", "aside"] as const).map(
      (tone) => picture.extent(toneLooks[tone].fill, middle(0)).left,
    );
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
    expect(new Set(lefts).size).toBe(6);
  });

  it("shows every part's colour once in the legend", async () => {
    const picture = await see();

    for (const { fill } of Object.values(toneLooks)) {
      expect(picture.count(fill, { top: 92, bottom: 140 })).toBeGreaterThan(400);
    }
  });

  it("leaves out parts that are nothing", async () => {
    const picture = await see();

    expect(picture.count(toneLooks.won.fill, row(2))).toBe(0);
    expect(picture.count(toneLooks.aside.fill, row(1))).toBe(0);
  });

  it("writes the rows that are left away without a bar", async () => {
    const rest = { name: "và 4 người khác", counts: [0, 3, 0, 9, 0, 0, 0], note: "75 %" };
    const picture = await see(aStacked({ rest }));

    expect(picture.height).toBe((await see()).height + rowHeight);
    expect(picture.count(toneLooks.won.fill, row(3))).toBe(0);
    expect(picture.ink(row(3))).toBeGreaterThan(300);
  });

  it("says that there is nothing when there is nothing", async () => {
    const picture = await see(aStacked({ rows: [] }));

    expect(picture.count(toneLooks.won.fill, { top: 92 })).toBe(0);
    expect(picture.ink({ top: 160, bottom: 210 })).toBeGreaterThan(200);
  });

  it.each(Object.entries(toneLooks))(
    "keeps numbers readable on the colour of %s",
    (_tone, { fill, text }) => {
      expect(contrastOf(fill, text)).toBeGreaterThan(4.5);
      expect(contrastOf(fill, palette.paper)).toBeGreaterThan(1.3);
    },
  );

  it("keeps neighbours apart in lightness, for readers who see no colours", () => {
    const order = ["fresh", "waiting", "working", "won", "lost", "paused", "aside"] as const;
    const pairs = order.slice(1).map((tone, index) => [order[index] ?? tone, tone] as const);

    const close = pairs.filter(([a, b]) => contrastOf(toneLooks[a].fill, toneLooks[b].fill) < 1.05);
    expect(close).toEqual([]);
  });
});

async function see(chart: StackedChart = aStacked()): Promise<SeenPicture> {
  return seePicture(await draw(chart));
}

function row(index: number) {
  return { top: firstRow + index * rowHeight, bottom: firstRow + (index + 1) * rowHeight };
}

/** A thin strip above the numbers of a row. */
function middle(index: number) {
  const top = firstRow + index * rowHeight + 10;
  return { top, bottom: top + 3 };
}

function lengthOf(picture: SeenPicture, colour: string, index: number): number {
  return widthOf(picture, colour, colour, index);
}

function widthOf(picture: SeenPicture, first: string, last: string, index: number): number {
  const strip = middle(index);
  return picture.extent(last, strip).right - picture.extent(first, strip).left;
}
