import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { formatWholePercent } from "./amount.ts";
import { drawLine, writeText } from "./pen.ts";
import type { Sheet } from "./sheet.ts";
import { font, palette } from "./theme.ts";

const paceStyle = { font: font(12), colour: palette.muted, align: "right" } as const;
const targetStyle = { font: font(12, 600), colour: palette.strong } as const;
const paceStroke = { colour: palette.muted, width: 1.5, dash: [3, 3] } as const;
const targetStroke = { colour: palette.strong, width: 2 } as const;
const cutStroke = { colour: palette.paper, width: 2.5 } as const;

/** The upright lines: how far they reach down, and the pace as a share of the target. */
type Uprights = {
  readonly bottom: number;
  readonly pace: number | undefined;
  readonly locale: Locale;
};

/** At the end of the period the pace is the target itself, and one line is enough. */
export function drawPace({ pen, x, plot }: Sheet, { bottom, pace, locale }: Uprights): void {
  if (pace === undefined || pace >= 1) return;

  // 0.29 * 100 is a little less than 29.
  const percent = formatWholePercent(Math.floor(pace * 100 + 1e-9), locale);
  drawLine(pen, { x: x(pace), y: plot.top - 2 }, { x: x(pace), y: bottom }, paceStroke);
  writeText(
    pen,
    translatorFor(locale)("chart.pace", { percent }),
    { x: x(pace) + 3, y: plot.top - 9 },
    paceStyle,
  );
}

/** The word begins at its line, or further right when the pace stands close before it. */
export function drawTarget({ pen, x, plot }: Sheet, { bottom, pace = 1, locale }: Uprights): void {
  const left = pace < 1 ? Math.max(x(1) - 4, x(pace) + 10) : x(1) - 4;
  drawLine(pen, { x: x(1), y: plot.top - 2 }, { x: x(1), y: bottom }, targetStroke);
  writeText(pen, translatorFor(locale)("chart.target"), { x: left, y: plot.top - 9 }, targetStyle);
}

/** Two white strokes say that the bar goes on. */
export function drawCut(
  { pen, x }: Sheet,
  end: number,
  bar: { readonly middle: number; readonly height: number },
): void {
  const half = bar.height / 2 + 1;
  for (const distance of [16, 10]) {
    const foot = { x: x(end) - distance - 2, y: bar.middle + half };
    drawLine(pen, foot, { x: foot.x + 6, y: bar.middle - half }, cutStroke);
  }
}
