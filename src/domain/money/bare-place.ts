import type { Found } from "./amount.ts";
import { type Line, textAt } from "./tokens.ts";
import { countables, hasPhrase, measures, namesNumbers } from "./vocabulary.ts";

type Place = Pick<Found, "from" | "to">;

/** Shorter than this, a round figure without separators may be a house, a contract or a model. */
const shortestRoundFigure = 7;

/** Whether a bare number is money wherever it stands in a line: grouped in thousands, or long and round. */
export function isProperFigure(line: Line, bare: Found): boolean {
  if (bare.reading.kind !== "amount" || !isOnItsOwn(line, bare)) return false;
  return isGrouped(line, bare) || textAt(line, bare.from).length >= shortestRoundFigure;
}

/** Whether a bare number may be meant as money: at an edge of the line, of two digits or more, nobody's name. */
export function isFigureAtEdge(line: Line, bare: Found): boolean {
  const isAtEdge = bare.from === 0 || bare.to === line.tokens.length;
  if (!isAtEdge || bare.reading.kind === "refused") return false;
  if (isWithinRun(line, bare.from) || !isOnItsOwn(line, bare)) return false;
  return isGrouped(line, bare) || (bare.to === bare.from + 1 && textAt(line, bare.from).length >= 2);
}

function isOnItsOwn(line: Line, { from, to }: Place): boolean {
  const token = line.tokens[from];
  const after = line.tokens[to];
  const before = textAt(line, from - 1);
  if (after?.glued && !".,;!?)]}”\"'|-".includes(after.text)) return false;
  if (hasPhrase(line, to, measures) || (hasPhrase(line, to, countables) && !isPastCounting(line, from)))
    return false;
  // A run of numbers that did not group as a whole is a phone or a list.
  const isSpaced = to > from + 1;
  if (isSpaced && (isNumber(line, from - 1) || isNumber(line, to))) return false;
  if (isGrouped(line, { from, to })) return !token?.glued || line.tokens[from - 1]?.kind === "symbol";
  if (namesNumbers.has(before)) return false;
  return !token?.glued || "([{“\"':;,=|".includes(before);
}

/** Nobody has a hundred thousand contracts. */
function isPastCounting(line: Line, from: number): boolean {
  return textAt(line, from).replace(/\D/g, "").length > 5;
}

/** The last number of "912 345 678", which was refused as a whole. */
function isWithinRun(line: Line, from: number): boolean {
  return isNumber(line, from - 1) && isNumber(line, from - 2);
}

function isNumber(line: Line, at: number): boolean {
  return line.tokens[at]?.kind === "number";
}

/** In "369 500" the first number may belong to a name; "500 000" and "1 500 000" stand as one. */
function isGrouped(line: Line, { from, to }: Place): boolean {
  if (to === from + 1) return /[.,]/.test(textAt(line, from));
  return to > from + 2 || textAt(line, to - 1).startsWith("0");
}
