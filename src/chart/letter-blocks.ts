import type { LetterBlock } from "#src/chat/letter.ts";
import { letterLook } from "#src/chat/letter-look.ts";
import { type Box, emptyBox, stacked } from "./letter-box.ts";
import { tableBox } from "./letter-table.ts";
import { baselineOf, wordsBox } from "./letter-words.ts";
import { fillRounded, type Pen, type Point, writeText } from "./pen.ts";
import { fitText, measureWidth } from "./text.ts";
import { font } from "./theme.ts";

type BlockOf<Kind extends LetterBlock["kind"]> = Extract<LetterBlock, { readonly kind: Kind }>;

const { colours, text, heading, list, highlight, button, rule, radius } = letterLook;

/** Margins above are left out: in HTML the larger one below the block before swallows them. */
export function blockBox(block: LetterBlock, room: number): Box {
  switch (block.kind) {
    case "heading":
      return stacked([
        wordsBox(
          block.spans.map((span) => ({ ...span, isBold: true })),
          { ...heading, colour: colours.strong, room },
        ),
        emptyBox(heading.below),
      ]);
    case "paragraph":
      return stacked([wordsBox(block.spans, { ...text, colour: colours.ink, room }), emptyBox(text.below)]);
    case "list":
      return listBox(block, room);
    case "table":
      return tableBox(block, room);
    case "highlight":
      return highlightBox(block, room);
    case "button":
      return buttonBox(block, room);
    case "rule":
      return { height: 1 + rule.below, draw: (pen, at) => drawRule(pen, at, room) };
  }
}

function listBox({ isOrdered, start = 1, items }: BlockOf<"list">, room: number): Box {
  const lines = items.map((item, index): Box => {
    const words = wordsBox(item, { ...text, colour: colours.ink, room: room - list.indent });
    const sign = isOrdered ? `${start + index}.` : "•";
    return {
      height: words.height + (index === items.length - 1 ? 0 : list.between),
      draw: (pen, { x, y }) => {
        const style = { font: font(text.size), colour: colours.ink, align: "right" } as const;
        writeText(pen, sign, { x: x + list.indent - 8, y: y + baselineOf(text) }, style);
        words.draw(pen, { x: x + list.indent, y });
      },
    };
  });
  return stacked([...lines, emptyBox(text.below)]);
}

function highlightBox({ label, value, note }: BlockOf<"highlight">, room: number): Box {
  const { padding, below } = highlight;
  const inner = room - 2 * padding - 4;
  const words = stacked([
    wordsBox([{ text: label }], { size: highlight.label, line: 20, colour: colours.muted, room: inner }),
    wordsBox([{ text: value, isBold: true }], {
      size: highlight.value,
      line: 40,
      colour: colours.strong,
      room: inner,
    }),
    wordsBox([{ text: note }], { size: highlight.note, line: 20, colour: colours.muted, room: inner }),
  ]);
  const height = words.height + 2 * padding;
  return {
    height: height + below,
    draw: (pen, { x, y }) => {
      fillRounded(pen, { x, y, width: room, height }, { colour: colours.accent, radius });
      fillRounded(
        pen,
        { x: x + 4, y, width: room - 4, height },
        { colour: colours.tint, radius: radius / 2 },
      );
      words.draw(pen, { x: x + padding + 4, y: y + padding });
    },
  };
}

function buttonBox({ label }: BlockOf<"button">, room: number): Box {
  const { size, line, padding, side, below } = button;
  const look = { font: font(size, 700), colour: colours.onAccent, baseline: "alphabetic" } as const;
  const words = fitText(label, look.font, room - 2 * side);
  const width = measureWidth(words, look.font) + 2 * side;
  const height = line + 2 * padding;
  return {
    height: height + below,
    draw: (pen, { x, y }) => {
      fillRounded(pen, { x, y, width, height }, { colour: colours.accent, radius: 6 });
      writeText(pen, words, { x: x + side, y: y + padding + baselineOf({ size, line }) }, look);
    },
  };
}

function drawRule(pen: Pen, { x, y }: Point, room: number): void {
  pen.fillStyle = colours.line;
  pen.fillRect(x, y, room, 1);
}
