import type { Fraction } from "#src/domain/fraction.ts";
import { formatCount, formatPercent, meaningless } from "./figures.ts";
import type { Locale } from "./locale.ts";

/** What is kept in hundredths, such as points and ratios, without needless zeros: `5`, `4,5`, `10,55`. */
export function formatHundredths(value: bigint, locale: Locale): string {
  const whole = formatCount(value / 100n, locale);
  const decimals = (value % 100n).toString().padStart(2, "0").replace(/0+$/, "");
  return decimals === "" ? whole : `${whole}${locale === "vi" ? "," : "."}${decimals}`;
}

/** `48,1 %` of what the parts are; cut after a decimal, so that a limit is not passed by rounding. */
export function formatPart(part: Fraction | null, locale: Locale): string {
  return part === null ? meaningless : formatPercent((part.numerator * 1000n) / part.denominator, locale);
}
