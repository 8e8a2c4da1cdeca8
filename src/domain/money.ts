import { lookalikeAt } from "./money/lookalike.ts";
import { type MoneyFault, type MoneyReading, refused } from "./money/reading.ts";
import { textOf, textWithout } from "./money/rest.ts";
import { combine, scanMoney } from "./money/scan.ts";
import { type Line, readLine } from "./money/tokens.ts";
import { spokenDigits, unitAt } from "./money/vocabulary.ts";
import { englishNumber } from "./money/words-en.ts";
import { vietnameseNumber } from "./money/words-vi.ts";

export type { MoneyReading } from "./money/reading.ts";

/** Slang is "5 củ", "150 cành" and "2 lít": money to some firms, roots, branches and litres to others. */
export type MoneyOptions = { readonly slang?: boolean };

/** An amount within a line: its words as typed, and the line without any amount. */
export type FoundMoney = { readonly reading: MoneyReading; readonly text: string; readonly rest: string };

const noBreakSpace = "\u00a0";

/** Reads a text that is nothing but an amount of đồng: "1 tỷ rưỡi", "500tr", "1.500.000". */
export function parseMoney(text: string, { slang = false }: MoneyOptions = {}): MoneyReading {
  const line = readLine(text, slang);
  const other = lookalikeAt(line, 0);
  if (other?.to === line.tokens.length) return refused(other.reason);

  const found = scanMoney(line, "all");
  const reading = combine(line, found);
  const covered = found.reduce((sum, { from, to }) => sum + to - from, 0);
  if (reading && (reading.kind === "refused" || covered === line.tokens.length)) return reading;
  return refused(faultOf(line));
}

/**
 * Finds the amount in "Cty An Phát 1 tỷ rưỡi hôm nay", leaving dates, phones, codes and the numbers of names alone.
 * Two different amounts are a question. A number without a unit counts where it is grouped in thousands or long and
 * round; failing any such, one of two digits or more at the line's start or end is asked about. Money that is there
 * but cannot be taken ("hơn 200tr", "5xtr", "hai trăm triệu") is a refusal, so that the answer can say why.
 */
export function findMoney(text: string, { slang = false }: MoneyOptions = {}): FoundMoney | undefined {
  const line = readLine(text, slang);
  const proper = scanMoney(line, "proper");
  const found = proper.length > 0 ? proper : scanMoney(line, "edges");
  const [first] = found;
  const reading = combine(line, found);
  if (!first || !reading) return undefined;
  return { reading, text: textOf(line, first.from, first.to), rest: textWithout(line, found) };
}

/** "1.500.000.000 đ", which `parseMoney` reads back. */
export function formatMoney(amount: bigint): string {
  return `${groupDigits(amount, ".")}${noBreakSpace}đ`;
}

const shortUnits = [
  { size: 1_000n, vi: "k", en: "K" },
  { size: 1_000_000n, vi: "tr", en: "M" },
  { size: 1_000_000_000n, vi: "tỷ", en: "B" },
] as const;

/** "1,5 tỷ", "980 tr", "45 k"; in English "1.5B", "980M", "45K". For posts and charts: it is rounded. */
export function formatShortMoney(amount: bigint, locale: "vi" | "en"): string {
  const size = amount < 0n ? -amount : amount;
  // 999.950.000 is "1 tỷ": a unit ends where its rounded figure reaches a thousand.
  const unit = shortUnits.find((candidate) => roundShort(size, candidate.size) < 1_000_00n) ?? shortUnits[2];
  if (size < shortUnits[0].size) return formatMoney(amount);

  const hundredths = roundShort(size, unit.size);
  const sign = amount < 0n ? "-" : "";
  const fraction = String(hundredths % 100n)
    .padStart(2, "0")
    .replace(/0+$/, "");
  const [point, separator] = locale === "vi" ? [",", "."] : [".", ","];
  const figure = groupDigits(hundredths / 100n, separator) + (fraction && point + fraction);
  return locale === "vi" ? `${sign}${figure}${noBreakSpace}${unit.vi}` : `${sign}${figure}${unit.en}`;
}

/** "một tỷ năm trăm triệu đồng", to be read back before an amount is written. */
export function moneyInWords(amount: bigint, locale: "vi" | "en"): string {
  const size = amount < 0n ? -amount : amount;
  const [minus, number] = locale === "vi" ? ["âm", vietnameseNumber(size)] : ["minus", englishNumber(size)];
  return `${amount < 0n ? `${minus} ` : ""}${number} đồng`;
}

/**
 * Shares an amount out by weight, to the last đồng: the largest remainders get one more, the earlier of equal ones
 * first. A negative amount is shared as its positive would be. Throws if no weight is positive or one is negative.
 */
export function splitMoney(amount: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  if (sum <= 0n || weights.some((weight) => weight < 0n))
    throw new RangeError("Weights must add up to more than 0.");
  if (amount < 0n) return splitMoney(-amount, weights).map((share) => -share);

  const shares = weights.map((weight) => (amount * weight) / sum);
  const left = amount - shares.reduce((total, share) => total + share, 0n);
  const order = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % sum }))
    .toSorted((one, next) => Number(one.remainder < next.remainder) - Number(one.remainder > next.remainder));
  const raised = new Set(order.slice(0, Number(left)).map(({ index }) => index));
  return shares.map((share, index) => (raised.has(index) ? share + 1n : share));
}

/** Why a text with something beside the amount is none. */
function faultOf(line: Line): MoneyFault {
  const [first, second] = line.tokens;
  const isUnitUnknown = second?.kind === "word" && unitAt(line, 1) === undefined;
  if (first?.kind === "number" && isUnitUnknown) return "unknown_unit";
  return first && line.tokens.every(({ text }) => spokenDigits.has(text)) ? "words" : "not_money";
}

/** In hundredths of a unit: two decimals in tỷ, one below ten of a smaller unit, else none. Half goes up. */
function roundShort(size: bigint, unit: bigint): bigint {
  const isLarge = unit === shortUnits[2].size;
  const step = isLarge ? 1n : size < 10n * unit ? 10n : 100n;
  return (((size * 200n) / (unit * step) + 1n) / 2n) * step;
}

function groupDigits(value: bigint, separator: string): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
}
