import { type Decimal, type Numeral, readNumeral, wholeAmount } from "./money/numeral.ts";
import { type MoneyFault, type MoneyReading, settle } from "./money/reading.ts";
import { unitNamed } from "./money/vocabulary.ts";
import { parseMoney } from "./money.ts";

/** Which sign parts the thousands; the other one parts the decimals. */
export type Grouping = "dot" | "comma";

/** What the cells of one column show about their separators; gathered cell by cell, so that a column need not be kept. */
export type NumberEvidence = {
  /** How many can only be read in one of the ways. */
  readonly dot: number;
  readonly comma: number;
  /** One that is another number in each way. */
  readonly unclear: string | null;
};

export type GroupingReading =
  | { readonly kind: "grouping"; readonly grouping: Grouping }
  | { readonly kind: "unclear"; readonly example: string };

export type ColumnAmount =
  | { readonly kind: "amount"; readonly amount: bigint }
  | { readonly kind: "refused"; readonly reason: AmountFault };

/** `separators`: “1.500,00” among “1,500.00” · `unclear`: words such as “2 triệu 500”. */
export type AmountFault = MoneyFault | "separators" | "unclear";

export const noNumberEvidence: NumberEvidence = { dot: 0, comma: 0, unclear: null };

/** `unit` is what the column counts in, in đồng; a cell that names its own goes by that. */
export function weighNumber(evidence: NumberEvidence, text: string, unit: bigint): NumberEvidence {
  const written = splitNumber(text, unit);
  if (!written) return evidence;

  const grouping = groupingIn(written);
  if (grouping === "unclear") return evidence.unclear === null ? { ...evidence, unclear: text } : evidence;
  return grouping === undefined ? evidence : { ...evidence, [grouping]: evidence[grouping] + 1 };
}

/** “1.500” becomes clear by the others; where both ways occur, the more frequent one is the column's. */
export function groupingOf({ dot, comma, unclear }: NumberEvidence): GroupingReading {
  if (dot === 0 && comma === 0 && unclear !== null) return { kind: "unclear", example: unclear };
  return { kind: "grouping", grouping: comma > dot ? "comma" : "dot" };
}

/** The whole đồng of a cell: a spreadsheet's number, figures by the column's separators, or words such as “1 tỷ rưỡi”. */
export function readColumnAmount(
  cell: string | number,
  { grouping, unit }: { readonly grouping: Grouping; readonly unit: bigint },
): ColumnAmount {
  if (typeof cell === "number") return readTypedNumber(cell, unit);
  const written = splitNumber(cell, unit);
  if (!written) return decided(parseMoney(cell));

  const value = decimalOf(written.numeral, grouping);
  if (typeof value === "string") return { kind: "refused", reason: value };
  return take(wholeAmount(value, written.unit), written.isNegative);
}

type Written = {
  readonly numeral: SignedNumeral;
  /** In đồng. */
  readonly unit: bigint;
  readonly isNegative: boolean;
};

/** A numeral and the first separator in it. */
type SignedNumeral = { readonly reading: Numeral; readonly separator: Grouping | undefined };

const figures =
  /^(?<minus>[-−(])?\s*(?:vn[dđ]|₫)?\s*(?<digits>\d[\d.,\s]*?)\s*(?<words>[\p{L}₫][\p{L}₫.\s]*)?\)?$/u;

/** Figures and at most a unit behind them; undefined for anything else. */
function splitNumber(text: string, unit: bigint): Written | undefined {
  const match = figures.exec(text.normalize("NFC").toLowerCase().trim())?.groups;
  if (!match) return undefined;

  const digits = (match["digits"] ?? "").replace(/^(\d{1,3})((?:\s\d{3})+)(?=[.,]|$)/u, (spaced) =>
    spaced.replace(/\s/gu, ""),
  );
  const own = ownUnit(match["words"] ?? "");
  if (/\s/u.test(digits) || own === null) return undefined;

  const sign = /[.,]/.exec(digits)?.[0];
  const separator = sign === undefined ? undefined : sign === "." ? "dot" : "comma";
  return {
    numeral: { reading: readNumeral(digits), separator },
    unit: own ?? unit,
    isNegative: match["minus"] !== undefined,
  };
}

/** “triệu đồng” is million, “đ” one; undefined without words, null for words that are no unit. */
function ownUnit(words: string): bigint | undefined | null {
  const units = words
    .split(/[.\s]+/u)
    .filter((word) => word !== "")
    .map((word) => unitNamed(word, false));
  const [first, ...rest] = units;
  if (units.length === 0) return undefined;
  return first === undefined || rest.some((unit) => unit !== 1n) ? null : first;
}

function groupingIn({ numeral: { reading, separator }, unit }: Written): Grouping | "unclear" | undefined {
  if (separator === undefined) return undefined;
  switch (reading.kind) {
    case "plain":
    case "broken":
      return undefined;
    case "grouped":
      return separator;
    case "decimal":
      return other(separator);
    case "either":
      // Nothing is finer than one đồng: “1.250” of single đồng is no fraction.
      return wholeAmount(reading.decimal, unit).length === 0 ? separator : "unclear";
  }
}

function decimalOf({ reading, separator }: SignedNumeral, grouping: Grouping): Decimal | AmountFault {
  switch (reading.kind) {
    case "broken":
      return "not_money";
    case "plain":
      return reading.value;
    case "grouped":
      return separator === grouping ? reading.value : "separators";
    case "decimal":
      return separator === grouping ? "separators" : reading.value;
    case "either":
      return separator === grouping ? reading.grouped : reading.decimal;
  }
}

/** A spreadsheet keeps fifteen digits; what a formula leaves behind them is no fraction. */
function readTypedNumber(value: number, unit: bigint): ColumnAmount {
  const [whole = "", fraction = "", ...rest] = String(Number(Math.abs(value).toPrecision(15))).split(".");
  if (rest.length > 0 || !/^\d+$/.test(whole + fraction)) return { kind: "refused", reason: "too_large" };
  return take(wholeAmount({ digits: BigInt(whole + fraction), places: fraction.length }, unit), value < 0);
}

function take([amount]: readonly bigint[], isNegative: boolean): ColumnAmount {
  if (amount === undefined) return { kind: "refused", reason: "fraction" };
  if (isNegative && amount > 0n) return { kind: "refused", reason: "negative" };
  return decided(settle([amount], "separator"));
}

function decided(reading: MoneyReading): ColumnAmount {
  return reading.kind === "ask" ? { kind: "refused", reason: "unclear" } : reading;
}

function other(grouping: Grouping): Grouping {
  return grouping === "dot" ? "comma" : "dot";
}
