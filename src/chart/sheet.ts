import type { Chart, ChartConfiguration, Scale } from "chart.js";
import type { ChartHeading } from "#src/chat/chart.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { Pen } from "./pen.ts";

/** What chart.js is asked to draw. */
export type Configuration = ChartConfiguration<"bar" | "line", readonly (number | null)[]>;

/** One picture before it is drawn: what chart.js draws, and what we write below and above it. */
export type Picture = {
  readonly height: number;
  readonly locale: Locale;
  readonly heading: ChartHeading;
  readonly configuration: Configuration;
  drawBelow(sheet: Sheet): void;
  drawAbove(sheet: Sheet): void;
};

/** The page under the pen, with the places that chart.js gave to the values. All lengths are page pixels. */
export type Sheet = {
  readonly pen: Pen;
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  x(value: number): number;
  y(value: number): number;
};

export function sheetOf(chart: Chart): Sheet {
  const { left, right, top, bottom } = chart.chartArea;
  return {
    pen: chart.ctx,
    width: chart.width,
    height: chart.height,
    plot: { left, right, top, bottom },
    x: (value) => scaleOf(chart, "x").getPixelForValue(value),
    y: (value) => scaleOf(chart, "y").getPixelForValue(value),
  };
}

function scaleOf(chart: Chart, axis: "x" | "y"): Scale {
  const scale = chart.scales[axis];
  if (!scale) throw new Error(`The chart has no ${axis} axis.`);
  return scale;
}
