import { lookalikeAt } from "./lookalike.ts";
import { amountsOf, type Numeral, readNumeral, readSpacedNumeral } from "./numeral.ts";
import { type MoneyReading, refused, settle } from "./reading.ts";
import { readTail, type Sum } from "./tail.ts";
import { type Line, runEnd, textAt } from "./tokens.ts";
import { currencyPrefixes, unitAt } from "./vocabulary.ts";

/** A run of tokens that reads as money. */
export type Found = {
  readonly reading: MoneyReading;
  readonly from: number;
  /** The first token after it. */
  readonly to: number;
  /** What its first number counts, in đồng. */
  readonly unit: bigint;
};

type Part = { readonly numeral: Numeral; readonly unit: bigint; readonly to: number };

/** An amount with its unit that begins at a token, taken as far as it goes: "1 tỷ 500tr", "1 tỷ rưỡi", "VND 500,000". */
export function readAmount(line: Line, from: number): Found | undefined {
  const isPrefixed = currencyPrefixes.has(textAt(line, from));
  const at = isPrefixed ? from + 1 : from;
  const part = readPart(line, at) ?? (isPrefixed ? readUnmarkedPart(line, at) : undefined);
  if (!part) return undefined;

  const { unit } = part;
  const values = amountsOf(part.numeral, unit);
  const [value] = values;
  if (value === undefined) {
    const reading = refused(part.numeral.kind === "broken" ? "not_money" : "fraction");
    return { ...close(line, reading, part.to), from, unit };
  }
  // "1,5 tỷ" and "1.500tr" are complete; "0 tỷ" has nothing to add to.
  if (values.length > 1 || value === 0n || value % unit !== 0n) {
    return { ...close(line, settle(values, "separator"), part.to), from, unit };
  }

  const sum = addParts(line, { total: value, unit, parts: 1, to: part.to });
  const tail = readTail(line, sum);
  if (!tail) return { ...close(line, settle([sum.total], "two_units"), sum.to), from, unit };
  const reading = tail.totals.length === 0 ? refused("not_money") : settle(tail.totals, "two_units");
  return { ...close(line, reading, tail.to), from, unit };
}

function readPart(line: Line, at: number): Part | undefined {
  const token = line.tokens[at];
  if (token?.kind !== "number") return undefined;

  const unit = unitAt(line, at + 1);
  if (unit !== undefined) return { numeral: readNumeral(token.text), unit, to: at + 2 };

  // Before tr or tỷ a space does not group: "Mazda 3 550tr".
  const spaced = readSpacedNumeral(line.tokens, at);
  if (!spaced || unitAt(line, spaced.to) !== 1n) return undefined;
  return { numeral: spaced.numeral, unit: 1n, to: spaced.to + 1 };
}

function readUnmarkedPart(line: Line, at: number): Part | undefined {
  const token = line.tokens[at];
  if (token?.kind !== "number" || lookalikeAt(line, at)) return undefined;
  const spaced = readSpacedNumeral(line.tokens, at);
  return { unit: 1n, ...(spaced ?? { numeral: readNumeral(token.text), to: at + 1 }) };
}

/** Adds "500tr" to "1 tỷ": a part must be smaller than the unit before it. */
function addParts(line: Line, sum: Sum): Sum {
  const part = readPart(line, sum.to);
  if (!part || part.unit >= sum.unit || isTailInDong(line, sum.to, part)) return sum;

  const [value, other] = amountsOf(part.numeral, part.unit);
  if (value === undefined || other !== undefined || value >= sum.unit) return sum;

  // Nothing follows a part with a fraction.
  const unit = value % part.unit === 0n ? part.unit : 1n;
  return addParts(line, { total: sum.total + value, unit, parts: sum.parts + 1, to: part.to });
}

/** In "1tr5đ" and "2 triệu 500đ" the đ ends the amount rather than counting the 5 or the 500. */
function isTailInDong(line: Line, at: number, part: Part): boolean {
  return part.unit === 1n && /^\d{1,3}$/.test(textAt(line, at)) && part.to === at + 2;
}

/** Takes the "đồng" of "500 triệu đồng" along, and refuses what runs on without a space, as "1tr5h". */
function close(line: Line, reading: MoneyReading, at: number) {
  const to = unitAt(line, at) === 1n ? at + 1 : at;
  const next = line.tokens[to];
  if (!next?.glued || next.kind === "symbol") return { reading, to };
  return { reading: refused("not_money"), to: runEnd(line.tokens, to) };
}
