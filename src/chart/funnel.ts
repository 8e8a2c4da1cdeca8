import type { FunnelChart } from "#src/chat/chart.ts";
import { formatCount } from "#src/i18n/figures.ts";
import { shareText } from "./amount.ts";
import { writeNothing } from "./bullet-words.ts";
import { footerHeight } from "./frame.ts";
import { fillRounded, writeText } from "./pen.ts";
import { configureRowBars } from "./row-bars.ts";
import type { Configuration, Picture, Sheet } from "./sheet.ts";
import { fitText, measureWidth, widestOf } from "./text.ts";
import { font, funnelLooks, page, palette, standingLooks } from "./theme.ts";

const rowHeight = 56;
const barHeight = 32;
const columnHeadingHeight = 26;
const chipHeight = 26;
const widestName = 190;
const gap = 12;
const radius = 3;
const nameStyle = { font: font(15), colour: palette.ink, align: "right", baseline: "middle" } as const;
const shareStyle = { font: font(15), colour: palette.muted, align: "right", baseline: "middle" } as const;
const headingStyle = { font: font(12), colour: palette.muted, align: "right" } as const;
const countFont = font(16, 700);
const chipFont = font(13, 600);

type Columns = {
  readonly nameRight: number;
  readonly plotRight: number;
  readonly keptRight: number;
  readonly ofFirstRight: number;
};

/** Left-aligned bars with soft connectors; what keeps least is marked. */
export function funnelPicture(chart: FunnelChart): Picture {
  const columns = measureColumns(chart);
  const top = page.headingHeight + columnHeadingHeight;
  return {
    height: top + Math.max(1, chart.rows.length) * rowHeight + footerHeight(chart.heading),
    locale: chart.locale,
    heading: chart.heading,
    configuration: configure(chart, columns, top),
    drawBelow: (sheet) => drawConnectors(sheet, chart),
    drawAbove: (sheet) => drawAbove(sheet, chart, columns),
  };
}

function configure({ rows, heading }: FunnelChart, columns: Columns, top: number): Configuration {
  return configureRowBars({
    names: rows.map(({ name }) => name),
    values: rows.map(({ count }) => count || null),
    fills: rows.map((_, index) => lookOf(index, rows.length).fill),
    largest: Math.max(1, ...rows.map(({ count }) => count)),
    thickness: barHeight,
    radius,
    top,
    bottom: footerHeight(heading),
    left: columns.nameRight + gap,
    right: columns.plotRight,
  });
}

function drawConnectors({ pen, x, y }: Sheet, { rows }: FunnelChart): void {
  pen.fillStyle = palette.connector;
  rows.forEach(({ count }, index) => {
    const next = rows[index + 1];
    if (!next || count === 0) return;
    const [above, below] = [y(index) + barHeight / 2 - radius, y(index + 1) - barHeight / 2 + radius];
    pen.beginPath();
    pen.moveTo(x(0), above);
    pen.lineTo(x(count), above);
    pen.lineTo(x(next.count), below);
    pen.lineTo(x(0), below);
    pen.fill();
  });
}

function drawAbove(sheet: Sheet, chart: FunnelChart, columns: Columns): void {
  const { pen, y, plot } = sheet;
  const { rows, locale } = chart;
  const first = rows[0]?.count ?? 0;
  if (first === 0) {
    writeNothing(sheet, locale);
    return;
  }

  const headings = { y: plot.top - 10 };
  writeText(pen, chart.columns.kept, { x: columns.keptRight, ...headings }, headingStyle);
  writeText(pen, chart.columns.ofFirst, { x: columns.ofFirstRight, ...headings }, headingStyle);
  const isWorst = worstSteps(rows);
  rows.forEach(({ name, count }, index) => {
    const middle = y(index);
    writeText(pen, fitText(name, nameStyle.font, widestName), { x: columns.nameRight, y: middle }, nameStyle);
    writeCount(sheet, chart, index);
    writeText(pen, shareText(count, first, locale), { x: columns.ofFirstRight, y: middle }, shareStyle);
    const before = rows[index - 1];
    if (!before) return;
    const text = `↓ ${shareText(count, before.count, locale)}`;
    const at = { x: columns.keptRight, y: middle - rowHeight / 2 };
    writeChip(sheet, text, { at, isWorst: isWorst[index] === true });
  });
}

/** Inside the bar, or behind it when the bar is too short. */
function writeCount({ pen, x, y }: Sheet, { rows, locale }: FunnelChart, index: number): void {
  const count = rows[index]?.count ?? 0;
  const text = formatCount(count, locale);
  const isInside = measureWidth(text, countFont) + 2 * gap <= x(count) - x(0);
  const style = { font: countFont, baseline: "middle" } as const;
  if (isInside) {
    const colour = lookOf(index, rows.length).text;
    writeText(pen, text, { x: x(count) - gap, y: y(index) }, { ...style, colour, align: "right" });
  } else {
    writeText(pen, text, { x: x(count) + 8, y: y(index) }, { ...style, colour: palette.ink });
  }
}

type Chip = { readonly at: { readonly x: number; readonly y: number }; readonly isWorst: boolean };

function writeChip({ pen }: Sheet, text: string, { at, isWorst }: Chip): void {
  const width = measureWidth(text, chipFont) + 2 * 9;
  const box = { x: at.x - width, y: at.y - chipHeight / 2, width, height: chipHeight };
  fillRounded(pen, box, { colour: isWorst ? palette.warning : palette.chip, radius: chipHeight / 2 });
  const colour = isWorst ? standingLooks.behind.text : palette.strong;
  const middle = { x: box.x + width / 2, y: at.y };
  writeText(pen, text, middle, { font: chipFont, colour, align: "center", baseline: "middle" });
}

/** Which steps keep the smallest share of the one before; none where nothing is lost or there is only one step. */
function worstSteps(rows: FunnelChart["rows"]): readonly boolean[] {
  const kept = rows.map(({ count }, index) => {
    const before = rows[index - 1]?.count ?? 0;
    return before === 0 ? 1 : count / before;
  });
  const worst = Math.min(...kept);
  return kept.map((share) => rows.length > 2 && worst < 1 && share === worst);
}

/** The colours are spread over the rows. */
function lookOf(index: number, rows: number) {
  const last = funnelLooks.length - 1;
  return funnelLooks[rows <= 1 ? 0 : Math.round((index * last) / (rows - 1))] ?? funnelLooks[0];
}

function measureColumns({ rows, columns }: FunnelChart): Columns {
  const names = rows.map(({ name }) => fitText(name, nameStyle.font, widestName));
  const ofFirstRight = page.width - page.margin;
  const ofFirstWidth = Math.max(measureWidth(columns.ofFirst, headingStyle.font), 48);
  const keptRight = ofFirstRight - ofFirstWidth - 1.5 * gap;
  const keptWidth = Math.max(measureWidth(columns.kept, headingStyle.font), 74);
  return {
    nameRight: page.margin + widestOf(names, nameStyle.font),
    plotRight: keptRight - keptWidth - gap,
    keptRight,
    ofFirstRight,
  };
}
