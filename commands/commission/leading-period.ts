import { period } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";

/** “tháng 11 năm 2026” */
const longest = 4;

/** A period at the beginning of the words; what stands later belongs to the sentence that follows. */
export const leadingPeriod: Finder = (words) => {
  const list = words.split(" ");
  for (let length = Math.min(longest, list.length); length > 0; length -= 1) {
    const text = list.slice(0, length).join(" ");
    if (period(text)?.text === text) return { text, rest: list.slice(length).join(" ") };
  }
  return undefined;
};
