import { parseDate, parseRelativeDay } from "./date-parse.ts";
import type { DayPhrase, WeekdayPhrase } from "./period-phrase.ts";
import { joinKeys, wordsOf } from "./period-words.ts";
import { englishOffsets, splitRelativeUnit, vietnameseOffsets } from "./relative-unit.ts";

/** Reads a whole text as one day: a date, “hôm qua”, “thứ 6 tuần trước”, “friday”. Undefined for anything else. */
export function parseDay(text: string): DayPhrase | undefined {
  return parseDayKeys(joinKeys(wordsOf(text)));
}

/** `parseDay` for the keys of words, joined by blanks. */
export function parseDayKeys(keys: string): DayPhrase | undefined {
  const bare = keys.replace(/^(?:ngay|hom) /, "");
  return parseRelativeDay(keys) ?? parseDate(`ngay ${bare}`) ?? parseWeekday(bare);
}

function parseWeekday(keys: string): WeekdayPhrase | undefined {
  const inWeek = splitRelativeUnit(keys, "week");
  if (inWeek) return weekdayPhrase(inWeek.head, { weekOffset: inWeek.offset });

  const words = keys.split(" ");
  const vietnamese = vietnameseOffsets.get(words.at(-1) ?? "");
  const english = englishOffsets.get(words[0] ?? "");
  return (
    weekdayPhrase(keys, "nearest") ??
    (vietnamese === undefined
      ? undefined
      : weekdayPhrase(words.slice(0, -1).join(" "), sideOf(vietnamese))) ??
    (english === undefined ? undefined : weekdayPhrase(words.slice(1).join(" "), sideOf(english)))
  );
}

/** “thứ 6 này” lies in this week, whichever side of today; “thứ 6 trước” is the last one there was. */
function sideOf(offset: number): WeekdayPhrase["when"] {
  if (offset === 0) return { weekOffset: 0 };
  return offset < 0 ? "before_today" : "after_today";
}

function weekdayPhrase(name: string, when: WeekdayPhrase["when"]): WeekdayPhrase | undefined {
  const weekday = weekdays.get(name);
  return weekday === undefined ? undefined : { kind: "weekday", weekday, when };
}

const weekdayNames = [
  ["thu 2", "thu hai", "monday"],
  ["thu 3", "thu ba", "tuesday"],
  ["thu 4", "thu tu", "wednesday"],
  ["thu 5", "thu nam", "thursday"],
  ["thu 6", "thu sau", "friday"],
  ["thu 7", "thu bay", "saturday"],
  ["chu nhat", "cn", "sunday"],
];

const weekdays: ReadonlyMap<string, number> = new Map(
  weekdayNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
