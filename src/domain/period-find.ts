import { parseDayKeys } from "./day-parse.ts";
import { parsePeriodKeys } from "./period-parse.ts";
import type { DayPhrase, PeriodPhrase } from "./period-phrase.ts";
import { joinKeys, type Word, wordsOf } from "./period-words.ts";

/** A phrase taken out of a line as typed; `rest` is what remains, in order, one space between words. */
export type Found<Phrase> = { readonly phrase: Phrase; readonly text: string; readonly rest: string };

/** Takes the longest period out of a line such as “team tháng trước” or “@lan T10”. */
export function findPeriod(text: string): Found<PeriodPhrase> | undefined {
  return findPhrase(text, parsePeriodKeys);
}

/** Takes one day out of a line such as “500tr Cty ABC hôm nay”; a range of days is left alone. */
export function findDay(text: string): Found<DayPhrase> | undefined {
  return findPeriod(text)?.phrase.kind === "range" ? undefined : findPhrase(text, parseDayKeys);
}

/** Longer lines are pasted prose, in which a date is not an argument. */
const longestLine = 100;

/** “từ ngày 1/11/2026 đến hết ngày 15/11 năm 2026” has nine. */
const longestPhrase = 9;

function findPhrase<Phrase>(
  text: string,
  parse: (keys: string) => Phrase | undefined,
): Found<Phrase> | undefined {
  const words = wordsOf(text);
  if (words.length > longestLine) return undefined;

  const timely = timelyFrom(words);
  for (let length = Math.min(longestPhrase, Math.max(0, ...timely)); length > 0; length -= 1) {
    // From the end, where people put the time.
    for (let start = words.length - length; start >= 0; start -= 1) {
      if ((timely[start] ?? 0) < length) continue;
      const phrase = parse(joinKeys(words.slice(start, start + length)));
      if (phrase && standsApart(words, start, start + length)) {
        return {
          phrase,
          text: joinTyped(words.slice(start, start + length)),
          rest: withoutPhrase(words, start, start + length),
        };
      }
    }
  }
  return undefined;
}

/** For each word, how many from there on may belong to a phrase: most lines have hardly any, and each try costs. */
function timelyFrom(words: readonly Word[]): readonly number[] {
  const counts: number[] = [];
  for (const { key } of words.toReversed()) {
    counts.push(mayBeTime.test(key) ? (counts.at(-1) ?? 0) + 1 : 0);
  }
  return counts.toReversed();
}

/** Every word of the grammar of periods and days. */
const mayBeTime = new RegExp(
  `\\d|^(?:${[
    "hom|nay|qua|kia|mai|mốt|today|yesterday|tomorrow|now|in|nữa|nua|sau|truoc|roi|ngoai|toi",
    "ngay|days?|tuan|weeks?|thang|month|quarter|nam|year|this|last|past|previous|next|vua|gan|day|nhat",
    "(?:qu[yi]|q)?(?:i{1,3}|iv)|qu[yi]|q|th?|tu|from|since|den|to|until|het|-|\\.\\.",
    "thu|hai|ba|bay|chu|cn|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
  ].join("|")})$`,
);

/** Whether the words are surely about time, and not a part of a name: “Chị Mai”, “May 10”, “Quán 3/2 Bình Dương”. */
function standsApart(words: readonly Word[], start: number, end: number): boolean {
  if (end - start === words.length) return true;

  const phrase = words.slice(start, end);
  const before = words[start - 1]?.key ?? "";
  const after = words[end]?.key ?? "";
  if (mayBeName.test(joinTyped(phrase).toLowerCase())) return false;
  if (/^\d+$/.test(before) && isCountable.test(joinKeys(phrase))) return false;

  return saysTime.test(joinKeys(phrase)) || !(isNameWord(before) && isNameWord(after));
}

/** Words that are also names or goods when typed without marks or in English. */
const mayBeName = /^(?:mai|may|cn|chu nhat|thu (?:hai|ba|tu|nam|sau|bay|\d)(?: .*)?|nam 20\d\d)$/;

/** A word of time, or a date with its year. */
const saysTime =
  /(?:^|\s)(?:hom|ngay|tuan|thang|qu[yi]|nam|tu|thu|chu nhat|today|yesterday|tomorrow|days|week|month|quarter|year)(?:\s|$)|\d[/.-]20\d\d$|^20\d\d[/-]\d/;

/** After a number these count: “3 tháng trước” is not last month. */
const isCountable = /^(?:tuan|thang|qu[yi]|nam) (?:truoc|roi|sau|toi)$/;

function isNameWord(key: string): boolean {
  return /^\p{L}/u.test(key) && !key.includes("=");
}

function joinTyped(words: readonly Word[]): string {
  return words.map(({ typed }) => typed).join(" ");
}

function withoutPhrase(words: readonly Word[], start: number, end: number): string {
  return joinTyped([...words.slice(0, start), ...words.slice(end)]).replace(/^[\s,;–-]+|[\s,;–-]+$/g, "");
}
