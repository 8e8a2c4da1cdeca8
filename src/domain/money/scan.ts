import { type Found, readAmount } from "./amount.ts";
import { readBare } from "./bare.ts";
import { isFigureAtEdge, isProperFigure } from "./bare-place.ts";
import { lookalikeAt } from "./lookalike.ts";
import { type MoneyReading, settle } from "./reading.ts";
import { readSurroundings } from "./surroundings.ts";
import { type Line, runEnd, textAt } from "./tokens.ts";
import { readUnreadable } from "./unreadable.ts";
import { approximateBefore, million, unitAt } from "./vocabulary.ts";

/**
 * Which numbers without a unit are money: all of a text that should be nothing but an amount, those of a sentence
 * that are written as amounts, or those at its edges.
 */
type BareNumbers = "all" | "proper" | "edges";

/** Less than this, in đồng, is a model or a count within a sentence: "3D", "500 đồng". */
const leastAmountInSentence = 1_000n;

/** All that reads as money in a line, from left to right. Looks at each token a bounded number of times. */
export function scanMoney(line: Line, bareNumbers: BareNumbers): readonly Found[] {
  const found: Found[] = [];
  let floor = 0;
  let at = 0;

  while (at < line.tokens.length) {
    const unreadable = readUnreadable(line, at);
    const other = unreadable ? undefined : otherEnd(line, at);
    const next = other ? undefined : (unreadable ?? readAt(line, at, bareNumbers));
    if (next) add(readSurroundings(line, next, { floor, follows: found.at(-1)?.to === floor }));

    floor = other ?? found.at(-1)?.to ?? floor;
    at = Math.max(floor, at + 1);
  }
  return found;

  /** A range takes in the amount that it begins with. */
  function add(next: Found): void {
    const previous = found.at(-1);
    if (!previous || next.from >= previous.to) found.push(next);
    else found.splice(-1, 1, { ...next, from: previous.from });
  }
}

/** What several finds say together: a refusal stands, and two amounts are never chosen between. */
export function combine(line: Line, found: readonly Found[]): MoneyReading | undefined {
  const readings = found.map(({ reading }) => reading);
  const refusal = readings.find(({ kind }) => kind === "refused");
  if (refusal || readings.length <= 1) return refusal ?? readings[0];

  const amounts = readings.flatMap(amountsIn);
  const isRepeated = new Set(amounts).size === 1 && !found.slice(1).every((other) => isRestated(line, other));
  // The same figure twice may be two sales.
  return settle(isRepeated ? [...amounts, sumOf(amounts)] : amounts, "two_amounts");
}

/** "500tr = 500.000.000đ", "500tr (500.000.000đ)". */
function isRestated(line: Line, { from }: Found): boolean {
  return /^[=(]$/.test(textAt(line, from - 1));
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

function readAt(line: Line, at: number, bareNumbers: BareNumbers): Found | undefined {
  const marked = readAmount(line, at);
  if (marked) return bareNumbers === "all" || !isTrifle(marked) ? marked : undefined;

  const bare = readBare(line, at);
  if (!bare) return undefined;
  switch (bareNumbers) {
    case "all":
      return bare;
    case "proper":
      return isProperFigure(line, bare) ? bare : undefined;
    case "edges":
      return isFigureAtEdge(line, bare) ? bare : undefined;
  }
}

/** The end of figures that are no money: a phone, a date, a code. */
function otherEnd(line: Line, at: number): number | undefined {
  return isCode(line, at) ? runEnd(line.tokens, at) : lookalikeAt(line, at)?.to;
}

/** "HĐ123", "12h", "15E": figures that are part of a word; "AnPhát500tr" and "hơn500k" only lack a space. */
function isCode(line: Line, at: number): boolean {
  const [token, next] = line.tokens.slice(at, at + 2);
  if (token?.kind !== "number") return false;

  const unit = next?.glued ? (unitAt(line, at + 1) ?? 0n) : 0n;
  const isPartOfWord = token.glued && at > 0 && line.tokens[at - 1]?.kind !== "symbol";
  if (isPartOfWord) return unit < million && !approximateBefore.has(textAt(line, at - 1));
  return next?.kind === "word" && next.glued && unit === 0n;
}

function isTrifle({ reading, unit }: Found): boolean {
  return unit === 1n && reading.kind === "amount" && reading.amount < leastAmountInSentence;
}

function amountsIn(reading: MoneyReading): readonly bigint[] {
  switch (reading.kind) {
    case "amount":
      return [reading.amount];
    case "ask":
      return reading.choices;
    case "refused":
      return [];
  }
}
