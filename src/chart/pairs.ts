import type { PairsChart } from "#src/chat/chart.ts";
import { formatAmount } from "./amount.ts";
import { writeNothing } from "./bullet-words.ts";
import { footerHeight } from "./frame.ts";
import { type Legend, legendOf, writeLegend } from "./legend.ts";
import { drawLine, writeText } from "./pen.ts";
import type { Configuration, Picture, Sheet } from "./sheet.ts";
import { fitText, measureWidth, widestOf } from "./text.ts";
import { font, page, palette, toneLooks } from "./theme.ts";

const rowHeight = 46;
const barHeight = 14;
const columnHeadingHeight = 24;
const widestName = 190;
const gap = 14;
const radius = 2;
const tones = { now: "won", before: "fresh" } as const;
const rightwards = { align: "right", baseline: "middle" } as const;
const nameStyle = { font: font(15), colour: palette.ink, ...rightwards } as const;
const nowStyle = { font: font(15, 700), colour: palette.ink, ...rightwards } as const;
const quietStyle = { font: font(14), colour: palette.muted, ...rightwards } as const;
const headingStyle = { font: font(12), colour: palette.muted, align: "right" } as const;
const ruleStyle = { colour: palette.grid, width: 1 } as const;

type Words = {
  readonly names: readonly string[];
  readonly now: readonly string[];
  readonly before: readonly string[];
};

type Columns = {
  readonly nameRight: number;
  readonly plotRight: number;
  readonly nowRight: number;
  readonly beforeRight: number;
  readonly changeRight: number;
};

type Pairs = {
  readonly chart: PairsChart;
  readonly words: Words;
  readonly columns: Columns;
  readonly legend: Legend;
  readonly top: number;
};

/** Two bars a row: now above, before below, the longer one as long as there is room. */
export function pairsPicture(chart: PairsChart): Picture {
  const words = wordsOf(chart);
  const legend = legendOf([
    { label: chart.columns.now, tone: tones.now },
    { label: chart.columns.before, tone: tones.before },
  ]);
  const top = page.headingHeight + legend.height + columnHeadingHeight;
  const pairs: Pairs = { chart, words, columns: measureColumns(chart, words), legend, top };
  return {
    height: top + Math.max(1, chart.rows.length) * rowHeight + footerHeight(chart.heading),
    locale: chart.locale,
    heading: chart.heading,
    configuration: configure(pairs),
    drawBelow: (sheet) => drawRules(sheet, chart),
    drawAbove: (sheet) => drawAbove(sheet, pairs),
  };
}

function wordsOf({ rows, locale }: PairsChart): Words {
  return {
    names: rows.map(({ name }) => fitText(name, nameStyle.font, widestName)),
    now: rows.map(({ now, unit }) => formatAmount(now, { locale, unit })),
    before: rows.map(({ before, unit }) => formatAmount(before, { locale, unit })),
  };
}

function configure({ chart, columns, top }: Pairs): Configuration {
  const bars = (side: "now" | "before") => ({
    // A bar of no length would still leave a hairline, and a negative one has no room.
    data: chart.rows.map((row) => (row[side] > 0 ? row[side] / Math.max(row.now, row.before) : null)),
    backgroundColor: toneLooks[tones[side]].fill,
    barThickness: barHeight,
    borderRadius: radius,
  });
  return {
    type: "bar",
    data: { labels: chart.rows.map(({ name }) => name), datasets: [bars("now"), bars("before")] },
    options: {
      indexAxis: "y",
      layout: {
        padding: {
          top,
          bottom: footerHeight(chart.heading),
          left: columns.nameRight + gap,
          right: page.width - columns.plotRight,
        },
      },
      scales: { x: { display: false, min: 0, max: 1 }, y: { display: false } },
    },
  };
}

/** A quiet line between the rows, because each has its own scale. */
function drawRules({ pen, y, width }: Sheet, { rows }: PairsChart): void {
  rows.slice(1).forEach((_, index) => {
    const height = y(index) + rowHeight / 2;
    drawLine(pen, { x: page.margin, y: height }, { x: width - page.margin, y: height }, ruleStyle);
  });
}

function drawAbove(sheet: Sheet, { chart, words, columns, legend, top }: Pairs): void {
  const { pen, y } = sheet;
  if (chart.rows.length === 0) {
    writeNothing(sheet, chart.locale);
    return;
  }

  writeLegend(pen, legend, page.headingHeight);
  writeText(pen, chart.columns.change, { x: columns.changeRight, y: top - 6 }, headingStyle);
  chart.rows.forEach(({ change }, index) => {
    const middle = y(index);
    writeText(pen, words.names[index] ?? "", { x: columns.nameRight, y: middle }, nameStyle);
    writeText(pen, words.now[index] ?? "", { x: columns.nowRight, y: middle }, nowStyle);
    writeText(pen, words.before[index] ?? "", { x: columns.beforeRight, y: middle }, quietStyle);
    writeText(pen, change, { x: columns.changeRight, y: middle }, quietStyle);
  });
}

function measureColumns({ rows, columns }: PairsChart, words: Words): Columns {
  const changes = rows.map(({ change }) => change);
  const changeWidth = Math.max(
    widestOf(changes, quietStyle.font),
    measureWidth(columns.change, headingStyle.font),
  );
  const changeRight = page.width - page.margin;
  const beforeRight = changeRight - changeWidth - gap;
  const nowRight = beforeRight - widestOf(words.before, quietStyle.font) - gap;
  return {
    nameRight: page.margin + widestOf(words.names, nameStyle.font),
    plotRight: nowRight - widestOf(words.now, nowStyle.font) - gap,
    nowRight,
    beforeRight,
    changeRight,
  };
}
