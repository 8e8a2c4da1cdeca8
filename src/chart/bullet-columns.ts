import type { BulletRow } from "./bullet-rows.ts";
import type { TextStyle } from "./pen.ts";
import { measureWidth, shortenName, widestOf } from "./text.ts";
import { font, page, palette } from "./theme.ts";

const rightwards = { align: "right", baseline: "middle" } as const;
const nameStyle = { font: font(15), colour: palette.ink, ...rightwards } as const;
const quietStyle = { font: font(13), colour: palette.muted, ...rightwards } as const;
const amountStyle = { font: font(15, 700), colour: palette.ink, ...rightwards } as const;

export const percentStyle = amountStyle;

const widestName = 210;
const signWidth = 16;
const gap = 12;

/** Where each column stands: the bars get all the width that the words leave. */
export type Columns = {
  readonly nameRight: number;
  readonly plotLeft: number;
  readonly plotRight: number;
  readonly signLeft: number;
  readonly percentRight: number;
  readonly amountRight: number;
};

export function measureColumns(rows: readonly BulletRow[]): Columns {
  const nameWidth = Math.max(0, ...rows.map((row) => measureWidth(fitName(row), nameStyleOf(row).font)));
  const amountWidth = Math.max(0, ...rows.map((row) => measureWidth(row.amount, amountStyleOf(row).font)));
  const percents = rows.map(({ percent }) => percent);
  const percentWidth = widestOf(percents, percentStyle.font);

  const nameRight = page.margin + nameWidth;
  const amountRight = page.width - page.margin;
  const percentRight = amountRight - amountWidth - (percentWidth > 0 ? 1.5 * gap : 0);
  const signLeft = percentRight - percentWidth - (percentWidth > 0 ? signWidth : 0);
  return {
    nameRight,
    plotLeft: nameRight + gap,
    plotRight: signLeft - gap,
    signLeft,
    percentRight,
    amountRight,
  };
}

export function fitName(row: BulletRow): string {
  return shortenName(row.name, nameStyleOf(row).font, widestName);
}

export function nameStyleOf({ kind }: BulletRow): TextStyle {
  return kind === "rest" ? quietStyle : nameStyle;
}

/** Beside a percentage the amounts step back; alone they are what the chart is about. */
export function amountStyleOf({ kind }: BulletRow): TextStyle {
  return kind === "amount" ? amountStyle : quietStyle;
}
