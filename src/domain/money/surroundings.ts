import type { Found } from "./amount.ts";
import {
  isRangeSign,
  joinsFormulaAfter,
  joinsFormulaBefore,
  joinsRangeAfter,
  joinsRangeBefore,
  readJoined,
} from "./joints.ts";
import { type MoneyFault, refused } from "./reading.ts";
import { type Line, textAt } from "./tokens.ts";
import { isScale } from "./unreadable.ts";
import {
  approximateAfter,
  approximateBefore,
  foreignCurrencies,
  halves,
  hasPhrase,
  isName,
  spokenDigits,
  spokenHundreds,
} from "./vocabulary.ts";

/** Why a number is not the amount that it looks like, and the tokens that say so. */
type Fault = { readonly reason: MoneyFault; readonly from: number; readonly to: number };

/** Where an amount may look for its neighbours. */
type Surroundings = {
  /** The first token that may belong to it: before it stands a date, a phone, a code or another amount. */
  readonly floor: number;
  /** Whether another amount ends at the floor. */
  readonly follows: boolean;
};

/** Looks at the neighbours of an amount, since "hơn 200tr", "180-200tr" or "500k usd" is not what it seems. */
export function readSurroundings(line: Line, found: Found, surroundings: Surroundings): Found {
  const fault = faultBefore(line, found, surroundings) ?? faultAfter(line, found);
  if (fault) return { ...found, ...fault, reading: refused(fault.reason) };

  const joined = readJoined(line, found, surroundings.floor);
  return joined ? { ...found, reading: joined } : found;
}

function faultBefore(line: Line, { from, to }: Found, { floor, follows }: Surroundings): Fault | undefined {
  const at = from - 1;
  const sign = line.tokens[at];
  if (!sign || at < floor) return undefined;

  const isAfterAmount = follows && at === floor;
  const isRange = isAfterAmount ? isRangeSign(sign) : at > floor && joinsRangeBefore(line, at);
  if (isRange) return { reason: "range", from: at - 1, to };
  if (at > floor && joinsFormulaBefore(line, at)) return { reason: "formula", from: at - 1, to };
  if (isMinus(line, at)) return { reason: "negative", from: at, to };
  if (isLeadingPoint(line, at)) return { reason: "not_money", from: at, to };
  if (isApproximate(line, at)) return { reason: "approximate", from: at, to };
  if (foreignCurrencies.has(sign.text)) return { reason: "foreign_currency", from: at, to };
  return isSpokenScale(line, at) ? { reason: "words", from: at, to } : undefined;
}

function faultAfter(line: Line, { from, to }: Found): Fault | undefined {
  const sign = line.tokens[to];
  if (!sign) return undefined;

  // What was not taken has no place: "1,5 tỷ rưỡi", "2 nghìn tỷ".
  const isLeftOver = halves.has(sign.text) || (isScale(line, to) && !isName(line, to));
  if (isLeftOver) return { reason: "not_money", from, to: to + 1 };
  if (hasPhrase(line, to, approximateAfter) || isPlus(line, to))
    return { reason: "approximate", from, to: to + 1 };
  if (foreignCurrencies.has(sign.text)) return { reason: "foreign_currency", from, to: to + 1 };
  if (isSpokenTail(line, to)) return { reason: "words", from, to: to + 1 };
  if (joinsFormulaAfter(line, to)) return { reason: "formula", from, to: to + 2 };
  return joinsRangeAfter(line, from, to) ? { reason: "range", from, to: to + 2 } : undefined;
}

/** "-500tr" and "âm 500tr", but not the dash of "An Phát - 500tr" or "An Phát-500tr". */
function isMinus({ tokens }: Line, at: number): boolean {
  const sign = tokens[at];
  if (sign?.text !== "-") return sign?.text === "âm";
  if (at === 0 || tokens[at - 1]?.text === "\n") return true;
  return !sign.glued && tokens[at + 1]?.glued === true;
}

/** ".5 tỷ" is half a tỷ or a slip. */
function isLeadingPoint({ tokens }: Line, at: number): boolean {
  const sign = tokens[at];
  return (sign?.text === "." || sign?.text === ",") && !sign.glued && tokens[at + 1]?.glued === true;
}

/** "tam 350tr" is "tầm", "chị Tam 350tr" is a person; with its marks the word is no name. */
function isApproximate(line: Line, at: number): boolean {
  const text = textAt(line, at);
  return approximateBefore.has(text) && !(/^[a-z]+$/.test(text) && isName(line, at));
}

/** "500tr+" is at least so much; in "500tr + VAT" and "200tr+300tr" the sign adds. */
function isPlus({ tokens }: Line, at: number): boolean {
  return tokens[at]?.text === "+" && tokens[at]?.glued === true && !tokens[at + 1]?.glued;
}

/** "tỷ 500tr", "hai trăm 500k": the amount began in words. "Công ty 500tr" and "Anh Triệu 500tr" did not. */
function isSpokenScale(line: Line, at: number): boolean {
  const before = textAt(line, at - 1);
  if (!spokenHundreds.has(textAt(line, at)) && !isScale(line, at)) return false;
  return spokenDigits.has(before) || (!isName(line, at) && !/^c[ôo]ng$/.test(before));
}

/** "1 tỷ hai", "1 tỷ hai trăm"; not "500tr hai phong". */
function isSpokenTail(line: Line, at: number): boolean {
  const next = line.tokens[at + 1];
  if (!spokenDigits.has(textAt(line, at)) || isName(line, at)) return false;
  return next?.kind !== "word" || spokenHundreds.has(next.text) || isScale(line, at + 1);
}
