import { parseDayKeys } from "#src/domain/day-parse.ts";
import { parsePeriodKeys } from "#src/domain/period-parse.ts";
import type { DayPhrase, PeriodPhrase } from "#src/domain/period-phrase.ts";
import { joinKeys, wordsOf } from "#src/domain/period-words.ts";
import type { DayCode, DayHalf } from "#src/domain/timesheet/code.ts";
import { UserError } from "#src/errors.ts";
import { type CodeFinder, longestCodeName } from "./code-names.ts";

/** What the words of a line about days mean, one after another. */
export type Token =
  | { readonly kind: "day"; readonly phrase: DayPhrase }
  | { readonly kind: "range"; readonly phrase: PeriodPhrase }
  | { readonly kind: "half"; readonly half: DayHalf }
  /** “nửa ngày”: which half is not said. */
  | { readonly kind: "some_half" }
  /** “3 ngày”, “2 tuần”, “6 tháng” */
  | { readonly kind: "count"; readonly count: number; readonly unit: CountUnit }
  | { readonly kind: "code"; readonly codes: readonly DayCode[] }
  | { readonly kind: "to" | "and" | "filler" };

/** Days are working days; weeks and months are those of the calendar. */
export type CountUnit = "days" | "weeks" | "months";

type Tokens = {
  readonly tokens: readonly Token[];
  /** The words in the middle that mean none of these. */
  readonly rest: string;
};

/** “từ ngày 1/11/2026 đến hết ngày 15/11 năm 2026” has nine words. */
const longestToken = 9;

/**
 * Reads a line from its beginning as far as it goes, and then from its end what the beginning has not said; what is left
 * between is a note, in which “sáng”, “con ốm” or “Bạch Mai” mean nothing.
 */
export function tokenize(line: string, findCodes: CodeFinder): Tokens {
  const words = line.split(/\s+/).filter((word) => word !== "");
  const left = readAhead(words, findCodes);
  const isDaySaid = left.tokens.some(({ kind }) => isOfTime(kind));
  const isCodeSaid = left.tokens.some(({ kind }) => kind === "code");
  const mayFollow = ({ kind }: Token) =>
    kind === "filler" ||
    (kind === "code" ? !isCodeSaid : !isDaySaid && (isOfTime(kind) || kind === "to" || kind === "and"));

  const right: Token[] = [];
  let end = words.length;
  for (let step = stepBack(); step; step = stepBack()) {
    right.unshift(...step.tokens);
    end -= step.length;
  }
  const rest = words.slice(left.length, end).join(" ").replace(noteLead, "");
  return { tokens: [...left.tokens, ...right].filter(({ kind }) => kind !== "filler"), rest };

  function stepBack(): Step | undefined {
    for (let length = Math.min(longestToken, end - left.length); length > 0; length -= 1) {
      const tokens = readTokens(words.slice(end - length, end), findCodes, trailing);
      if (tokens?.every(mayFollow)) return { tokens, length };
    }
    return undefined;
  }
}

/** Whether the line begins with something about days or leave, and not with a name or a firm. */
export function beginsWithToken(line: string, findCodes: CodeFinder): boolean {
  const words = line.split(/\s+/).filter((word) => word !== "");
  return readAhead(words, findCodes).tokens.some(({ kind }) => kind !== "filler");
}

type Step = { readonly tokens: readonly Token[]; readonly length: number };

function readAhead(words: readonly string[], findCodes: CodeFinder): Step {
  const tokens: Token[] = [];
  let start = 0;
  for (let step = stepAhead(words, start, findCodes); step; step = stepAhead(words, start, findCodes)) {
    const isSecond = step.tokens[0]?.kind === "code" && tokens.some(({ kind }) => kind === "code");
    if (isSecond) break;
    tokens.push(...step.tokens);
    start += step.length;
  }
  return { tokens, length: start };
}

function stepAhead(words: readonly string[], start: number, findCodes: CodeFinder): Step | undefined {
  for (let length = Math.min(longestToken, words.length - start); length > 0; length -= 1) {
    const tokens = readTokens(words.slice(start, start + length), findCodes, leading);
    if (tokens && !isOtherWord(words, start + length - 1)) return { tokens, length };
  }
  return undefined;
}

function isOfTime(kind: Token["kind"]): boolean {
  return kind === "day" || kind === "range" || kind === "half" || kind === "some_half" || kind === "count";
}

const noteLead = /^(?:[\s,;:–-]|(?:lý do|ly do|reason)(?=[\s:]))+/i;

/** “nghi sang tuan”, “nghi cuoi tuan”, “mot ngay” and “tuần sau nữa” say something else than their first words. */
function isOtherWord(words: readonly string[], at: number): boolean {
  const word = (words[at] ?? "").toLowerCase();
  const next = (words[at + 1] ?? "").toLowerCase();
  if (/^(?:nữa|nua)$/.test(next)) return true;
  if (word === "sang" || word === "cuoi") return /^(?:tuan|tuần|thang|tháng|nam|năm)$/.test(next);
  return word === "mot" && /^(?:ngay|ngày|buoi|buổi|tuan|tuần)$/.test(next);
}

function readTokens(
  words: readonly string[],
  findCodes: CodeFinder,
  fillers: RegExp,
): readonly Token[] | undefined {
  const typed = words
    .join(" ")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[,;.!]+$/, "");
  const codes = words.length <= longestCodeName ? findCodes(typed) : [];
  if (codes.length > 0) return [{ kind: "code", codes }];

  return readWord(typed) ?? readTime(words) ?? (fillers.test(typed) ? [{ kind: "filler" }] : undefined);
}

function readWord(typed: string): readonly Token[] | undefined {
  const today = /^(?<half>.+) (?:nay|hôm nay|hom nay)$/.exec(typed)?.groups?.["half"];
  const half = halves.get(today ?? typed);
  if (half !== undefined) {
    const token = { kind: "half", half } as const;
    return today === undefined ? [token] : [token, { kind: "day", phrase: relativeToday }];
  }
  if (someHalf.test(typed)) return [{ kind: "some_half" }];
  if (until.test(typed)) return [{ kind: "to" }];
  if (typed === "" || together.test(typed)) return [{ kind: "and" }];
  return readCount(typed);
}

function readCount(typed: string): readonly Token[] | undefined {
  const [, count, word = ""] = /^(\d{1,3}) (\p{L}+(?: công)?)$/u.exec(typed) ?? [];
  const unit = units.find(({ words }) => words.test(word))?.unit;
  return count === undefined || unit === undefined
    ? undefined
    : [{ kind: "count", count: Number(count), unit }];
}

const units: readonly { readonly unit: CountUnit; readonly words: RegExp }[] = [
  { unit: "days", words: /^(?:ngày|ngay|ngày công|days?|hôm)$/ },
  { unit: "weeks", words: /^(?:tuần|tuan|weeks?)$/ },
  { unit: "months", words: /^(?:tháng|thang|months?)$/ },
];

const relativeToday = { kind: "relative", unit: "day", offset: 0 } as const;

function readTime(words: readonly string[]): readonly Token[] | undefined {
  const keys = weekdayKeys(joinKeys(wordsOf(words.join(" "))));
  const phrase = parseDayKeys(keys === "mot" || keys === "ngay mot" ? "mốt" : keys);
  if (phrase) return [{ kind: "day", phrase }];
  if (noDay.test(keys)) throw new UserError("leave.error_no_such_day", { text: words.join(" ") });
  const period = parsePeriodKeys(keys);
  const isMonth = period?.kind === "month" && !/^(?:thang|month)/.test(keys);
  return period && !isMonth && isSpan(period) ? [{ kind: "range", phrase: period }] : undefined;
}

/** “T2” is a Monday where days off are meant, and no month; “fri” is short for friday. */
function weekdayKeys(keys: string): string {
  return keys
    .replace(/^t([2-7])(?= |$)/, "thu $1")
    .replace(/^(?:mon|fri|sun)$/, "$&day")
    .replace(/^tues?$/, "tuesday")
    .replace(/^wed$/, "wednesday")
    .replace(/^thurs?$/, "thursday")
    .replace(/^sat$/, "saturday");
}

/** “31/2”: no year has such a day. */
const noDay = /^(?:ngay )?\d{1,2}\/\d{1,2}(?:\/20\d\d)?$/;

/** A range with both ends, a week, or a month that is numbered. */
function isSpan(phrase: PeriodPhrase): boolean {
  switch (phrase.kind) {
    case "range":
      return phrase.to !== "today";
    case "relative":
      return phrase.unit === "week" || phrase.unit === "month";
    case "month":
      return true;
    case "date":
    case "quarter":
    case "year":
    case "last_days":
      return false;
  }
}

const halves: ReadonlyMap<string, DayHalf> = new Map(
  (
    [
      [1, "sáng sang morning am"],
      [2, "chiều chieu afternoon pm"],
    ] as const
  ).flatMap(([half, words]) =>
    words
      .split(" ")
      .flatMap((word) => ["", "buổi ", "buoi ", "this "].map((lead) => [`${lead}${word}`, half] as const)),
  ),
);

const someHalf =
  /^(?:(?:nghỉ |nghi )?(?:nửa|nua|1\/2) (?:ngày|ngay|buổi|buoi|công|cong)|(?:a )?half[ -]day|½ ngày)$/;
const until =
  /^(?:(?:cho )?(?:đến|den|tới|hết|đến hết|den het|tới hết)(?: ngày| ngay)?|to|until|till|through|-|–)$/;
const together = /^(?:và|va|and|với|cùng|,|\+|&)$/;
const leading =
  /^(?:từ|tu|from|on|nghỉ|nghi|xin|xin phép nghỉ|off|cho|em|mình|anh|chị|tôi|toi|vào|vao|ngày|ngay|hôm|the|take|cả ngày|ca ngay|nguyên ngày|all day|full day|whole day|leave|ghi)$/;
const trailing = /^(?:ạ|nhé|nha|nghỉ|nghi|cả ngày|ca ngay|nguyên ngày|all day|full day|whole day|off|leave)$/;
