import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Columns } from "./bullet-columns.ts";
import { amountStyleOf, fitName, nameStyleOf, percentStyle } from "./bullet-columns.ts";
import type { BulletRow } from "./bullet-rows.ts";
import type { Pen } from "./pen.ts";
import { writeText } from "./pen.ts";
import type { Sheet } from "./sheet.ts";
import { fitText } from "./text.ts";
import { font, palette, standingLooks } from "./theme.ts";

const noteStyle = { font: font(13), colour: palette.muted, baseline: "middle" } as const;
const nothingStyle = { font: font(15), colour: palette.muted, align: "center", baseline: "middle" } as const;
const signFont = font(11);

/** The texts of one row, in their columns, at the height `y`. */
export function writeRow(pen: Pen, row: BulletRow, y: number, columns: Columns): void {
  writeText(pen, fitName(row), { x: columns.nameRight, y }, nameStyleOf(row));
  writeText(pen, row.percent, { x: columns.percentRight, y }, percentStyle);
  writeText(pen, row.amount, { x: columns.amountRight, y }, amountStyleOf(row));
  if (row.kind !== "measured") return;

  const { sign, fill } = standingLooks[row.standing];
  writeText(pen, sign, { x: columns.signLeft, y }, { font: signFont, colour: fill, baseline: "middle" });
}

/** Stands where the bar of a measured row would be. */
export function writeNoTarget(pen: Pen, y: number, columns: Columns, locale: Locale): void {
  const text = translatorFor(locale)("chart.no_target");
  const fitted = fitText(text, noteStyle.font, columns.plotRight - columns.plotLeft);
  writeText(pen, fitted, { x: columns.plotLeft, y }, noteStyle);
}

export function writeNothing({ pen, width, plot }: Sheet, locale: Locale): void {
  const middle = { x: width / 2, y: (plot.top + plot.bottom) / 2 };
  writeText(pen, translatorFor(locale)("chart.empty"), middle, nothingStyle);
}
