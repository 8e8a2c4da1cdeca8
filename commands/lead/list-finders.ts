import type { Finder } from "#src/command/command.ts";
import type { Names } from "#src/domain/names.ts";

/** “giới thiệu sản phẩm” has four words. */
const longestName = 5;

/** One of a few names anywhere among the words of a filter, the longest first. */
export function anywhere<Value extends string>(names: Names<Value>): Finder {
  return (words) => {
    const list = words.split(" ");
    for (let length = Math.min(longestName, list.length); length > 0; length -= 1) {
      for (let start = 0; start + length <= list.length; start += 1) {
        const text = list.slice(start, start + length).join(" ");
        if (names.find(text)) return { text, rest: list.toSpliced(start, length).join(" ") };
      }
    }
    return undefined;
  };
}

/** The same for one of the company's own lists. */
export function listedAnywhere(list: "sources" | "priorities" | "steps"): Finder {
  return (words, company) => company && anywhere(company.leads[list])(words);
}
