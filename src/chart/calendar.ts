import type { CalendarChart, CalendarDay } from "#src/chat/chart.ts";
import { nothingToScale } from "./blank.ts";
import { footerHeight } from "./frame.ts";
import { colourLegend, type Legend, writeLegend } from "./legend.ts";
import { fillRounded, type Pen, strokeRounded, writeText } from "./pen.ts";
import type { Picture } from "./sheet.ts";
import { cleanText, fitText } from "./text.ts";
import { dayLooks, font, page, palette } from "./theme.ts";

const columns = 7;
const gap = 5;
const cellHeight = 62;
const bandHeight = 32;
const bandInset = 4;
const weekdayHeight = 26;
const legendGap = 8;
const weekdayStyle = { font: font(13, 600), colour: palette.muted, align: "center" } as const;
const numberStyle = { font: font(13, 600), colour: palette.strong } as const;
const restStyle = { font: font(13), colour: palette.muted } as const;
const symbolFont = font(15, 700);
const halfFont = font(12, 700);

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** One cell a day: its number, and below it what the morning and the afternoon were. */
export function calendarPicture(chart: CalendarChart): Picture {
  const legend = colourLegend(chart.legend.map(({ label, tone }) => ({ label, fill: dayLooks[tone].fill })));
  const weeks = Math.ceil((chart.firstColumn + chart.days.length) / columns);
  const top = page.headingHeight + weekdayHeight;
  const bottom = top + weeks * (cellHeight + gap) + legendGap;
  return {
    height: bottom + legend.height + footerHeight(chart.heading),
    locale: chart.locale,
    heading: chart.heading,
    configuration: nothingToScale,
    drawBelow: () => {},
    drawAbove: ({ pen }) => drawMonth(pen, chart, { top, legend, bottom }),
  };
}

type Places = { readonly top: number; readonly legend: Legend; readonly bottom: number };

function drawMonth(pen: Pen, chart: CalendarChart, { top, legend, bottom }: Places): void {
  const width = (page.width - 2 * page.margin + gap) / columns - gap;
  const leftOf = (column: number) => page.margin + column * (width + gap);
  chart.weekdays.forEach((name, column) => {
    const at = { x: leftOf(column) + width / 2, y: top - 9 };
    writeText(pen, fitText(name, weekdayStyle.font, width), at, weekdayStyle);
  });
  chart.days.forEach((day, index) => {
    const place = chart.firstColumn + index;
    const y = top + Math.floor(place / columns) * (cellHeight + gap);
    drawDay(pen, day, { x: leftOf(place % columns), y, width, height: cellHeight });
  });
  writeLegend(pen, legend, bottom);
}

function drawDay(pen: Pen, day: CalendarDay, cell: Box): void {
  const isOwed = day.kind === "owed";
  fillRounded(pen, cell, { colour: isOwed ? palette.paper : palette.track, radius: 6 });
  if (day.kind === "outside") hatch(pen, cell);
  if (isOwed) strokeRounded(pen, cell, { colour: palette.grid, radius: 6 });
  if (day.isToday) strokeRounded(pen, cell, { colour: palette.ink, radius: 6 });
  writeText(pen, String(day.day), { x: cell.x + 8, y: cell.y + 18 }, isOwed ? numberStyle : restStyle);

  const band = {
    x: cell.x + bandInset,
    y: cell.y + cell.height - bandHeight - bandInset + 1,
    width: cell.width - 2 * bandInset,
    height: bandHeight - 1,
  };
  for (const part of partsOf(day, band)) drawPart(pen, part);
}

type Part = { readonly half: CalendarDay["halves"][number]; readonly box: Box; readonly isWhole: boolean };

/** Two halves side by side, the morning at the left; one across both where they are alike, and half as wide alone. */
function partsOf({ halves }: CalendarDay, band: Box): readonly Part[] {
  const [morning, afternoon] = halves;
  if (!morning) return [];
  const isWhole = afternoon !== undefined && isAlike(morning, afternoon);
  if (isWhole) return [{ half: morning, box: band, isWhole }];
  const width = (band.width - 2) / 2;
  return halves.map((half, index) => ({
    half,
    box: { ...band, x: band.x + index * (width + 2), width },
    isWhole,
  }));
}

function isAlike(one: CalendarDay["halves"][number], other: CalendarDay["halves"][number]): boolean {
  return one.tone === other.tone && one.symbol === other.symbol;
}

function drawPart(pen: Pen, { half, box, isWhole }: Part): void {
  const { fill, text } = dayLooks[half.tone];
  fillRounded(pen, box, { colour: fill, radius: 4 });
  const style = {
    font: isWhole ? symbolFont : halfFont,
    colour: text,
    align: "center",
    baseline: "middle",
  } as const;
  const symbol = fitText(cleanText(half.symbol), style.font, box.width - 2);
  writeText(pen, symbol, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, style);
}

/** Days on which nobody expects the person. */
function hatch(pen: Pen, { x, y, width, height }: Box): void {
  pen.save();
  pen.beginPath();
  pen.roundRect(x, y, width, height, 6);
  pen.clip();
  pen.strokeStyle = palette.baseline;
  pen.lineWidth = 1;
  pen.beginPath();
  for (let offset = -height; offset < width; offset += 8) {
    pen.moveTo(x + offset, y + height);
    pen.lineTo(x + offset + height, y);
  }
  pen.stroke();
  pen.restore();
}
