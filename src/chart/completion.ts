import type { CompletionChart } from "#src/chat/chart.ts";
import type { Columns } from "./bullet-columns.ts";
import { measureColumns } from "./bullet-columns.ts";
import { drawCut, drawPace, drawTarget } from "./bullet-lines.ts";
import type { BulletRow } from "./bullet-rows.ts";
import { describeRows } from "./bullet-rows.ts";
import { writeNoTarget, writeNothing, writeRow } from "./bullet-words.ts";
import { footerHeight } from "./frame.ts";
import { fillRounded } from "./pen.ts";
import type { Configuration, Picture, Sheet } from "./sheet.ts";
import { page, palette, standingLooks } from "./theme.ts";

/** A bar is cut here, so that one very good month does not press all other bars together. */
const longestBar = 1.5;
const shortestScale = 1.05;
const airyRows = 6;
const radius = 3;

type Bullets = {
  readonly chart: CompletionChart;
  readonly rows: readonly BulletRow[];
  /** Index of the last row that the pace and the target cross; -1 when no row has a target. */
  readonly lastMeasured: number;
  readonly columns: Columns;
  readonly rowHeight: number;
  readonly barHeight: number;
};

/** Horizontal bars in percent of each row's own target, or in amounts where nobody has a target. */
export function completionPicture(chart: CompletionChart): Picture {
  const bullets = layOut(chart);
  const { rows, lastMeasured, rowHeight } = bullets;

  const top = page.headingHeight + (lastMeasured < 0 ? 8 : 26);
  const bottom = footerHeight(chart.heading);
  return {
    height: top + Math.max(1, rows.length) * rowHeight + bottom,
    locale: chart.locale,
    heading: chart.heading,
    configuration: configure(bullets, { top, bottom }),
    drawBelow: (sheet) => drawBelow(sheet, bullets),
    drawAbove: (sheet) => drawAbove(sheet, bullets),
  };
}

function layOut(chart: CompletionChart): Bullets {
  const rows = describeRows(chart);
  const size = rows.length <= airyRows ? { rowHeight: 46, barHeight: 22 } : { rowHeight: 38, barHeight: 18 };
  const lastMeasured = rows.findLastIndex(({ kind }) => kind === "measured");
  return { chart, rows, lastMeasured, columns: measureColumns(rows), ...size };
}

function configure(
  { rows, lastMeasured, columns, barHeight }: Bullets,
  padding: { readonly top: number; readonly bottom: number },
): Configuration {
  const lengths = rows.map(({ length }) => Math.min(length, longestBar));
  const bars = {
    // A bar of no length would still leave a hairline.
    data: lengths.map((length) => length || null),
    backgroundColor: rows.map(({ standing }) => standingLooks[standing].fill),
    barThickness: barHeight,
    borderRadius: radius,
  };
  const end = lastMeasured < 0 ? 1 : Math.max(shortestScale, ...lengths);
  return {
    type: "bar",
    data: { labels: rows.map(({ name }) => name), datasets: [bars] },
    options: {
      indexAxis: "y",
      layout: { padding: { ...padding, left: columns.plotLeft, right: page.width - columns.plotRight } },
      scales: { x: { display: false, min: 0, max: end }, y: { display: false } },
    },
  };
}

function drawBelow(sheet: Sheet, bullets: Bullets): void {
  const { pen, x, y } = sheet;
  const { rows, lastMeasured, barHeight } = bullets;
  rows.forEach(({ kind }, index) => {
    if (kind !== "measured") return;
    const track = { x: x(0), y: y(index) - barHeight / 2, width: x(1) - x(0), height: barHeight };
    fillRounded(pen, track, { colour: palette.track, radius });
  });
  if (lastMeasured >= 0) drawPace(sheet, uprightsOf(sheet, bullets));
}

function drawAbove(sheet: Sheet, bullets: Bullets): void {
  const { chart, rows, lastMeasured, columns, barHeight } = bullets;
  if (rows.length === 0) writeNothing(sheet, chart.locale);
  if (lastMeasured >= 0) drawTarget(sheet, uprightsOf(sheet, bullets));

  rows.forEach((row, index) => {
    const middle = sheet.y(index);
    if (row.length > longestBar) drawCut(sheet, longestBar, { middle, height: barHeight });
    if (row.kind === "untargeted") writeNoTarget(sheet.pen, middle, columns, chart.locale);
    writeRow(sheet.pen, row, middle, columns);
  });
}

/** The lines cross the rows that are measured by them, and no others. */
function uprightsOf({ y }: Sheet, { chart, lastMeasured, rowHeight }: Bullets) {
  return { bottom: y(lastMeasured) + rowHeight / 2, pace: chart.pace, locale: chart.locale };
}
