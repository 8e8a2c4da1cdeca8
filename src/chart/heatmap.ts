import type { HeatmapChart } from "#src/chat/chart.ts";
import { formatCount } from "#src/i18n/figures.ts";
import { writeNothing } from "./bullet-words.ts";
import { footerHeight } from "./frame.ts";
import { columnHeadings, type Headings, writeHeadings } from "./heatmap-headings.ts";
import { fillRounded, type Pen, strokeRounded, writeText } from "./pen.ts";
import type { Configuration, Picture, Sheet } from "./sheet.ts";
import { fitText, shortenName, widestOf } from "./text.ts";
import { font, heatLooks, page, palette } from "./theme.ts";

const rowHeight = 31;
const cellGap = 3;
const widestName = 190;
const widestCell = 104;
const gap = 12;
const radius = 4;
/** With fewer than this in the fullest cell, one is still pale and not as dark as can be. */
const leastScale = 5;
const rightwards = { align: "right", baseline: "middle" } as const;
const nameStyle = { font: font(14), colour: palette.ink, ...rightwards } as const;
const restStyle = { font: font(13), colour: palette.muted, ...rightwards } as const;
const headingStyle = { ...restStyle, font: font(12) } as const;
const totalStyle = { font: font(14, 700), colour: palette.ink, ...rightwards } as const;
const countFont = font(14, 600);
const columnTotalStyle = {
  font: countFont,
  colour: palette.strong,
  align: "center",
  baseline: "middle",
} as const;

type Plan = {
  readonly chart: HeatmapChart;
  readonly headings: Headings;
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly totalRight: number;
};

/** A field for each row and column, the darker the more, with the count in it, and the sums around. */
export function heatmapPicture(chart: HeatmapChart): Picture {
  const plan = planOf(chart);
  const rows = chart.rows.length === 0 ? 1 : chart.rows.length + 1;
  return {
    height: plan.top + rows * rowHeight + cellGap + footerHeight(chart.heading),
    locale: chart.locale,
    heading: chart.heading,
    configuration: nothingToScale,
    drawBelow: () => {},
    drawAbove: (sheet) => drawMap(sheet, plan),
  };
}

/** Fields have no length: there is nothing for chart.js to draw. */
const nothingToScale: Configuration = {
  type: "bar",
  data: { labels: [], datasets: [] },
  options: { scales: { x: { display: false }, y: { display: false } } },
};

function planOf(chart: HeatmapChart): Plan {
  const { rows, columns, total, locale } = chart;
  const names = rows.map(nameOf);
  const left = page.margin + widestOf([...names, total], nameStyle.font) + gap;
  const totals = formatCount(sumOf(rows.flatMap(({ counts }) => counts)), locale);
  const totalWidth = widestOf([totals, total], totalStyle.font);
  const room = page.width - page.margin - totalWidth - gap - left;
  const cellWidth = Math.min(widestCell, room / Math.max(1, columns.length));
  const headings = columnHeadings(columns, cellWidth);
  const totalRight = left + cellWidth * columns.length + gap + totalWidth;
  return { chart, headings, left, top: page.headingHeight + headings.height, cellWidth, totalRight };
}

function drawMap(sheet: Sheet, plan: Plan): void {
  const { chart, headings, left, top, cellWidth, totalRight } = plan;
  const { pen } = sheet;
  if (chart.rows.length === 0) {
    writeNothing(sheet, chart.locale);
    return;
  }

  writeHeadings(pen, headings, { left, bottom: top - 6, cellWidth });
  writeText(pen, chart.total, { x: totalRight, y: top - 12 }, headingStyle);
  const scale = scaleOf(chart);
  chart.rows.forEach((row, index) => {
    drawRow(pen, row, { ...plan, middle: top + index * rowHeight + rowHeight / 2, scale });
  });
  drawTotals(pen, plan);
}

type Row = HeatmapChart["rows"][number];

type RowPlan = Plan & { readonly middle: number; readonly scale: number };

function drawRow(pen: Pen, row: Row, { chart, left, middle, scale, cellWidth, totalRight }: RowPlan): void {
  writeText(pen, nameOf(row), { x: left - gap, y: middle }, row.isRest ? restStyle : nameStyle);
  row.counts.forEach((count, column) => {
    const isRest = row.isRest === true || chart.columns[column]?.isRest === true;
    const box = {
      x: left + column * cellWidth,
      y: middle - (rowHeight - cellGap) / 2,
      width: cellWidth - cellGap,
      height: rowHeight - cellGap,
    };
    const text = formatCount(count, chart.locale);
    drawCell(pen, box, { text, look: isRest ? restLook(count) : lookOf(count, scale) });
  });
  writeText(pen, formatCount(sumOf(row.counts), chart.locale), { x: totalRight, y: middle }, totalStyle);
}

function nameOf({ name, isRest }: Row): string {
  return isRest ? fitText(name, restStyle.font, widestName) : shortenName(name, nameStyle.font, widestName);
}

function drawTotals(pen: Pen, { chart, left, top, cellWidth, totalRight }: Plan): void {
  const y = top + chart.rows.length * rowHeight + rowHeight / 2;
  writeText(pen, chart.total, { x: left - gap, y }, totalStyle);
  const sums = chart.columns.map((_, column) => sumOf(chart.rows.map(({ counts }) => counts[column] ?? 0)));
  sums.forEach((sum, column) => {
    const x = left + column * cellWidth + (cellWidth - cellGap) / 2;
    writeText(pen, formatCount(sum, chart.locale), { x, y }, columnTotalStyle);
  });
  writeText(pen, formatCount(sumOf(sums), chart.locale), { x: totalRight, y }, totalStyle);
}

type Look = { readonly fill: string; readonly text: string; readonly isFramed?: true };

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function drawCell(pen: Pen, box: Box, { text, look }: { readonly text: string; readonly look: Look }): void {
  fillRounded(pen, box, { colour: look.fill, radius });
  if (look.isFramed) strokeRounded(pen, box, { colour: palette.grid, radius });
  const style = { font: countFont, colour: look.text, align: "center", baseline: "middle" } as const;
  writeText(pen, text, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, style);
}

const nothingLook: Look = { fill: palette.paper, text: palette.muted, isFramed: true };

function lookOf(count: number, scale: number): Look {
  if (count <= 0) return nothingLook;
  const step = Math.ceil((count * heatLooks.length) / scale) - 1;
  return heatLooks[step] ?? heatLooks[0];
}

/** A sum of several rows or columns says nothing about any of them. */
function restLook(count: number): Look {
  return count <= 0 ? nothingLook : { fill: palette.track, text: palette.ink };
}

function scaleOf({ rows, columns }: HeatmapChart): number {
  const own = rows.filter(({ isRest }) => !isRest);
  const counts = own.flatMap((row) => row.counts.filter((_, column) => !columns[column]?.isRest));
  return Math.max(leastScale, ...counts);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
