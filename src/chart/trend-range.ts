import type { TrendChart } from "#src/chat/chart.ts";
import { drawLine, type Point } from "./pen.ts";
import type { Sheet } from "./sheet.ts";
import { palette } from "./theme.ts";

/** For the half of a line that lies on the edge. */
const overhang = 2;

/** From the last known total to the lower and the upper end; none where nothing is known or nothing is left. */
export function rangeEdges({ x, y }: Sheet, chart: TrendChart): readonly (readonly [Point, Point])[] {
  const { labels, cumulative, range } = chart;
  const last = cumulative.length - 1;
  const end = labels.length - 1;
  const total = cumulative[last];
  if (range === undefined || total === undefined || last >= end) return [];

  const from = { x: x(last), y: y(total) };
  return [range.low, range.high].map((amount) => [from, { x: x(end), y: y(amount) }]);
}

/** What is expected, as the space between its two ends. */
export function drawRange(sheet: Sheet, chart: TrendChart): void {
  const [low, high] = rangeEdges(sheet, chart);
  if (!low || !high) return;

  const { pen, plot } = sheet;
  const [from, lowEnd] = low;
  const [, highEnd] = high;
  pen.save();
  // An end that is far above everything else leaves the plot, not the frame.
  pen.beginPath();
  pen.rect(plot.left, plot.top - overhang, plot.right - plot.left, plot.bottom - plot.top + 2 * overhang);
  pen.clip();
  pen.fillStyle = palette.area;
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(lowEnd.x, lowEnd.y);
  pen.lineTo(highEnd.x, highEnd.y);
  pen.closePath();
  pen.fill();
  for (const [start, end] of [low, high]) {
    drawLine(pen, start, end, { colour: palette.series, width: 2, dash: [2, 4] });
  }
  pen.restore();
}
