import type { ColumnsChart } from "#src/chat/chart.ts";
import { formatAmount } from "./amount.ts";
import { writeNothing } from "./bullet-words.ts";
import { footerHeight } from "./frame.ts";
import { type Legend, legendOf, writeLegend } from "./legend.ts";
import { drawLine, writeText } from "./pen.ts";
import type { Configuration, Picture, Sheet } from "./sheet.ts";
import { font, page, palette, toneLooks } from "./theme.ts";

const plotHeight = 220;
const valueHeight = 34;
const labelHeight = 28;
/** The widest that a pair of bars gets; with a year's twelve it is less. */
const widestPair = 96;
const shareOfColumn = 0.72;
const radius = 2;
const tones = { now: "won", before: "fresh" } as const;
const targetStroke = { colour: palette.strong, width: 2.5 } as const;
const floorStroke = { colour: palette.baseline, width: 1 } as const;
const labelStyle = { font: font(13), colour: palette.muted, align: "center" } as const;

type Column = ColumnsChart["columns"][number];

type Pairs = {
  readonly chart: ColumnsChart;
  readonly legend: Legend;
  readonly thickness: number;
};

/** Pairs of upright bars: before at the left, now at the right, a line across both where there is a target. */
export function columnsPicture(chart: ColumnsChart): Picture {
  const legend = legendOf([
    { label: chart.series.before, tone: tones.before },
    { label: chart.series.now, tone: tones.now },
  ]);
  const room = (page.width - 2 * page.margin) / Math.max(1, chart.columns.length);
  const pairs: Pairs = { chart, legend, thickness: Math.min(widestPair, room * shareOfColumn) / 2 };
  const top = page.headingHeight + legend.height + valueHeight;
  const bottom = labelHeight + footerHeight(chart.heading);
  return {
    height: top + plotHeight + bottom,
    locale: chart.locale,
    heading: chart.heading,
    configuration: configure(pairs, { top, bottom }),
    drawBelow: () => {},
    drawAbove: (sheet) => drawAbove(sheet, pairs),
  };
}

function configure(
  { chart: { columns }, thickness }: Pairs,
  padding: { readonly top: number; readonly bottom: number },
): Configuration {
  const bars = (side: "now" | "before") => ({
    // A bar of no height would still leave a hairline.
    data: columns.map((column) => Math.max(0, column[side] ?? 0) || null),
    backgroundColor: toneLooks[tones[side]].fill,
    barThickness: thickness,
    borderRadius: radius,
  });
  return {
    type: "bar",
    data: { labels: columns.map(({ label }) => label), datasets: [bars("before"), bars("now")] },
    options: {
      layout: { padding: { ...padding, left: page.margin, right: page.margin } },
      scales: {
        x: { display: false },
        y: { display: false, min: 0, max: Math.max(1, ...columns.map(highestOf)) },
      },
    },
  };
}

function drawAbove(sheet: Sheet, pairs: Pairs): void {
  const { pen, plot } = sheet;
  const { chart, legend } = pairs;
  if (chart.columns.length === 0) {
    writeNothing(sheet, chart.locale);
    return;
  }

  writeLegend(pen, legend, page.headingHeight);
  drawLine(pen, { x: plot.left, y: plot.bottom }, { x: plot.right, y: plot.bottom }, floorStroke);
  chart.columns.forEach((column, index) => {
    drawTarget(sheet, pairs, column, index);
    writeColumn(sheet, pairs, column, index);
  });
}

function drawTarget({ pen, x, y }: Sheet, { thickness }: Pairs, { target }: Column, index: number): void {
  if (target === undefined) return;
  const reach = thickness + 4;
  const height = y(target);
  drawLine(pen, { x: x(index) - reach, y: height }, { x: x(index) + reach, y: height }, targetStroke);
}

/** The figure stands above whatever is highest, so that neither a bar nor a line runs through it. */
function writeColumn({ pen, x, y, plot }: Sheet, { chart }: Pairs, column: Column, index: number): void {
  writeText(pen, column.label, { x: x(index), y: plot.bottom + 20 }, labelStyle);
  // Months without anything would stand in each other's way with nothing to say.
  if (!column.now) return;
  const isMany = chart.columns.length > 6;
  writeText(
    pen,
    formatAmount(column.now, chart),
    { x: x(index), y: y(highestOf(column)) - 8 },
    { font: font(isMany ? 11.5 : 15, 700), colour: palette.ink, align: "center" },
  );
}

function highestOf({ now = 0, before, target = 0 }: Column): number {
  return Math.max(0, now, before, target);
}
