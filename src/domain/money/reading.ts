/** How a text reads as an amount of whole đồng. */
export type MoneyReading =
  | { readonly kind: "amount"; readonly amount: bigint }
  | {
      readonly kind: "ask";
      readonly reason: MoneyDoubt;
      /** Two or three amounts, all different, the likeliest first. */
      readonly choices: readonly bigint[];
    }
  | { readonly kind: "refused"; readonly reason: MoneyFault };

/**
 * - `no_unit`: "500", "1.500", "35500"
 * - `separator`: "1.500tr" is 1,5 tỷ or 1,5 triệu; "Mazda 3 550tr" may be 3 550 triệu
 * - `two_units`: "2 triệu 500", "1 tỷ 50", "1 tỷ 3 hợp đồng"
 * - `two_amounts`: "500tr An Phát 200tr"
 */
export type MoneyDoubt = "no_unit" | "separator" | "two_units" | "two_amounts";

/**
 * - `unknown_unit`: "500m", "5 củ" where slang is off · `foreign_currency`: "500k usd"
 * - `range`: "180-200tr" · `approximate`: "hơn 200tr" · `masked`: "5xtr" · `words`: "hai trăm"
 * - `formula`: "3 x 500tr", "10tr/tháng" · `fraction`: finer than one đồng
 * - `long_digits`: nine digits or more that may be a phone, an account or a tax number
 */
export type MoneyFault =
  | "not_money"
  | "unknown_unit"
  | "foreign_currency"
  | "phone"
  | "date"
  | "year"
  | "range"
  | "approximate"
  | "masked"
  | "words"
  | "formula"
  | "fraction"
  | "long_digits"
  | "negative"
  | "zero"
  | "too_large";

/** 1.000.000 tỷ: above it somebody leant on the zero key. */
const largestAmount = 10n ** 15n;

export function refused(reason: MoneyFault): MoneyReading {
  return { kind: "refused", reason };
}

/** One value is an amount, several are a question about it. */
export function settle(values: readonly bigint[], doubt: MoneyDoubt): MoneyReading {
  if (values.some((value) => value > largestAmount)) return refused("too_large");

  const choices = [...new Set(values)].filter((value) => value > 0n).slice(0, 3);
  const [amount] = choices;
  if (amount === undefined) return refused("zero");
  return choices.length === 1 ? { kind: "amount", amount } : { kind: "ask", reason: doubt, choices };
}
