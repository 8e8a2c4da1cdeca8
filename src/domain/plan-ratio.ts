import { fold } from "./fold.ts";
import { once } from "./plan.ts";

/** A ratio beyond this is rather a slip than a hope. */
const most = 100n * once;

/** As people say them, with their marks off. */
const words: ReadonlyMap<string, bigint> = new Map([
  ["ruoi", 150n],
  ["doi", 200n],
  ...["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"].map(
    (word, index) => [word, BigInt(index + 1) * once] as const,
  ),
]);

/** In hundredths: `2`, `1,5`, `2.25`, `x2`, `2 lần`, `gấp đôi`, `150%`; undefined for anything else. */
export function parseRatio(text: string): bigint | undefined {
  const [, said = ""] = /^(?:gap )?([a-z]+)(?: lan)?$/.exec(fold(text)) ?? [];
  return words.get(said) ?? parseDigits(text);
}

function parseDigits(text: string): bigint | undefined {
  const match = /^(?:x|gap)? ?(\d{1,5})(?:[.,](\d{1,2}))? ?(lan|x|times|%)?$/.exec(fold(text));
  if (!match) return undefined;
  const [, whole = "", parts = "", unit] = match;
  const hundredths = BigInt(whole) * once + BigInt(parts.padEnd(2, "0"));
  if (unit === "%") return hundredths % once === 0n ? within(hundredths / once) : undefined;
  return within(hundredths);
}

function within(hundredths: bigint): bigint | undefined {
  return hundredths <= most ? hundredths : undefined;
}
