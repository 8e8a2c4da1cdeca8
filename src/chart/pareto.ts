import type { ParetoChart } from "#src/chat/chart.ts";
import { formatCount } from "#src/i18n/figures.ts";
import { formatWholePercent, shareText } from "./amount.ts";
import { writeNothing } from "./bullet-words.ts";
import { footerHeight } from "./frame.ts";
import { drawLine, fillDot, writeText } from "./pen.ts";
import { configureRowBars } from "./row-bars.ts";
import type { Configuration, Picture, Sheet } from "./sheet.ts";
import { fitText, measureWidth, widestOf } from "./text.ts";
import { font, page, palette, toneLooks } from "./theme.ts";

const rowHeight = 40;
const barHeight = 22;
const columnHeadingHeight = 30;
const widestName = 220;
const gap = 12;
/** The share that the few large causes are said to make up. */
const mostOfAll = 80;
const rightwards = { align: "right", baseline: "middle" } as const;
const nameStyle = { font: font(15), colour: palette.ink, ...rightwards } as const;
const restStyle = { font: font(13), colour: palette.muted, ...rightwards } as const;
const countStyle = { font: font(15, 700), colour: palette.ink, ...rightwards } as const;
const runningStyle = { font: font(13), colour: palette.strong, ...rightwards } as const;
const headingStyle = { font: font(12), colour: palette.muted, align: "right" } as const;
const markStyle = { font: font(12), colour: palette.muted, align: "center" } as const;
const lineStroke = { colour: palette.strong, width: 2 } as const;
const markStroke = { colour: palette.muted, width: 1.5, dash: [3, 3] } as const;

type Columns = {
  readonly nameRight: number;
  readonly plotRight: number;
  readonly countRight: number;
  readonly runningRight: number;
};

/** Bars and their running share on one scale, from nothing to all of it. */
export function paretoPicture(chart: ParetoChart): Picture {
  const columns = measureColumns(chart);
  const top = page.headingHeight + columnHeadingHeight;
  return {
    height: top + Math.max(1, chart.rows.length) * rowHeight + footerHeight(chart.heading),
    locale: chart.locale,
    heading: chart.heading,
    configuration: configure(chart, columns, top),
    drawBelow: (sheet) => drawMark(sheet, chart),
    drawAbove: (sheet) => drawAbove(sheet, chart, columns),
  };
}

function configure({ rows, heading }: ParetoChart, columns: Columns, top: number): Configuration {
  const all = totalOf(rows);
  return configureRowBars({
    names: rows.map(({ name }) => name),
    values: rows.map(({ count }) => (count * 100) / Math.max(1, all) || null),
    fills: rows.map(({ isRest }) => toneLooks[isRest ? "fresh" : "won"].fill),
    largest: 100,
    thickness: barHeight,
    radius: 3,
    top,
    bottom: footerHeight(heading),
    left: columns.nameRight + gap,
    right: columns.plotRight,
  });
}

function drawMark({ pen, x, plot }: Sheet, { rows, locale }: ParetoChart): void {
  if (totalOf(rows) === 0) return;
  const at = x(mostOfAll);
  drawLine(pen, { x: at, y: plot.top - 2 }, { x: at, y: plot.bottom }, markStroke);
  writeText(pen, formatWholePercent(mostOfAll, locale), { x: at, y: plot.top - 10 }, markStyle);
}

function drawAbove(sheet: Sheet, chart: ParetoChart, columns: Columns): void {
  const { pen, y, plot } = sheet;
  const { rows, locale } = chart;
  const all = totalOf(rows);
  if (all === 0) {
    writeNothing(sheet, locale);
    return;
  }

  const headings = { y: plot.top - 10 };
  writeText(pen, chart.columns.count, { x: columns.countRight, ...headings }, headingStyle);
  writeText(pen, chart.columns.running, { x: columns.runningRight, ...headings }, headingStyle);
  const running = runningTotals(rows);
  drawRunning(
    sheet,
    running.map((total) => (total * 100) / all),
  );
  rows.forEach(({ name, count, isRest }, index) => {
    const style = isRest ? restStyle : nameStyle;
    writeText(pen, fitText(name, style.font, widestName), { x: columns.nameRight, y: y(index) }, style);
    writeText(pen, formatCount(count, locale), { x: columns.countRight, y: y(index) }, countStyle);
    const share = shareText(running[index] ?? 0, all, locale);
    writeText(pen, share, { x: columns.runningRight, y: y(index) }, runningStyle);
  });
}

function drawRunning({ pen, x, y }: Sheet, shares: readonly number[]): void {
  const points = shares.map((share, index) => ({ x: x(share), y: y(index) }));
  points.forEach((point, index) => {
    const next = points[index + 1];
    if (next) drawLine(pen, point, next, lineStroke);
  });
  for (const point of points) {
    fillDot(pen, point, { colour: palette.paper, radius: 6 });
    fillDot(pen, point, { colour: palette.strong, radius: 4 });
  }
}

function runningTotals(rows: ParetoChart["rows"]): readonly number[] {
  let total = 0;
  return rows.map(({ count }) => {
    total += count;
    return total;
  });
}

function totalOf(rows: ParetoChart["rows"]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

function measureColumns({ rows, columns, locale }: ParetoChart): Columns {
  const counts = rows.map(({ count }) => formatCount(count, locale));
  const names = rows.map(({ name }) => fitText(name, nameStyle.font, widestName));
  const runningRight = page.width - page.margin;
  const runningWidth = Math.max(measureWidth(columns.running, headingStyle.font), 46);
  const countRight = runningRight - runningWidth - gap;
  const countWidth = Math.max(
    widestOf(counts, countStyle.font),
    measureWidth(columns.count, headingStyle.font),
  );
  return {
    nameRight: page.margin + widestOf(names, nameStyle.font),
    plotRight: countRight - countWidth - 1.5 * gap,
    countRight,
    runningRight,
  };
}
