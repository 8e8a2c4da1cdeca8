import type { Span } from "#src/chat/letter.ts";
import { cleanText, measureWidth } from "./text.ts";
import { font } from "./theme.ts";

/** A stretch of a line in one style, from where the line begins. */
export type Run = {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly span: Span;
};

export type Line = { readonly runs: readonly Run[]; readonly width: number };

type Measure = { readonly size: number; readonly room: number };

const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** The font draws no emoji: this shows that there is one. */
const instead = "□";

/** Text broken into lines as a mail program does: between words, and within one that is wider than the line. */
export function breakLines(spans: readonly Span[], measure: Measure): readonly Line[] {
  const lines: Line[] = [];
  let line: Line = emptyLine;
  const end = () => {
    lines.push(line);
    line = emptyLine;
  };
  for (const piece of spans.flatMap(piecesOf)) {
    if (piece.text === "\n") {
      end();
      continue;
    }
    const isSpace = piece.text.trim() === "" && !piece.text.includes(noBreakSpace);
    if (isSpace && line === emptyLine) continue;
    for (const part of isSpace ? [piece] : partsOf(piece, measure)) {
      const wide = widthOf(part, measure.size);
      if (line !== emptyLine && !isSpace && line.width + wide > measure.room) end();
      line = withRun(line, part, wide);
    }
  }
  if (line !== emptyLine) end();
  return lines;
}

export function fontOf({ isBold }: Span, size: number): string {
  return font(size, isBold ? 700 : 400);
}

const emptyLine: Line = { runs: [], width: 0 };
const noBreakSpace = "\u00a0";

function piecesOf(span: Span): readonly Span[] {
  const shown = span.text.replace(/\p{RGI_Emoji}/gv, instead);
  const pieces = shown.split(/(\n| +)/);
  return pieces
    .map((piece) => ({ ...span, text: piece.trim() === "" ? piece : cleanText(piece) }))
    .filter(({ text }) => text !== "");
}

/** A word in as many parts as lines it needs. */
function partsOf(word: Span, { size, room }: Measure): readonly Span[] {
  if (widthOf(word, size) <= room) return [word];

  const parts: string[] = [];
  let part = "";
  for (const { segment } of graphemes.segment(word.text)) {
    if (part !== "" && widthOf({ ...word, text: part + segment }, size) > room) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part].map((text) => ({ ...word, text }));
}

function widthOf(span: Span, size: number): number {
  return measureWidth(span.text, fontOf(span, size));
}

function withRun({ runs, width }: Line, span: Span, wide: number): Line {
  return { runs: [...runs, { text: span.text, x: width, width: wide, span }], width: width + wide };
}
