import { fold } from "./fold.ts";

/** One word of a line, and the key under which the grammar knows it. */
export type Word = { readonly typed: string; readonly key: string };

/**
 * Words of a line for the grammar of periods and days. A word typed without marks may be any word; a marked one only
 * itself, so that “Tuấn” is never read as “tuần”.
 */
export function wordsOf(text: string): readonly Word[] {
  return text
    .normalize("NFC")
    .split(/\s+/)
    .filter((typed) => typed !== "")
    .map((typed) => ({ typed, key: keyOf(typed) }));
}

export function joinKeys(words: readonly Word[]): string {
  return words.map(({ key }) => key).join(" ");
}

function keyOf(typed: string): string {
  const bare = typed
    .toLowerCase()
    .replace(/[‐-―−]/g, "-")
    .replace(/^[([“"]+(?=[\p{L}\p{N}])/u, "")
    .replace(/(?<=[\p{L}\p{N}])[.,;:!?)\]”"]+$/u, "");
  return markedWords.has(bare) ? fold(bare) : bare;
}

const markedWords: ReadonlySet<string> = new Set(
  `hôm ngày tuần tháng quý qúy quí qúi năm này trước rồi ngoái sau tới từ đến hết gần đây nhất vừa
   thứ tư sáu bảy bẩy chủ nhật`.split(/\s+/),
);
