import type { TrendChart } from "#src/chat/chart.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Point } from "./pen.ts";
import { writeText } from "./pen.ts";
import type { Box, Drawn } from "./placement.ts";
import { between, fillOf, leastCovering, walk } from "./placement.ts";
import type { Sheet } from "./sheet.ts";
import { measureWidth } from "./text.ts";
import { font, palette } from "./theme.ts";
import { drawCallout } from "./trend-callout.ts";
import { rangeEdges } from "./trend-range.ts";

const paceFont = font(12.5);
const emptyFont = font(15);
/** From the line to the middle of the words along it. */
const distance = 13;

/** What is written into the plot, each where it covers least of the lines. */
export function drawNotes(sheet: Sheet, chart: TrendChart): void {
  const lines = linesOf(sheet, chart);
  const box =
    chart.cumulative.length === 0 ? drawNothing(sheet, chart, lines) : drawCallout(sheet, chart, lines);
  drawPaceName(sheet, chart, [...lines, ...fillOf(box)]);
}

function linesOf(sheet: Sheet, chart: TrendChart): Drawn {
  const { labels, cumulative, due, target, forecast } = chart;
  const { x, y, plot } = sheet;
  const total = pointsOf(sheet, cumulative);
  const end = forecast === undefined ? [] : [{ x: x(labels.length - 1), y: y(forecast) }];
  const level =
    target === undefined ? [] : [plot.left, plot.right].map((side) => ({ x: side, y: y(target) }));
  const known = [total, pointsOf(sheet, due), [...total.slice(-1), ...end], level];
  return [...known, ...rangeEdges(sheet, chart)].flatMap(walk);
}

function pointsOf({ x, y }: Sheet, amounts: readonly number[]): readonly Point[] {
  return amounts.map((amount, index) => ({ x: x(index), y: y(amount) }));
}

function drawNothing({ pen, plot }: Sheet, { locale }: TrendChart, drawn: Drawn): Box {
  const text = translatorFor(locale)("chart.empty");
  const size = { width: measureWidth(text, emptyFont), height: 20, angle: 0 };
  const at = (right: number, down: number): Box => ({
    centre: {
      x: plot.left + right * (plot.right - plot.left),
      y: plot.top + down * (plot.bottom - plot.top),
    },
    ...size,
  });

  const box = leastCovering([at(0.5, 0.5), at(0.7, 0.75), at(0.3, 0.25), at(0.5, 0.85)], drawn);
  const style = { font: emptyFont, colour: palette.muted, align: "center", baseline: "middle" } as const;
  writeText(pen, text, box.centre, style);
  return box;
}

/** Along the dashed line itself, so that no legend is needed. */
function drawPaceName(sheet: Sheet, { locale, due }: TrendChart, drawn: Drawn): void {
  const line = pointsOf(sheet, due);
  const text = translatorFor(locale)("chart.pace_line");
  const width = measureWidth(text, paceFont);
  const [first, ...others] = [0.3, 0.42, 0.54, 0.66, 0.18, 0.8].flatMap((share) =>
    placesBeside(line, share, width),
  );
  if (!first) return;

  const { pen } = sheet;
  const { centre, angle } = leastCovering([first, ...others], drawn);
  pen.save();
  pen.translate(centre.x, centre.y);
  pen.rotate(angle);
  const style = { font: paceFont, colour: palette.muted, align: "center", baseline: "middle" } as const;
  writeText(pen, text, { x: 0, y: 0 }, style);
  pen.restore();
}

/** Above and below the piece of the line that is as long as the words. */
function placesBeside(line: readonly Point[], share: number, width: number): readonly Box[] {
  const start = line[0];
  const end = line.at(-1);
  if (!start || !end || start === end) return [];

  const middle = start.x + (end.x - start.x) * share;
  const from = pointAbove(line, middle - width / 2);
  const to = pointAbove(line, middle + width / 2);
  if (!from || !to) return [];

  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const centre = between(from, to, 0.5);
  return [-distance, distance].map((offset) => ({
    centre: { x: centre.x - offset * Math.sin(angle), y: centre.y + offset * Math.cos(angle) },
    width,
    height: 14,
    angle,
  }));
}

/** The point of the line at `x`; none where the line does not reach. */
function pointAbove(line: readonly Point[], x: number): Point | undefined {
  const index = line.findLastIndex((point) => point.x <= x);
  const [from, to] = [line[index], line[index + 1]];
  return from && to && between(from, to, (x - from.x) / (to.x - from.x));
}
