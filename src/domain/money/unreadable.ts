import type { Found } from "./amount.ts";
import { refused } from "./reading.ts";
import { type Line, textAt } from "./tokens.ts";
import { halves, isName, spokenDigits, spokenHundreds, unitAt, unitNamed } from "./vocabulary.ts";

/** Money that is not written in figures: hidden ("5xtr") or in words ("hai trăm triệu"). */
export function readUnreadable(line: Line, from: number): Found | undefined {
  const masked = maskedEnd(line, from);
  if (masked !== undefined) return { reading: refused("masked"), from, to: masked, unit: 1n };

  const spoken = spokenEnd(line, from);
  return spoken === undefined ? undefined : { reading: refused("words"), from, to: spoken, unit: 1n };
}

const longestMask = 12;

/** The end of "5xtr", "5x.xxx triệu" or "5**tr": figures and hidden figures with a unit behind. */
function maskedEnd(line: Line, from: number): number | undefined {
  const head = line.tokens[from];
  if (head?.kind !== "number" && !head?.text.startsWith("x")) return undefined;

  let isMasked = false;
  for (let at = from; at < from + longestMask; at += 1) {
    const token = line.tokens[at];
    const isParted = at > from && !token?.glued;
    if (!token || isParted) return isMasked ? maskedRunEnd(line, from, at) : undefined;

    if (/^(?:x+|\*)$/.test(token.text)) isMasked = true;
    else if (token.kind === "word") return isMaskedUnit(line, token.text, isMasked) ? at + 1 : undefined;
    else if (token.kind === "symbol" && !/^[.,]$/.test(token.text)) return undefined;
  }
  return undefined;
}

/** "5x triệu" has its unit apart, "5x.xxx.xxx" needs none. */
function maskedRunEnd(line: Line, from: number, at: number): number | undefined {
  if (unitAt(line, at) !== undefined) return at + 1;
  return at - from > 2 ? at : undefined;
}

/** The "tr" of "5x.xtr", or the "xtr" of "5xtr". */
function isMaskedUnit(line: Line, word: string, isMasked: boolean): boolean {
  const unit = word.replace(/^x+/, "");
  return (isMasked || unit !== word) && unitNamed(unit, line.slang) !== undefined;
}

function spokenEnd(line: Line, from: number): number | undefined {
  if (!beginsSpokenAmount(line, from)) return undefined;

  let to = from + 2;
  while (isSpoken(line, to)) to += 1;
  return to;
}

/** "hai trăm", "một tỷ", "5 trăm", "trăm triệu", "tỷ rưỡi"; not "Bác Hai" nor "Hai Phong". */
function beginsSpokenAmount(line: Line, at: number): boolean {
  const token = line.tokens[at];
  const next = line.tokens[at + 1];
  if (!token || !next || isName(line, at)) return false;

  const isHundred = spokenHundreds.has(token.text);
  if (isScale(line, at)) return halves.has(next.text);
  if (token.kind === "number") return spokenHundreds.has(next.text);
  if (spokenDigits.has(token.text)) return spokenHundreds.has(next.text) || isScale(line, at + 1);
  return isHundred && isScale(line, at + 1);
}

function isSpoken(line: Line, at: number): boolean {
  const text = textAt(line, at);
  return spokenDigits.has(text) || spokenHundreds.has(text) || halves.has(text) || isScale(line, at);
}

/** Tỷ, triệu or nghìn, as a word of its own. */
export function isScale(line: Line, at: number): boolean {
  return line.tokens[at]?.kind === "word" && (unitAt(line, at) ?? 0n) > 1n;
}
