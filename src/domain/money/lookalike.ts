import type { MoneyFault } from "./reading.ts";
import type { Line, Token } from "./tokens.ts";
import { unitAt } from "./vocabulary.ts";

/** Figures that are no amount, and the first token after them. */
type Lookalike = { readonly reason: MoneyFault; readonly to: number };

/** A phone, a date, an hour or a percentage that begins at a token. */
export function lookalikeAt(line: Line, at: number): Lookalike | undefined {
  const found = phoneAt(line.tokens, at) ?? dateAt(line.tokens, at) ?? sharedFigureAt(line.tokens, at);
  // "10-12tr" and "1/2 tỷ" are about money after all.
  return found && unitAt(line, found.to) === undefined ? found : undefined;
}

/** Ten digits from 0, eleven of a landline, or the country's code and nine or ten more, however they are parted. */
function phoneAt(tokens: readonly Token[], at: number): Lookalike | undefined {
  const isInternational = tokens[at]?.text === "+" && tokens[at + 1]?.glued === true;
  const first = isInternational ? at + 1 : at;
  const head = tokens[first];
  if (head?.kind !== "number" || head.text.includes(",")) return undefined;

  let digits = head.text.replaceAll(".", "");
  if (!isInternational && !/^(?:0\d|84)/.test(digits)) return undefined;

  const longest = isInternational ? 12 : /^(?:0[12]|84)/.test(digits) ? 11 : 10;
  let to = first + 1;
  while (digits.length < longest) {
    const next = /^[-.)]$/.test(tokens[to]?.text ?? "") ? to + 1 : to;
    const group = tokens[next];
    if (group?.kind !== "number" || !/^\d+$/.test(group.text)) break;
    if (digits.length + group.text.length > longest) break;
    digits += group.text;
    to = next + 1;
  }
  return isPhone(digits, isInternational) ? { reason: "phone", to } : undefined;
}

/** "84.500.000.000" is an amount, "84 912 345 678" is not. */
function isPhone(digits: string, isInternational: boolean): boolean {
  if (isInternational || digits.startsWith("0")) return digits.length >= 10;
  return digits.length === 11 && !digits.endsWith("000");
}

/** 15/12, 15-12-2026, 15.12.2026, 2026-12-15, 12/2026. */
function dateAt(tokens: readonly Token[], at: number): Lookalike | undefined {
  const head = tokens[at];
  if (head?.kind !== "number") return undefined;

  const dotted = head.text.split(".");
  if (dotted.length === 3 && isDate(dotted)) return { reason: "date", to: at + 1 };

  const fields = [head.text];
  const sign = tokens[at + 1]?.text;
  let to = at + 1;
  while (fields.length < 3 && (sign === "/" || sign === "-") && isJoinedBy(tokens, to, sign)) {
    fields.push(tokens[to + 1]?.text ?? "");
    to += 2;
  }
  return isDate(fields) ? { reason: "date", to } : undefined;
}

/** 14:30, 20 %. */
function sharedFigureAt(tokens: readonly Token[], at: number): Lookalike | undefined {
  if (tokens[at]?.kind !== "number") return undefined;
  if (isJoinedBy(tokens, at + 1, ":")) return { reason: "not_money", to: at + 3 };
  return tokens[at + 1]?.text === "%" ? { reason: "not_money", to: at + 2 } : undefined;
}

/** Whether a sign and a number follow with no space between. */
function isJoinedBy(tokens: readonly Token[], at: number, sign: string): boolean {
  const [symbol, number] = tokens.slice(at, at + 2);
  return symbol?.text === sign && symbol.glued && number?.kind === "number" && number.glued;
}

function isDate(fields: readonly string[]): boolean {
  if (fields.length < 2 || !fields.every((field) => /^\d{1,4}$/.test(field))) return false;

  const [first = 0, second = 0, third] = fields.map(Number);
  if (isYear(first)) return isMonth(second) && (third === undefined || isDay(third));
  if (third === undefined) return (isDay(first) && isMonth(second)) || (isMonth(first) && isYear(second));
  return isDay(first) && isMonth(second) && (isYear(third) || fields[2]?.length === 2);
}

function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

/** The years a sales line speaks of. */
export function isYear(value: number): boolean {
  return value >= 1990 && value <= 2100;
}
