import type { Found } from "./amount.ts";
import type { Line } from "./tokens.ts";

/** Signs that led to an amount, and signs that led away from it. */
const leadingIn = "*_~-,;:=|/+.([{“\"'\n";
const leadingOut = "*_~-,;:=|/+.)]}”\"'\n";

export function textOf(line: Line, from: number, to: number): string {
  return line.text.slice(line.tokens[from]?.start ?? 0, line.tokens[to - 1]?.end ?? 0);
}

/** What is left of a line without its amounts, and without the signs that set them off. */
export function textWithout(line: Line, found: readonly Found[]): string {
  const starts = [0, ...found.map(({ to }) => to)];
  const ends = [...found.map(({ from }) => from), line.tokens.length];

  const pieces = starts.map((start, index) => {
    const end = ends[index] ?? start;
    const from = index === 0 ? start : skipSigns(line, start, end);
    const to = index === found.length ? end : skipSignsBack(line, from, end);
    return to > from ? textOf(line, from, to) : "";
  });
  return pieces.filter(Boolean).join(" ").replace(/\s+/gu, " ").trim();
}

function skipSigns({ tokens }: Line, from: number, to: number): number {
  const found = tokens.slice(from, to).findIndex(({ text }) => !leadingOut.includes(text));
  return found === -1 ? to : from + found;
}

function skipSignsBack({ tokens }: Line, from: number, to: number): number {
  return from + tokens.slice(from, to).findLastIndex(({ text }) => !leadingIn.includes(text)) + 1;
}
