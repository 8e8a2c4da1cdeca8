import type { Found } from "./amount.ts";
import { isYear } from "./lookalike.ts";
import {
  amountsOf,
  type Decimal,
  type Numeral,
  readNumeral,
  readSpacedNumeral,
  wholeAmount,
} from "./numeral.ts";
import { type MoneyReading, refused, settle } from "./reading.ts";
import type { Line } from "./tokens.ts";
import { billion, million, thousand } from "./vocabulary.ts";

/** Below it a figure without a unit is read in triệu or nghìn by everybody, so it has to be asked. */
const leastClearAmount = 10_000n;

/** From nine digits on, a figure that is not round may as well be a phone, an account or a tax number. */
const leastLongFigure = 100_000_000n;

/** A number without a unit that begins at a token. */
export function readBare(line: Line, from: number): Found | undefined {
  const token = line.tokens[from];
  if (token?.kind !== "number") return undefined;

  const spaced = readSpacedNumeral(line.tokens, from);
  const to = spaced?.to ?? from + 1;
  const reading = readFigure(spaced?.numeral ?? readNumeral(token.text), token.text);
  const isDoubtful = spaced && reading.kind === "amount" && mayBeNumberOfSomething(reading.amount);
  return { reading: isDoubtful ? refused("long_digits") : reading, from, to, unit: 1n };
}

function readFigure(numeral: Numeral, text: string): MoneyReading {
  switch (numeral.kind) {
    case "broken":
      return refused("not_money");
    case "plain":
      return /^0\d/.test(text) ? refused("not_money") : readPlainFigure(numeral.value);
    case "grouped":
    case "either":
      return readGroupedFigure(amountsOf(numeral, 1n)[0]);
    case "decimal":
      return readDecimalFigure(numeral.value);
  }
}

function readPlainFigure(value: Decimal): MoneyReading {
  const { digits } = value;
  if (isYear(Number(digits))) return refused("year");
  if (digits < leastClearAmount) return settle(usualAmounts(value), "no_unit");
  if (digits % thousand === 0n) return settle([digits], "no_unit");
  if (mayBeNumberOfSomething(digits)) return refused("long_digits");
  return settle([digits, digits * thousand], "no_unit");
}

function readGroupedFigure(value: bigint | undefined): MoneyReading {
  if (value === undefined) return refused("fraction");
  const isClear = value === 0n || value >= leastClearAmount;
  return settle(isClear ? [value] : [value * million, value * thousand, value], "no_unit");
}

/** "1,5" can only be tỷ or triệu; "1500.000" is a slip of the separator. */
function readDecimalFigure(value: Decimal): MoneyReading {
  const amounts = usualAmounts(value);
  const isTooLong = value.digits >= 1_000n * 10n ** BigInt(value.places);
  return isTooLong || amounts.length < 2 ? refused("fraction") : settle(amounts, "no_unit");
}

/** What people mean by a small figure: 35 is triệu or tỷ, 500 is triệu or nghìn. */
function usualAmounts(value: Decimal): readonly bigint[] {
  const isSmall = value.digits < 100n * 10n ** BigInt(value.places);
  return [million, isSmall ? billion : thousand].flatMap((unit) => wholeAmount(value, unit));
}

/** Dots and commas tell money from other long figures, spaces and nothing do not. */
function mayBeNumberOfSomething(figure: bigint): boolean {
  return figure >= leastLongFigure && figure % thousand !== 0n;
}
