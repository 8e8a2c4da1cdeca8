import { fold } from "./fold.ts";

/** Words that people put before a customer's name: “cho An Phát”, “khách hàng An Phát”, “chốt An Phát”. */
const before = /^(?:khach hang|khach(?! san)|kh|cho|tu|cua|ben|don|da chot|chot|ghi|deal) /;

/** What is about time or money rather than part of a name. */
const notAName = [
  /(?<!\S)\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?(?!\S)/,
  /(?<!\S)(?:sang|trua|chieu|toi|dem) (?:nay|qua)(?!\S)/,
  /(?<!\S)(?:ngay|hom) \d{1,2}(?!\S)/,
  /(?<!\S)(?:tuan|thang|quy|nam) (?:truoc|nay|sau|roi|toi)(?!\S)/,
  /(?<!\S)(?:chua|da) (?:thu|tra|ky|coc)(?!\S)/,
];

/** The name without such a word, as long as the word is typed small and the name begins with a capital. */
export function withoutLeadIn(text: string): string {
  const length = before.exec(fold(text))?.[0].length ?? 0;
  const name = text.slice(length);
  return length > 0 && /^\p{Ll}/u.test(text) && /^[\p{Lu}\d]/u.test(name) ? name : text;
}

/** The part of a typed name that does not look like one; undefined when all of it may be a name. */
export function strangePart(name: string): string | undefined {
  const folded = fold(name);
  for (const pattern of notAName) {
    const match = pattern.exec(folded);
    if (match) return name.slice(match.index, match.index + match[0].length);
  }
  return undefined;
}

/** What stands behind a known name in small letters, as in “An Phát chưa trả”: rarely a part of the name. */
export function smallPrint(name: string, known: string): string | undefined {
  if (!fold(name).startsWith(`${fold(known)} `)) return undefined;
  const rest = name.slice(known.length).trim();
  return rest !== "" && rest === rest.toLowerCase() && !/\d/.test(rest) ? rest : undefined;
}
