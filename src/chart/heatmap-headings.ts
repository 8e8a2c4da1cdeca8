import type { HeatmapChart } from "#src/chat/chart.ts";
import { type Pen, writeText } from "./pen.ts";
import { fitText, measureWidth, shortenName, widestOf } from "./text.ts";
import { font, palette } from "./theme.ts";

const style = { font: font(12, 600), colour: palette.strong, baseline: "middle" } as const;
const levelHeight = 26;
const longest = 118;
const slant = Math.PI / 4;

export type Headings = {
  readonly labels: readonly string[];
  /** Names too wide for their columns come down to them from the upper left. */
  readonly isSlanted: boolean;
  readonly height: number;
};

type Columns = HeatmapChart["columns"];

export function columnHeadings(columns: Columns, cellWidth: number): Headings {
  const isSlanted = columns.some(({ name }) => measureWidth(name, style.font) > cellWidth - 4);
  if (!isSlanted) return { labels: columns.map(({ name }) => name), isSlanted, height: levelHeight };

  const labels = columns.map(({ name, isRest }) =>
    isRest ? fitText(name, style.font, longest) : shortenName(name, style.font, longest),
  );
  const height = Math.ceil(widestOf(labels, style.font) * Math.sin(slant)) + 16;
  return { labels, isSlanted, height: Math.max(levelHeight, height) };
}

type Place = { readonly left: number; readonly bottom: number; readonly cellWidth: number };

export function writeHeadings(
  pen: Pen,
  { labels, isSlanted }: Headings,
  { left, bottom, cellWidth }: Place,
): void {
  labels.forEach((label, column) => {
    const x = left + column * cellWidth + cellWidth / 2;
    if (!isSlanted) {
      writeText(pen, label, { x: x - 1.5, y: bottom - 6 }, { ...style, align: "center" });
      return;
    }
    pen.save();
    pen.translate(x + 4, bottom);
    pen.rotate(slant);
    writeText(pen, label, { x: 0, y: 0 }, { ...style, align: "right" });
    pen.restore();
  });
}
