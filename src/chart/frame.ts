import type { ChartHeading } from "#src/chat/chart.ts";
import type { Pen } from "./pen.ts";
import { writeText } from "./pen.ts";
import type { Sheet } from "./sheet.ts";
import { cleanText, fitText, measureWidth } from "./text.ts";
import { font, page, palette, standingLooks } from "./theme.ts";

const titleStyle = { font: font(22, 700), colour: palette.ink } as const;
const longTitleStyle = { font: font(18, 700), colour: palette.ink } as const;
const subtitleStyle = { font: font(13.5), colour: palette.muted } as const;
const figureStyle = { font: font(34, 700), colour: palette.ink, align: "right" } as const;
const noteStyle = { font: font(13), colour: palette.muted, align: "right" } as const;
const footerStyle = { font: font(12), colour: palette.muted } as const;
const signFont = font(18);

const widestFigure = 260;
const signGap = 8;
const gap = 20;

export function footerHeight({ footer }: ChartHeading): number {
  return footer ? page.footerHeight : page.bareFooterHeight;
}

/** White paper, because both chat themes show it well, and the words around the chart. */
export function drawFrame({ pen, width, height }: Sheet, heading: ChartHeading): void {
  pen.fillStyle = palette.paper;
  pen.fillRect(0, 0, width, height);

  const left = page.margin;
  const right = width - page.margin;
  const room = right - left - drawFigure(pen, right, heading);
  const style = measureWidth(cleanText(heading.title), titleStyle.font) <= room ? titleStyle : longTitleStyle;
  writeText(pen, fitText(heading.title, style.font, room), { x: left, y: 49 }, style);
  writeText(pen, fitText(heading.subtitle, subtitleStyle.font, room), { x: left, y: 73 }, subtitleStyle);
  writeText(
    pen,
    fitText(heading.footer, footerStyle.font, right - left),
    { x: left, y: height - 15 },
    footerStyle,
  );
}

/** Returns the width that the title has to leave free. */
function drawFigure(pen: Pen, right: number, { figure }: ChartHeading): number {
  if (!figure) return 0;

  const text = fitText(figure.text, figureStyle.font, widestFigure);
  const note = fitText(figure.note, noteStyle.font, widestFigure);
  writeText(pen, text, { x: right, y: 54 }, figureStyle);
  writeText(pen, note, { x: right, y: 75 }, noteStyle);

  const { sign, fill } = standingLooks[figure.standing];
  const textWidth = measureWidth(text, figureStyle.font);
  const signRight = { x: right - textWidth - signGap, y: 50 };
  writeText(pen, sign, signRight, { font: signFont, colour: fill, align: "right" });

  const signWidth = sign ? measureWidth(sign, signFont) + signGap : 0;
  return gap + Math.max(textWidth + signWidth, measureWidth(note, noteStyle.font));
}
