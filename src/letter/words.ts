import { oneLine } from "./plain.ts";

/** What `{{…}}` may name in every template, with its value. */
export type LetterWords = Readonly<Record<(typeof letterWordNames)[number], string>>;

export const letterWordNames = ["customer", "contact", "quarter", "sender", "company"] as const;

/** Stands alone on a line of a template, where the voucher, the products or the articles are to come. */
export const contentWord = "content";

const mark = /\{\{\s*(?<name>[^{}]*?)\s*\}\}/gu;

/** Fills in all words at once, so that what stands for one of them is never read as another. */
export function fillWords(
  text: string,
  words: LetterWords,
  write: (value: string) => string = (value) => value,
): string {
  const known = new Map<string, string>(Object.entries(words));
  return text.replace(mark, (whole, name: string) => {
    const value = known.get(name);
    return value === undefined ? whole : write(oneLine(value));
  });
}

/** What `{{…}}` names that nobody knows, in the order of the text; it stays in the letter as it was typed. */
export function unknownWords(text: string): readonly string[] {
  const known = new Set<string>([...letterWordNames, contentWord]);
  const named = [...text.matchAll(mark)].map(({ groups }) => groups?.["name"] ?? "");
  return [...new Set(named)].filter((name) => !known.has(name));
}
