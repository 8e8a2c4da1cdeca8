import type { Names } from "./names.ts";

/** A step's name is at most this many words long: “giới thiệu sản phẩm”. */
const longestStep = 5;

/** The company's step that a note speaks of, “đã demo cho giám đốc”; of several the one furthest along. */
export function stepIn(text: string, steps: Names<string>): string | undefined {
  const words = text.split(/[\s,.;:!?()“”"]+/).filter((word) => word !== "");
  const named = new Set<string>();
  for (let start = 0; start < words.length; start += 1) {
    for (let length = Math.min(longestStep, words.length - start); length > 0; length -= 1) {
      const step = steps.find(words.slice(start, start + length).join(" "));
      if (step !== undefined) named.add(step);
    }
  }
  return steps.values.findLast((step) => named.has(step));
}
