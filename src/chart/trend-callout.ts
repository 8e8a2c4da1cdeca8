import type { TrendChart } from "#src/chat/chart.ts";
import { formatAmount } from "./amount.ts";
import type { Pen, Point } from "./pen.ts";
import { fillDot, fillRounded, strokeRounded, writeText } from "./pen.ts";
import type { Box, Drawn } from "./placement.ts";
import { leastCovering, moveInside } from "./placement.ts";
import type { Sheet } from "./sheet.ts";
import { measureWidth } from "./text.ts";
import { font, palette, standingLooks } from "./theme.ts";
import { gapInWords } from "./trend-gap.ts";

const amountFont = font(16, 700);
const gapFont = font(13, 600);
const inset = 10;
const radius = 6;

/** The latest total, and in words how far ahead or behind it is. Returns the box that it takes. */
export function drawCallout(sheet: Sheet, chart: TrendChart, drawn: Drawn): Box {
  const { pen, x, y } = sheet;
  const total = chart.cumulative.at(-1) ?? 0;
  const last = { x: x(chart.cumulative.length - 1), y: y(total) };
  fillDot(pen, last, { colour: palette.paper, radius: 6.5 });
  fillDot(pen, last, { colour: palette.series, radius: 4.5 });

  const amount = formatAmount(total, chart);
  const gap = gapInWords(chart);
  const width = Math.max(measureWidth(amount, amountFont), measureWidth(gap, gapFont)) + 2 * inset;
  const box = leastCovering(placesAround(sheet, last, { width, height: gap ? 46 : 30 }), drawn);
  drawCard(pen, box);

  const left = box.centre.x - box.width / 2 + inset;
  const top = box.centre.y - box.height / 2 + 15;
  const { text } = standingLooks[chart.standing];
  writeText(pen, amount, { x: left, y: top }, { font: amountFont, colour: palette.ink, baseline: "middle" });
  writeText(pen, gap, { x: left, y: top + 19 }, { font: gapFont, colour: text, baseline: "middle" });
  return box;
}

/** Close to the last point if the lines leave room there, else in a free corner. */
function placesAround(
  { plot }: Sheet,
  { x, y }: Point,
  size: Pick<Box, "width" | "height">,
): readonly [Box, ...Box[]] {
  const place = (centreX: number, centreY: number): Box =>
    moveInside({ centre: { x: centreX, y: centreY }, ...size, angle: 0 }, plot);
  const right = x + 16 + size.width / 2;
  const left = x - 16 - size.width / 2;
  const below = y + 20 + size.height / 2;
  const above = y - 20 - size.height / 2;
  const fromEdge = { x: 14 + size.width / 2, y: 30 + size.height / 2 };
  return [
    place(right, below),
    ...[25, 50, 75].map((further) => place(right, below + further)),
    place(left, above),
    place(right, above),
    ...[0, 40, 90].map((further) => place(right + further, y)),
    place(plot.left + fromEdge.x, plot.top + fromEdge.y),
    place(plot.right - fromEdge.x, plot.bottom - fromEdge.y),
    place(left, below),
  ];
}

function drawCard(pen: Pen, { centre, width, height }: Box): void {
  const card = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
  fillRounded(pen, card, { colour: palette.paper, radius });
  strokeRounded(pen, card, { colour: palette.grid, radius });
}
