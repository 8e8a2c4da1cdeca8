import type { Token } from "./tokens.ts";
import { billion, thousand } from "./vocabulary.ts";

/** `digits` / 10^`places`. */
export type Decimal = { readonly digits: bigint; readonly places: number };

/** A written number, by what its separators can mean. */
export type Numeral =
  | { readonly kind: "plain" | "grouped" | "decimal"; readonly value: Decimal }
  /** One separator before exactly three digits, as in "1.500". */
  | { readonly kind: "either"; readonly grouped: Decimal; readonly decimal: Decimal }
  | { readonly kind: "broken" };

const longestNumeral = 40;
const mostGroups = 6;

export function readNumeral(text: string): Numeral {
  const [head = "", ...groups] = text.split(/[.,]/);
  const separators = text.replace(/\d/g, "");
  const last = groups.at(-1);
  if (text.length > longestNumeral) return { kind: "broken" };
  if (last === undefined) return isPlain(head) ? { kind: "plain", value: decimal(head) } : { kind: "broken" };
  if (head.startsWith("0") && text !== `0${separators}${last}`) return { kind: "broken" };

  if (groups.length === 1) return readSingleSeparator(head, last);
  if (head.length > 3 || !groups.slice(0, -1).every(isGroup)) return { kind: "broken" };

  const inner = separators.slice(0, -1);
  if (new Set(inner).size > 1) return { kind: "broken" };
  const isUniform = separators.endsWith(inner.charAt(0));
  // "1.500,000" is neither a thousand and a half nor a million and a half.
  if (isUniform !== isGroup(last)) return { kind: "broken" };
  return {
    kind: "grouped",
    value: isUniform ? decimal(head + groups.join("")) : decimal(head + groups.slice(0, -1).join(""), last),
  };
}

/** A number parted by spaces, "1 500 000", and the first token after it. */
export function readSpacedNumeral(
  tokens: readonly Token[],
  at: number,
): { readonly numeral: Numeral; readonly to: number } | undefined {
  const head = tokens[at];
  if (head?.kind !== "number" || !/^[1-9]\d{0,2}$/.test(head.text)) return undefined;

  const following = tokens.slice(at + 1, at + 1 + mostGroups);
  const count = following.findIndex(
    (token) => token.glued || token.kind !== "number" || !isGroup(token.text),
  );
  const groups = count === -1 ? following : following.slice(0, count);
  if (groups.length === 0 || groups.length === mostGroups) return undefined;

  const digits = head.text + groups.map((group) => group.text).join("");
  return { numeral: { kind: "grouped", value: decimal(digits) }, to: at + 1 + groups.length };
}

/** The amounts that a number of units can mean, the likeliest first; none if it is not whole đồng. */
export function amountsOf(numeral: Numeral, unit: bigint): readonly bigint[] {
  switch (numeral.kind) {
    case "broken":
      return [];
    case "plain":
    case "grouped":
      return wholeAmount(numeral.value, unit);
    case "decimal":
      return unit === 1n ? [] : wholeAmount(numeral.value, unit);
    case "either": {
      const grouped = wholeAmount(numeral.grouped, unit);
      if (unit <= thousand) return grouped;
      const decimal = wholeAmount(numeral.decimal, unit);
      // 1.500 triệu is an everyday figure, 1.500 tỷ is not.
      return unit === billion ? [...decimal, ...grouped] : [...grouped, ...decimal];
    }
  }
}

export function wholeAmount({ digits, places }: Decimal, unit: bigint): readonly bigint[] {
  const scaled = digits * unit;
  const divisor = 10n ** BigInt(places);
  return scaled % divisor === 0n ? [scaled / divisor] : [];
}

function readSingleSeparator(head: string, last: string): Numeral {
  if (head === "0" || head.length > 3 || !isGroup(last)) {
    return { kind: "decimal", value: decimal(head, last) };
  }
  return { kind: "either", grouped: decimal(head + last), decimal: decimal(head, last) };
}

/** One zero may lead, as in the official "05 triệu". */
function isPlain(digits: string): boolean {
  return !digits.startsWith("0") || digits.length <= 2;
}

function isGroup(digits: string): boolean {
  return /^\d{3}$/.test(digits);
}

function decimal(whole: string, fraction = ""): Decimal {
  return { digits: BigInt(whole + fraction), places: fraction.length };
}
