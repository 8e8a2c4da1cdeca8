import { word } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";
import { parseDay } from "#src/domain/day-parse.ts";

/** `L12` or `K3` anywhere in a line. */
export const entry: Finder = word(/^#?[LK]\d{1,8}$/i);

/** The same, or a phone number. */
export const entryOrPhone: Finder = word(/^(?:#?[LK]\d{1,8}|(?:\+84|0)[\d.-]{8,13})$/i);

/** A text between quotation marks: one private-use letter stands for it while a line is taken apart. */
export const quoted: Finder = word(/^[\uE000-\uE0FF]$/);

/** “hôm qua” and the like; a date in a report of a talk is more often what was agreed on. */
export const dayGone: Finder = (words) => {
  const list = words.split(" ");
  for (const length of [2, 1]) {
    for (let start = 0; start + length <= list.length; start += 1) {
      const text = list.slice(start, start + length).join(" ");
      const day = parseDay(text);
      if (day?.kind === "relative" && day.offset <= 0) {
        return { text, rest: list.toSpliced(start, length).join(" ") };
      }
    }
  }
  return undefined;
};
