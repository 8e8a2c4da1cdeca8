import type { StackedChart, StackedRow } from "#src/chat/chart.ts";
import { formatCount } from "#src/i18n/figures.ts";
import { writeNothing } from "./bullet-words.ts";
import { footerHeight } from "./frame.ts";
import { type Legend, legendOf, writeLegend } from "./legend.ts";
import { drawLine, writeText } from "./pen.ts";
import type { Configuration, Picture, Sheet } from "./sheet.ts";
import { measureWidth, shortenName, widestOf } from "./text.ts";
import { font, page, palette, toneLooks } from "./theme.ts";

const rowHeight = 40;
const barHeight = 24;
const columnHeadingHeight = 24;
const widestName = 180;
const gap = 12;
const rightwards = { align: "right", baseline: "middle" } as const;
const nameStyle = { font: font(15), colour: palette.ink, ...rightwards } as const;
const totalStyle = { font: font(15, 700), colour: palette.ink, ...rightwards } as const;
const quietStyle = { font: font(13), colour: palette.muted, ...rightwards } as const;
const headingStyle = { font: font(12), colour: palette.muted, align: "right" } as const;
const partFont = font(13, 600);
const separator = { colour: palette.paper, width: 1.5 } as const;

type Columns = {
  readonly nameRight: number;
  readonly plotRight: number;
  readonly totalRight: number;
  readonly noteRight: number;
};

type Stack = {
  readonly chart: StackedChart;
  readonly legend: Legend;
  readonly columns: Columns;
  readonly top: number;
};

/** Each row is as long as its total, and says what it consists of. */
export function stackedPicture(chart: StackedChart): Picture {
  const legend = legendOf(chart.parts);
  const top = page.headingHeight + legend.height + columnHeadingHeight;
  const stack: Stack = { chart, legend, columns: measureColumns(chart), top };
  const lines = Math.max(1, chart.rows.length) + (chart.rest ? 1 : 0);
  return {
    height: top + lines * rowHeight + footerHeight(chart.heading),
    locale: chart.locale,
    heading: chart.heading,
    configuration: configure(stack),
    drawBelow: () => {},
    drawAbove: (sheet) => drawAbove(sheet, stack),
  };
}

function configure({ chart, columns, top }: Stack): Configuration {
  const { rows, parts, heading, rest } = chart;
  const bottom = footerHeight(heading) + (rest ? rowHeight : 0);
  return {
    type: "bar",
    data: {
      labels: rows.map(({ name }) => name),
      datasets: parts.map(({ tone }, part) => ({
        data: rows.map(({ counts }) => counts[part] || null),
        backgroundColor: toneLooks[tone].fill,
        barThickness: barHeight,
        borderWidth: 0,
        borderRadius: 0,
      })),
    },
    options: {
      indexAxis: "y",
      layout: {
        padding: { top, bottom, left: columns.nameRight + gap, right: page.width - columns.plotRight },
      },
      scales: {
        x: { display: false, stacked: true, min: 0, max: Math.max(1, ...rows.map(totalOf)) },
        y: { display: false, stacked: true },
      },
    },
  };
}

function drawAbove(sheet: Sheet, { chart, legend, columns, top }: Stack): void {
  const { pen, y, plot } = sheet;
  const { rows, rest, locale } = chart;
  if (rows.length === 0) {
    writeNothing(sheet, locale);
    return;
  }

  writeLegend(pen, legend, page.headingHeight);
  const headings = { y: top - 6 };
  writeText(pen, chart.columns.total, { x: columns.totalRight, ...headings }, headingStyle);
  writeText(pen, chart.columns.note, { x: columns.noteRight, ...headings }, headingStyle);
  rows.forEach((row, index) => {
    writeParts(sheet, chart, row, y(index));
    writeRow(sheet, { chart, row, columns }, y(index));
  });
  if (rest) writeRow(sheet, { chart, row: rest, columns, isRest: true }, plot.bottom + rowHeight / 2);
}

/** A number stands in its part when there is room for it; the legend and the table say the rest. */
function writeParts(
  { pen, x }: Sheet,
  { parts, locale }: StackedChart,
  row: StackedRow,
  middle: number,
): void {
  let before = 0;
  parts.forEach(({ tone }, part) => {
    const count = row.counts[part] ?? 0;
    if (count === 0) return;
    const [left, right] = [x(before), x(before + count)];
    if (before > 0) {
      const [foot, head] = [middle + barHeight / 2, middle - barHeight / 2];
      drawLine(pen, { x: left, y: foot }, { x: left, y: head }, separator);
    }
    const text = formatCount(count, locale);
    if (measureWidth(text, partFont) + 6 <= right - left) {
      const style = {
        font: partFont,
        colour: toneLooks[tone].text,
        align: "center",
        baseline: "middle",
      } as const;
      writeText(pen, text, { x: (left + right) / 2, y: middle }, style);
    }
    before += count;
  });
}

type Written = {
  readonly chart: StackedChart;
  readonly row: StackedRow;
  readonly columns: Columns;
  readonly isRest?: true;
};

function writeRow({ pen }: Sheet, { chart, row, columns, isRest }: Written, y: number): void {
  const total = formatCount(totalOf(row), chart.locale);
  const name = isRest ? quietStyle : nameStyle;
  writeText(pen, shortenName(row.name, name.font, widestName), { x: columns.nameRight, y }, name);
  writeText(pen, total, { x: columns.totalRight, y }, isRest ? quietStyle : totalStyle);
  writeText(pen, row.note, { x: columns.noteRight, y }, quietStyle);
}

function measureColumns({ rows, rest, columns, locale }: StackedChart): Columns {
  const all = rest ? [...rows, rest] : rows;
  const totals = all.map((row) => formatCount(totalOf(row), locale));
  const totalWidth = Math.max(
    widestOf(totals, totalStyle.font),
    measureWidth(columns.total, headingStyle.font),
  );
  const noteWidth = Math.max(
    widestOf(
      all.map(({ note }) => note),
      quietStyle.font,
    ),
    measureWidth(columns.note, headingStyle.font),
  );
  const names = all.map(({ name }) => shortenName(name, nameStyle.font, widestName));
  const noteRight = page.width - page.margin;
  const totalRight = noteRight - noteWidth - (noteWidth > 0 ? gap : 0);
  return {
    nameRight: page.margin + widestOf(names, nameStyle.font),
    plotRight: totalRight - totalWidth - gap,
    totalRight,
    noteRight,
  };
}

function totalOf({ counts }: StackedRow): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
