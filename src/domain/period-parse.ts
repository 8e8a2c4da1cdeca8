import { datePhrase, parseDate, parseRelativeDay, splitYear } from "./date-parse.ts";
import { englishMonths } from "./english-months.ts";
import type { DatePhrase, PeriodPhrase, RangePhrase } from "./period-phrase.ts";
import { joinKeys, wordsOf } from "./period-words.ts";
import { parseRelativeUnit } from "./relative-unit.ts";

/**
 * Reads a whole text as a period, in Vietnamese or English, with or without marks. Undefined for anything else,
 * and for what no calendar has: 31/11, T13, quý 5, a range that ends before it begins.
 */
export function parsePeriod(text: string): PeriodPhrase | undefined {
  return parsePeriodKeys(joinKeys(wordsOf(text)));
}

/** `parsePeriod` for the keys of words, joined by blanks. */
export function parsePeriodKeys(keys: string): PeriodPhrase | undefined {
  return (
    parseRelativeDay(keys) ??
    parseRelativeUnit(keys) ??
    parseLastDays(keys) ??
    parseYear(keys) ??
    parseMonth(keys) ??
    parseQuarter(keys) ??
    parseDate(keys) ??
    parseRange(keys)
  );
}

function parseLastDays(keys: string): PeriodPhrase | undefined {
  const match =
    /^(?<days>\d{1,3}) ngay (?:qua|vua qua|gan day|gan nhat)$/.exec(keys) ??
    /^(?:last|past) (?<days>\d{1,3}) days$/.exec(keys);
  const days = Number(match?.groups?.["days"] ?? 0);
  return days >= 1 && days <= 366 ? { kind: "last_days", days } : undefined;
}

function parseYear(keys: string): PeriodPhrase | undefined {
  const match = /^(?:nam |year )?(?<year>20\d\d)$/.exec(keys);
  return match ? { kind: "year", year: Number(match.groups?.["year"]) } : undefined;
}

function parseMonth(keys: string): PeriodPhrase | undefined {
  const numbers =
    /^(?<month>\d{1,2})[/-](?<year>20\d\d)$/.exec(keys) ??
    /^(?<year>20\d\d)[/-](?<month>\d{1,2})$/.exec(keys);
  const { head, year } = numbers
    ? { head: `t${numbers.groups?.["month"]}`, year: Number(numbers.groups?.["year"]) }
    : splitYear(keys);

  const numbered = /^(?:thang ?|month |th?)(?<month>\d{1,2})$/.exec(head)?.groups;
  const month = numbered ? Number(numbered["month"]) : monthNames.get(head);
  return month !== undefined && month >= 1 && month <= 12 ? { kind: "month", month, year } : undefined;
}

function parseQuarter(keys: string): PeriodPhrase | undefined {
  const { head, year } = splitYear(keys);
  const name = /^(?:qu[yi] ?|quarter |q)(?<name>[1-4]|i{1,3}|iv)$/.exec(head)?.groups?.["name"];
  if (name === undefined) return undefined;

  return { kind: "quarter", quarter: romanNumbers.get(name) ?? Number(name), year };
}

const dateText = String.raw`20\d\d-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}(?:/(?:20)?\d\d)?`;
const rangePattern = new RegExp(
  `^(?:(?:tu|from) )?(?:ngay )?(?<from>${dateText}|\\d{1,2})(?: ?(?:-|\\.\\.) ?| (?:den|toi|to|until)(?: het)? )(?<to>.+)$`,
);
const sincePattern = new RegExp(`^(?:tu|since|from) (?:ngay )?(?<from>${dateText})$`);

function parseRange(keys: string): PeriodPhrase | undefined {
  const since = sincePattern.exec(keys)?.groups?.["from"];
  if (since !== undefined) return rangePhrase(parseDate(since), "today");

  const ends = rangePattern.exec(keys)?.groups;
  const to = presentDays.has(ends?.["to"] ?? "") ? "today" : parseDate(ends?.["to"] ?? "");
  return to && rangePhrase(parseStart(ends?.["from"] ?? "", to), to);
}

/** In “1-15/11” the first day borrows the month of the last one. */
function parseStart(text: string, to: DatePhrase | "today"): DatePhrase | undefined {
  const isBareDay = /^\d{1,2}$/.test(text);
  if (!isBareDay) return parseDate(text);
  return to === "today" ? undefined : datePhrase(Number(text), to.month, to.year);
}

function rangePhrase(from: DatePhrase | undefined, to: DatePhrase | "today"): RangePhrase | undefined {
  if (!from || (to !== "today" && isReversed(from, to))) return undefined;
  return { kind: "range", from, to };
}

/** Whether no reading of the years can put the first date before the last. */
function isReversed(from: DatePhrase, to: DatePhrase): boolean {
  const daysApart = (to.month - from.month) * 31 + to.day - from.day;
  if (typeof from.year === "number" && typeof to.year === "number") {
    return (to.year - from.year) * 372 + daysApart < 0;
  }
  return from.month === to.month && daysApart < 0;
}

const presentDays: ReadonlySet<string> = new Set(["nay", "hom nay", "today", "now"]);

const romanNumbers: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
]);

const monthNames: ReadonlyMap<string, number> = new Map([
  ["sept", 9],
  ...englishMonths.flatMap((name, index) => [
    [name, index + 1] as const,
    [name.slice(0, 3), index + 1] as const,
  ]),
]);
