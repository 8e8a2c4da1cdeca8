import type { Found } from "./amount.ts";
import { lookalikeAt } from "./lookalike.ts";
import { amountsOf, readNumeral } from "./numeral.ts";
import { type MoneyReading, settle } from "./reading.ts";
import { type Line, type Token, textAt } from "./tokens.ts";
import { billion, isCounted, namesNumbers, rangeWords, unitAt } from "./vocabulary.ts";

export function isRangeSign(sign: Token): boolean {
  return sign.text === "-" || rangeWords.has(sign.text);
}

/** Whether the sign at a place joins a number to the amount behind it: "180-200tr", "từ 180 đến 200tr". */
export function joinsRangeBefore({ tokens }: Line, at: number): boolean {
  const [left, sign, right] = tokens.slice(at - 1, at + 2);
  return left?.kind === "number" && isRange(left, sign, right);
}

/** "500tr-600", "500tr đến 600": where the second number has a unit it will say so itself. */
export function joinsRangeAfter(line: Line, from: number, at: number): boolean {
  if (lookalikeAt(line, at + 1) || unitAt(line, at + 2) !== undefined || isCounted(line, at + 2))
    return false;
  const left = line.tokens.slice(from, at).findLast(({ kind }) => kind === "number");
  return isRange(left, line.tokens[at], line.tokens[at + 1]);
}

/** "3 x 500tr", "1/2 tỷ", or any other sign between two numbers without a space. */
export function joinsFormulaBefore({ tokens }: Line, at: number): boolean {
  const [left, sign, right] = tokens.slice(at - 1, at + 2);
  if (left?.kind !== "number" || !sign) return false;
  return isTimes(sign) || (sign.kind === "symbol" && sign.glued && right?.glued === true);
}

/** "500tr x 3", "10tr/tháng". */
export function joinsFormulaAfter(line: Line, at: number): boolean {
  const [sign, right] = line.tokens.slice(at, at + 2);
  if (!sign || !right) return false;
  if (isTimes(sign)) return right.kind === "number";
  if (sign.text !== "/") return false;
  return isCounted(line, at + 1) || (sign.glued && right.glued);
}

/** A lone number just before may belong to the amount: "Mazda 3 550tr", "Mazda 3, 550tr". */
export function readJoined(
  line: Line,
  { reading, from, unit }: Found,
  floor: number,
): MoneyReading | undefined {
  if (reading.kind !== "amount" || unit === 1n) return undefined;

  const isAfterComma = line.tokens[from - 1]?.text === ",";
  const at = isAfterComma ? from - 2 : from - 1;
  const digits = textAt(line, from);
  if (at < floor || !isLoneNumber(line, at) || !(isAfterComma ? /^\d+$/ : /^\d{3}$/).test(digits))
    return undefined;

  const numeral = readNumeral(`${line.tokens[at]?.text}${isAfterComma ? "," : ""}${digits}`);
  const [own = 0n] = amountsOf(readNumeral(digits), unit);
  const joined = amountsOf(numeral, unit).map((value) => value + reading.amount - own);
  return settle([reading.amount, ...joined], "separator");
}

function isLoneNumber({ tokens }: Line, at: number): boolean {
  const token = tokens[at];
  const isNamed = namesNumbers.has(tokens[at - 1]?.text ?? "");
  return token?.glued === false && !isNamed && /^[1-9]\d{0,2}$/.test(token.text);
}

/** A spaced dash may part as well as join: "Mazda 3 - 550tr" is no range, "180 - 200tr" is. */
function isRange(left: Token | undefined, sign: Token | undefined, right: Token | undefined): boolean {
  if (!left || !sign || right?.kind !== "number" || !isRangeSign(sign)) return false;
  if (sign.text !== "-" || (sign.glued && right.glued)) return true;

  const low = sizeOf(left);
  const high = sizeOf(right);
  return low < high && high <= 10n * low;
}

/** Fine enough to compare decimals. */
function sizeOf(token: Token): bigint {
  return amountsOf(readNumeral(token.text), billion)[0] ?? 0n;
}

function isTimes(sign: Token): boolean {
  return /^[x×*]$/.test(sign.text);
}
