import type { Span } from "#src/chat/letter.ts";
import { letterLook } from "#src/chat/letter-look.ts";
import type { Box } from "./letter-box.ts";
import { breakLines, fontOf, type Run } from "./letter-lines.ts";
import { drawLine, type Pen, type Point, writeText } from "./pen.ts";

type Words = {
  readonly size: number;
  readonly line: number;
  readonly colour: string;
  readonly room: number;
  readonly align?: "right";
};

/** Words in as many lines as they need within the room. */
export function wordsBox(spans: readonly Span[], words: Words): Box {
  const { size, line, room, align } = words;
  const lines = breakLines(spans, { size, room });
  return {
    height: lines.length * line,
    draw: (pen, { x, y }) => {
      lines.forEach(({ runs, width }, index) => {
        const start = align === "right" ? x + room - width : x;
        const baseline = y + index * line + baselineOf(words);
        for (const run of runs) writeRun(pen, run, { x: start + run.x, y: baseline }, words);
      });
    },
  };
}

/** Where letters stand in a line of that height. */
export function baselineOf({ size, line }: Pick<Words, "size" | "line">): number {
  return line / 2 + size * 0.36;
}

function writeRun(pen: Pen, { text, span, width }: Run, at: Point, { size, colour }: Words): void {
  const { accent } = letterLook.colours;
  pen.save();
  pen.translate(at.x, at.y);
  // There is no slanted face among our fonts.
  if (span.isItalic) pen.transform(1, 0, -0.2, 1, 0, 0);
  const style = { font: fontOf(span, size), colour: span.href === undefined ? colour : accent };
  writeText(pen, text, { x: 0, y: 0 }, style);
  pen.restore();
  if (span.href === undefined) return;
  const y = at.y + 2.5;
  drawLine(pen, { x: at.x, y }, { x: at.x + width, y }, { colour: accent, width: 1 });
}
