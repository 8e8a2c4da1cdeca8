import type { LetterBlock, Span } from "#src/chat/letter.ts";
import { letterLook } from "#src/chat/letter-look.ts";
import { type Box, emptyBox, stacked } from "./letter-box.ts";
import { fontOf } from "./letter-lines.ts";
import { wordsBox } from "./letter-words.ts";
import { measureWidth } from "./text.ts";

type Table = Extract<LetterBlock, { readonly kind: "table" }>;

const { colours, table } = letterLook;
const { size, line, padding, below } = table;
const narrowest = 44;

/** Columns as wide as what is in them, as far as there is room: words give way before figures do. */
export function tableBox({ columns, rows, hasTotal }: Table, room: number): Box {
  const labels = columns.map(({ label }): Span => ({ text: label, isBold: true }));
  const cells = rows.map((row, index) =>
    columns.map(
      (_, place): Span => ({
        text: row[place] ?? "",
        ...(hasTotal && index === rows.length - 1 && { isBold: true }),
      }),
    ),
  );
  const natural = columns.map((_, place) =>
    Math.max(...[labels, ...cells].map((row) => widthOf(row[place]) + 2 * padding)),
  );
  const widths = shareRoom(natural, columns, room);
  const lay = (row: readonly Span[], look: RowLook) => rowBox(row, { widths, columns, room, ...look });
  return stacked([
    lay(labels, { colour: colours.muted, fill: colours.head }),
    ...cells.map((row, index) =>
      lay(row, { colour: hasTotal && index === cells.length - 1 ? colours.strong : colours.ink }),
    ),
    emptyBox(below),
  ]);
}

function widthOf(span: Span | undefined): number {
  return span ? measureWidth(span.text, fontOf(span, size)) : 0;
}

function shareRoom(natural: readonly number[], columns: Table["columns"], room: number): readonly number[] {
  const sum = (widths: readonly number[]) => widths.reduce((total, one) => total + one, 0);
  const all = sum(natural);
  if (all <= room) return natural.map((one) => (one * room) / all);

  const isWords = (place: number) => columns[place]?.isFigure !== true;
  const words = natural.filter((_, place) => isWords(place));
  const left = room - sum(natural.filter((_, place) => !isWords(place)));
  if (left < words.length * narrowest) return natural.map((one) => (one * room) / all);
  return natural.map((one, place) => (isWords(place) ? (one * left) / sum(words) : one));
}

type RowLook = { readonly colour: string; readonly fill?: string };

type RowShape = RowLook & {
  readonly widths: readonly number[];
  readonly columns: Table["columns"];
  readonly room: number;
};

function rowBox(row: readonly Span[], { widths, columns, room, colour, fill }: RowShape): Box {
  const cells = row.map((span, place) => {
    const width = (widths[place] ?? 0) - 2 * padding;
    const isFigure = columns[place]?.isFigure === true;
    return wordsBox([span], { size, line, colour, room: width, ...(isFigure && { align: "right" }) });
  });
  const height = Math.max(line, ...cells.map((cell) => cell.height)) + 2 * padding;
  return {
    height: height + 1,
    draw: (pen, { x, y }) => {
      if (fill !== undefined) {
        pen.fillStyle = fill;
        pen.fillRect(x, y, room, height);
      }
      let left = x;
      cells.forEach((cell, place) => {
        cell.draw(pen, { x: left + padding, y: y + padding });
        left += widths[place] ?? 0;
      });
      pen.fillStyle = colours.line;
      pen.fillRect(x, y + height, room, 1);
    },
  };
}
