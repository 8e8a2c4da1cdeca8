import { z } from "zod";
import { parseDay } from "#src/domain/day-parse.ts";
import { findDayOfTime, findPartOfDay, findTime } from "#src/domain/time-find.ts";
import { parseTime, type TimeReading } from "#src/domain/time-parse.ts";
import { formatTime } from "#src/i18n/times.ts";
import { word } from "./arguments.ts";
import type { Finder } from "./command.ts";
import { doubt } from "./issue.ts";

/** A time of day. “2h” alone becomes a question with both halves of the day as buttons. */
export const timeArgument = z.string().transform((text, context): Temporal.PlainTime => {
  const reading: TimeReading | undefined = parseTime(/^\d{1,2}$/.test(text.trim()) ? `${text}h` : text);
  if (!reading) return doubt(context, text, { key: "error.not_a_time" });
  switch (reading.kind) {
    case "time":
      return reading.time;
    case "ask":
      return doubt(context, text, {
        key: "error.which_time",
        choices: reading.choices.map((time) => ({ label: formatTime(time), text: twoDigits(time) })),
      });
  }
});

/** The time of day in a line. */
export const time: Finder = (words) => findTime(words);

/** The day in a line that may also hold a time; it comes before `time`, which stands beside it: “9h sáng mai”. */
export const dayOfTime: Finder = (words) => findDayOfTime(words) ?? noDay(words);

/** “tối” of “tối mai”: it stays in the line, where `dayOfTime` takes it away with the day. */
export const partOfDay: Finder = (words) => {
  const text = findPartOfDay(words);
  return text === undefined ? undefined : { text, rest: words };
};

/** “31/2” is refused rather than left among the words. */
const noDay: Finder = (words) => {
  const found = word(/^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/)(words);
  return found && parseDay(found.text) ? undefined : found;
};

/** `02:00` reads back as this very time. */
function twoDigits(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: "minute" });
}
