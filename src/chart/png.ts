import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createCanvas } from "@napi-rs/canvas";
import type { ChartOptions, Plugin } from "chart.js";
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from "chart.js";
import type { DrawChart } from "#src/chat/adapter.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import { calendarPicture } from "./calendar.ts";
import { columnsPicture } from "./columns.ts";
import { completionPicture } from "./completion.ts";
import { registerFonts } from "./fonts.ts";
import { drawFrame } from "./frame.ts";
import { funnelPicture } from "./funnel.ts";
import { heatmapPicture } from "./heatmap.ts";
import { letterPicture } from "./letter.ts";
import { createLimit } from "./limit.ts";
import { pairsPicture } from "./pairs.ts";
import { paretoPicture } from "./pareto.ts";
import { remember } from "./remember.ts";
import type { Picture, Sheet } from "./sheet.ts";
import { sheetOf } from "./sheet.ts";
import { stackedPicture } from "./stacked.ts";
import { fontFamily, page } from "./theme.ts";
import { trendPicture } from "./trend.ts";

/** A picture of two million pixels holds 8 MB while it is drawn, and two cores do not draw three any faster. */
const drawnAtOnce = 2;
const keptPictures = 32;

Chart.register(
  BarController,
  LineController,
  BarElement,
  LineElement,
  PointElement,
  CategoryScale,
  LinearScale,
  Filler,
);

/** Draws charts as PNG, twice as large as `page`. A chart that has just been drawn is not drawn again. */
export function createChartPainter(): DrawChart {
  registerFonts();
  const limit = createLimit(drawnAtOnce);
  const drawOnce = remember<Uint8Array>(keptPictures);

  return (chart) => drawOnce(keyOf(chart), () => limit(() => paint(pictureOf(chart))));
}

/** How large the picture of a chart is, in CSS pixels, without drawing it. */
export function measureChart(chart: ChartSpec): { readonly width: number; readonly height: number } {
  return { width: page.width, height: pictureOf(chart).height };
}

function keyOf(chart: ChartSpec): string {
  return createHash("sha256").update(JSON.stringify(chart)).digest("base64");
}

function pictureOf(chart: ChartSpec): Picture {
  switch (chart.kind) {
    case "completion":
      return completionPicture(chart);
    case "trend":
      return trendPicture(chart);
    case "stacked":
      return stackedPicture(chart);
    case "funnel":
      return funnelPicture(chart);
    case "pareto":
      return paretoPicture(chart);
    case "pairs":
      return pairsPicture(chart);
    case "columns":
      return columnsPicture(chart);
    case "calendar":
      return calendarPicture(chart);
    case "heatmap":
      return heatmapPicture(chart);
    case "letter":
      return letterPicture(chart);
  }
}

async function paint(picture: Picture): Promise<Uint8Array> {
  const canvas = createCanvas(page.width, picture.height);
  const chart = new Chart(canvas, {
    ...picture.configuration,
    options: { ...picture.configuration.options, ...still },
    plugins: [wordsAround(picture)],
  });

  try {
    return await canvas.encode("png");
  } finally {
    chart.destroy();
    // Pixels live outside the heap: shrinking gives them back now, and the finalizers need a turn of the event loop.
    canvas.width = 1;
    canvas.height = 1;
    await nextTurn();
  }
}

/** Nobody points at a picture, and nothing in it moves. */
const still: ChartOptions = {
  animation: false,
  responsive: false,
  events: [],
  devicePixelRatio: page.pixelRatio,
  font: { family: fontFamily },
};

function wordsAround(picture: Picture): Plugin {
  return {
    id: "words",
    beforeDraw: (chart) => {
      onSheet(chart, picture, (sheet) => {
        drawFrame(sheet, picture.heading);
        picture.drawBelow(sheet);
      });
    },
    afterDraw: (chart) => onSheet(chart, picture, (sheet) => picture.drawAbove(sheet)),
  };
}

function onSheet(chart: Chart, { locale }: Picture, draw: (sheet: Sheet) => void): void {
  const sheet = sheetOf(chart);
  sheet.pen.save();
  // Otherwise the shapes of letters follow the language of the machine.
  sheet.pen.lang = locale;
  draw(sheet);
  sheet.pen.restore();
}
