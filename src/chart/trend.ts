import type { Scale, ScriptableScaleContext } from "chart.js";
import type { TrendChart } from "#src/chat/chart.ts";
import { formatAmount } from "./amount.ts";
import { footerHeight } from "./frame.ts";
import { drawLine, writeText } from "./pen.ts";
import type { Configuration, Picture, Sheet } from "./sheet.ts";
import { cleanText, measureWidth } from "./text.ts";
import { font, page, palette } from "./theme.ts";
import { drawEndLabels, endLabelsWidth } from "./trend-ends.ts";
import { drawNotes } from "./trend-notes.ts";
import { drawRange } from "./trend-range.ts";
import type { AmountScale } from "./trend-scale.ts";
import { amountScale, thinnedLabels } from "./trend-scale.ts";

const height = 430;
const labelFont = font(13);
const labelHeight = 28;

/** The running total over the period, with the pace that working days demand, the target and the forecast. */
export function trendPicture(chart: TrendChart): Picture {
  return {
    height,
    locale: chart.locale,
    heading: chart.heading,
    configuration: configure(chart, amountScale(chart)),
    drawBelow: () => {},
    drawAbove: (sheet) => {
      drawRange(sheet, chart);
      drawTarget(sheet, chart);
      drawLabels(sheet, chart);
      drawEndLabels(sheet, chart);
      drawNotes(sheet, chart);
    },
  };
}

function configure(chart: TrendChart, { least, most, ticks }: AmountScale): Configuration {
  return {
    type: "line",
    data: { labels: [...chart.labels], datasets: datasetsOf(chart) },
    options: {
      layout: {
        padding: {
          top: page.headingHeight + 40,
          bottom: footerHeight(chart.heading) + labelHeight,
          left: page.margin - 6,
          right: page.margin + endLabelsWidth(chart),
        },
      },
      scales: {
        // A single label stands in the middle.
        x: { display: false, offset: chart.labels.length === 1 },
        y: {
          min: least,
          max: most,
          border: { display: false },
          grid: {
            color: ({ tick }: ScriptableScaleContext) => (tick.value === 0 ? palette.baseline : palette.grid),
            drawTicks: false,
          },
          ticks: {
            color: palette.muted,
            font: { size: 13 },
            padding: 8,
            callback: (value: string | number) => tickText(Number(value), chart),
          },
          afterBuildTicks: (axis: Scale) => {
            axis.ticks = ticks.map((value) => ({ value }));
          },
        },
      },
    },
  };
}

/** The zero of the axis needs no currency. */
function tickText(value: number, chart: TrendChart): string {
  return value === 0 ? "0" : formatAmount(value, chart);
}

/** The first is drawn last, on top of the others. */
function datasetsOf(chart: TrendChart): Configuration["data"]["datasets"] {
  const line = { pointRadius: 0, tension: 0 };
  const total = {
    ...line,
    borderColor: palette.series,
    borderWidth: 3,
    backgroundColor: palette.area,
    fill: "origin",
  };
  const forecast = {
    ...line,
    borderColor: palette.series,
    borderWidth: 2,
    borderDash: [2, 4],
    spanGaps: true,
  };
  const due = { ...line, borderColor: palette.muted, borderWidth: 1.5, borderDash: [5, 4] };
  return [
    { ...total, data: [...chart.cumulative] },
    { ...due, data: [...chart.due] },
    { ...forecast, data: forecastLine(chart) },
  ];
}

/** From the last known total straight to the forecast at the end. */
function forecastLine({ labels, cumulative, forecast }: TrendChart): (number | null)[] {
  const last = cumulative.length - 1;
  return labels.map((_, index) => {
    if (forecast === undefined || last < 0) return null;
    if (index === last) return cumulative[last] ?? null;
    return index === labels.length - 1 && index > last ? forecast : null;
  });
}

function drawTarget({ pen, y, plot }: Sheet, { target }: TrendChart): void {
  if (target === undefined) return;

  const level = y(target);
  drawLine(
    pen,
    { x: plot.left, y: level },
    { x: plot.right, y: level },
    { colour: palette.strong, width: 2 },
  );
}

function drawLabels({ pen, x, plot }: Sheet, { labels }: TrendChart): void {
  const texts = labels.map(cleanText);
  const spacing = (plot.right - plot.left) / Math.max(1, labels.length - 1);
  const written = thinnedLabels(
    texts.map((text) => measureWidth(text, labelFont)),
    spacing,
  );

  texts.forEach((text, index) => {
    if (!written[index]) return;
    const style = { font: labelFont, colour: palette.muted, align: "center" } as const;
    writeText(pen, text, { x: x(index), y: plot.bottom + 21 }, style);
  });
}
