import { lookalikeAt } from "./lookalike.ts";
import { amountsOf, readNumeral, readSpacedNumeral } from "./numeral.ts";
import { type Line, textAt } from "./tokens.ts";
import { closingWords, countables, halves, hasPhrase, measures, million, unitAt } from "./vocabulary.ts";

/** What has been read so far of "1 tỷ 500tr": the last unit says what may still follow. */
export type Sum = {
  readonly total: bigint;
  readonly unit: bigint;
  readonly parts: number;
  readonly to: number;
};

/** The totals that an amount can have with what follows it, none if it makes no sense. */
type Tail = { readonly totals: readonly bigint[]; readonly to: number };

/** The half or the number without a unit that ends an amount: "1 tỷ rưỡi", "1tr5", "1 tỷ 500". */
export function readTail(line: Line, sum: Sum): Tail | undefined {
  const token = line.tokens[sum.to];
  if (!token || sum.unit === 1n) return undefined;

  if (halves.has(token.text) && sum.parts === 1) {
    return { totals: [sum.total + sum.unit / 2n], to: sum.to + 1 };
  }
  if (token.kind !== "number") return undefined;
  if (/^\d{1,3}$/.test(token.text) && !readSpacedTail(line, sum.to)) {
    return token.glued ? readGluedDigits(sum, token.text) : readSpacedDigits(line, sum, token.text);
  }
  return readLongTail(line, sum, token.glued);
}

function readGluedDigits(sum: Sum, digits: string): Tail {
  return { totals: [asFraction(sum, digits), asPart(sum, digits)], to: sum.to + 1 };
}

function readSpacedDigits(line: Line, sum: Sum, digits: string): Tail | undefined {
  const at = sum.to;
  if (lookalikeAt(line, at) || hasPhrase(line, at + 1, measures)) return undefined;
  // "12h" is no number, and a unit of its own that did not fit begins another amount.
  const unit = unitAt(line, at + 1);
  if (unit === undefined ? isWordGlued(line, at + 1) : unit !== 1n) return undefined;

  // Sources differ on "2 triệu 500": half a million more, or five hundred đồng.
  const isLiteral = unit === 1n || (sum.unit === million && digits.length === 3);
  const literal = isLiteral ? [sum.total + BigInt(digits)] : [];
  const totals = [asPart(sum, digits), asFraction(sum, digits), ...literal];
  const to = at + 1;
  if (unit === 1n || isClosedAt(line, to)) return { totals, to };
  // "1 tỷ 3 hợp đồng" may be one tỷ, for three contracts.
  return { totals: hasPhrase(line, to, countables) ? [sum.total, ...totals] : [...totals, sum.total], to };
}

/** "1 triệu 500.000" and "1 tỷ 500 000 000" are sums; "1 tỷ 500.000" lacks a group or means what it says. */
function readLongTail(line: Line, sum: Sum, isGlued: boolean): Tail | undefined {
  const spaced = readSpacedTail(line, sum.to);
  const numeral = spaced?.numeral ?? readNumeral(textAt(line, sum.to));
  const to = spaced?.to ?? sum.to + 1;
  const isSeparate = !isGlued && (numeral.kind === "plain" || hasPhrase(line, to, measures));
  if (isSeparate || (!isGlued && lookalikeAt(line, sum.to))) return undefined;

  const [value] = numeral.kind === "plain" ? [] : amountsOf(numeral, 1n);
  if (value === undefined) return { totals: [], to };
  if (value >= sum.unit) return isGlued ? { totals: [], to } : undefined;
  const literal = sum.total + value;
  return { totals: value * 1_000n >= sum.unit ? [literal] : [literal, sum.total + value * 1_000n], to };
}

/** "500 000 000" after "1 tỷ"; not the "3 550" of "3 550tr". */
function readSpacedTail(line: Line, at: number): ReturnType<typeof readSpacedNumeral> {
  if (line.tokens[at]?.glued) return undefined;
  const spaced = readSpacedNumeral(line.tokens, at);
  return spaced && unitAt(line, spaced.to) === undefined ? spaced : undefined;
}

/** The 5 of "1tr5", five tenths of the unit; of two digits it is one reading, of three both agree. */
function asFraction({ total, unit }: Sum, digits: string): bigint {
  return total + (BigInt(digits) * unit) / 10n ** BigInt(digits.length);
}

/** The 50 of "1 tỷ 50", counted in the next smaller unit; a single digit is never meant so. */
function asPart(sum: Sum, digits: string): bigint {
  return digits.length === 1 ? asFraction(sum, digits) : sum.total + (BigInt(digits) * sum.unit) / 1_000n;
}

function isWordGlued(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return token?.kind === "word" && token.glued;
}

function isClosedAt(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (!token || token.text === "\n" || ".,:;!?…()[]{}|“”\"'".includes(token.text)) return true;
  if (token.text === "-") return !token.glued;
  return hasPhrase(line, at, closingWords);
}
