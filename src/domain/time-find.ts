import { parseDayKeys } from "./day-parse.ts";
import { fold } from "./fold.ts";
import { findDay } from "./period-find.ts";
import { joinKeys, wordsOf } from "./period-words.ts";
import { isPartOfDay, isSurePartOfDay, parseTimeKeys, timeKeysOf } from "./time-parse.ts";

/** What was taken out of a line, and what remains, one blank between words. */
export type Taken = { readonly text: string; readonly rest: string };

/** Takes one time of day out of a line such as “gặp An Phát lúc 2h chiều mai”. */
export function findTime(text: string): Taken | undefined {
  const words = splitWords(text);
  const span = locateTime(words);
  if (!span) return undefined;
  const { start, end } = span;
  const lead = leadBefore(words, start);
  return { text: words.slice(start, end).join(" "), rest: joinRest(words, start - lead, end) };
}

/**
 * Takes the day out of a line: the one right beside its time (“9h sáng mai”, “chiều nay”, “thu 6 14h”), else a day that
 * stands anywhere. What is taken is written so that it reads as a day on its own.
 */
export function findDayOfTime(text: string): Taken | undefined {
  const words = splitWords(text);
  const span = locateTime(words);
  if (!span) return dayWithPart(words) ?? findDay(text) ?? tomorrowAtEdge(words);
  const day = dayBeside(words, span);
  return (day && takeDay(words, day)) ?? findDay(text) ?? tomorrowAtEdge(words);
}

/** “tối” of “tối mai” in a line that says no time: half of what the time will be. */
export function findPartOfDay(text: string): string | undefined {
  const words = splitWords(text);
  const found = locateTime(words) ? undefined : locatePart(words);
  return found?.isSure ? words[found.part.end - 1] : undefined;
}

/** “gọi lại An Phát mai”, “mai gọi An Phát”: small letters at the edge of a line are no name. */
function tomorrowAtEdge(words: readonly string[]): Taken | undefined {
  for (const start of [words.length - 1, 0]) {
    const typed = words[start];
    if (typed === "mai" && !isPerson(typed, words[start - 1])) {
      return { text: typed, rest: joinRest(words, start, start + 1) };
    }
  }
  return undefined;
}

/** “chiều mai gặp” without its day: the part of the day at either end of a text says nothing any more. */
export function withoutPartOfDay(text: string): string {
  const words = splitWords(text);
  const isPart = (word: string | undefined) => timeKeysOf(word ?? "").some(isPartOfDay);
  const start = isPart(words[0]) ? 1 : 0;
  const end = words.length > start && isPart(words.at(-1)) ? -1 : undefined;
  return words.slice(start, end).join(" ");
}

type Span = { readonly start: number; readonly end: number };

/** “2 giờ kém 15 phút chiều” has six words. */
const longestTime = 6;

/** As for days: longer lines are pasted prose. */
const longestLine = 100;

function locateTime(words: readonly string[]): Span | undefined {
  if (words.length > longestLine) return undefined;
  const keys = timeKeysOf(words.join(" "));
  for (let start = 0; start < keys.length; start += 1) {
    for (let end = Math.min(start + longestTime, keys.length); end > start; end -= 1) {
      if (parseTimeKeys(keys.slice(start, end).join(" "))) return { start, end };
    }
  }
  return undefined;
}

type PartAndDay = { readonly part: Span; readonly day: Day; readonly isSure: boolean };

/** “chiều mai” and “thứ 6 buổi sáng” say a day without a time. */
function locatePart(words: readonly string[]): PartAndDay | undefined {
  if (words.length > longestLine) return undefined;
  const keys = timeKeysOf(words.join(" "));
  for (const [index, key] of keys.entries()) {
    if (!isPartOfDay(key)) continue;
    const part = { start: fold(words[index - 1] ?? "") === "buoi" ? index - 1 : index, end: index + 1 };
    const day = dayBeside(words, part);
    // “bao cao cho toi thu 6” is rather about oneself than about the evening.
    if (day) return { part, day, isSure: isSurePartOfDay(key) || isNear.test(day.text) };
  }
  return undefined;
}

const isNear = /^(?:hôm nay|mai|mốt|mot)$/i;

/** The part of the day goes with its day: alone it would say nothing any more. */
function dayWithPart(words: readonly string[]): Taken | undefined {
  const found = locatePart(words);
  if (!found) return undefined;
  const { part, day, isSure } = found;
  if (!isSure) return takeDay(words, day);
  const start = Math.min(part.start, day.start);
  return { text: day.text, rest: joinRest(words, start, Math.max(part.end, day.end)) };
}

function takeDay(words: readonly string[], { text, start, end }: Day): Taken {
  return { text, rest: joinRest(words, start, end) };
}

/** How many words lead in to a time: “vào lúc 9h”. */
function leadBefore(words: readonly string[], end: number): number {
  let count = 0;
  while (leads.has((words[end - count - 1] ?? "").toLowerCase())) count += 1;
  return count;
}

const leads: ReadonlySet<string> = new Set(["lúc", "luc", "vào", "vao", "at", "@"]);

/** “ngày 26 tháng 11 năm 2026” has six words. */
const longestDay = 6;

type Day = Span & { readonly text: string };

function dayBeside(words: readonly string[], { start, end }: Span): Day | undefined {
  const before = start - leadBefore(words, start);
  for (let length = longestDay; length > 0; length -= 1) {
    const spans: readonly Span[] = [
      { start: end, end: end + length },
      { start: before - length, end: before },
    ];
    for (const span of spans) {
      if (span.start < 0 || span.end > words.length) continue;
      const day = dayIn(words, span);
      if (day !== undefined) return { ...span, text: day };
    }
  }
  return undefined;
}

function dayIn(words: readonly string[], { start, end }: Span): string | undefined {
  const typed = words.slice(start, end).join(" ");
  if (typed.toLowerCase() === "nay") return "hôm nay";
  if (!parseDayKeys(joinKeys(wordsOf(typed)))) return undefined;
  return isPerson(typed, words[start - 1]) ? undefined : typed;
}

/** “Mai 9h” and “chị mai 9h” are about somebody called Mai. */
function isPerson(typed: string, before: string | undefined): boolean {
  const name = typed.replace(/[.,;]+$/, "");
  return name.toLowerCase() === "mai" && (name === "Mai" || titles.has((before ?? "").toLowerCase()));
}

const titles: ReadonlySet<string> = new Set(
  "chị chi anh cô co chú chu bác bac em bà ba ông ong bạn ban sếp sep ms mr mrs".split(" "),
);

function splitWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function joinRest(words: readonly string[], start: number, end: number): string {
  return [...words.slice(0, start), ...words.slice(end)].join(" ").replace(/^[\s,;–-]+|[\s,;–-]+$/g, "");
}
