import { named, word } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";
import { parseDay } from "#src/domain/day-parse.ts";
import { anywhere } from "../lead/list-finders.ts";

/** The first word that looks like a web address. */
export const link: Finder = word(/^<?(?:https?:\/\/\S+|(?:[\w-]+\.)+[a-z]{2,}\/\S*)$/i);

export const colleague: Finder = word(/^@\S/);

/** One of the company's channels at the beginning; further on it may be a part of the title. */
export const leadingChannel: Finder = (words, company) => company && named(company.articleChannels)(words);

/** The same, or right after the number of articles. */
export const channelOfTarget: Finder = (words, company) => {
  const [first = "", ...others] = words.split(" ");
  const isCount = /^\d+$/.test(first);
  const found = leadingChannel(isCount ? others.join(" ") : words, company);
  return found && isCount ? { ...found, rest: `${first} ${found.rest}` } : found;
};

export const channel: Finder = (words, company) => company && anywhere(company.articleChannels)(words);

/**
 * The day at the beginning or end of the words: “hôm qua”, “ngày 8/3”, “8/3/2027”. A bare “8/3” may be a part of the
 * title.
 */
export const outerDay: Finder = (words) => {
  const list = words.split(" ");
  for (const length of [3, 2, 1]) {
    for (const start of [0, list.length - length]) {
      const text = list.slice(Math.max(0, start), start + length).join(" ");
      if (isPlainDay(text)) return { text, rest: list.toSpliced(start, length).join(" ") };
    }
  }
  return undefined;
};

function isPlainDay(text: string): boolean {
  const day = parseDay(text);
  if (!day) return false;
  return day.kind === "relative" || /^ngày \d/iu.test(text) || /^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/.test(text);
}
