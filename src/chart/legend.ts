import type { Tone } from "#src/chat/chart.ts";
import { fillRounded, type Pen, writeText } from "./pen.ts";
import { cleanText, measureWidth } from "./text.ts";
import { font, page, palette, toneLooks } from "./theme.ts";

const wordStyle = { font: font(13), colour: palette.strong, baseline: "middle" } as const;
const swatch = 12;
const swatchGap = 6;
const entryGap = 16;
const lineHeight = 24;

type Entry = { readonly label: string; readonly fill: string };
type Placed = Entry & { readonly left: number; readonly line: number };

export type Legend = { readonly entries: readonly Placed[]; readonly height: number };

export function legendOf(entries: readonly { readonly label: string; readonly tone: Tone }[]): Legend {
  return colourLegend(entries.map(({ label, tone }) => ({ label, fill: toneLooks[tone].fill })));
}

/** One line after another, each as full as the page allows. */
export function colourLegend(entries: readonly Entry[]): Legend {
  const placed: Placed[] = [];
  let left: number = page.margin;
  let line = 0;
  for (const { label, fill } of entries) {
    const text = cleanText(label);
    const width = swatch + swatchGap + measureWidth(text, wordStyle.font);
    if (left > page.margin && left + width > page.width - page.margin) {
      left = page.margin;
      line += 1;
    }
    placed.push({ label: text, fill, left, line });
    left += width + entryGap;
  }
  return { entries: placed, height: placed.length === 0 ? 0 : (line + 1) * lineHeight };
}

export function writeLegend(pen: Pen, { entries }: Legend, top: number): void {
  for (const { label, fill, left, line } of entries) {
    const middle = top + line * lineHeight + lineHeight / 2;
    const box = { x: left, y: middle - swatch / 2, width: swatch, height: swatch };
    fillRounded(pen, box, { colour: fill, radius: 2 });
    writeText(pen, label, { x: left + swatch + swatchGap, y: middle }, wordStyle);
  }
}
