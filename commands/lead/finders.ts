import { named, word } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";
import type { LeadRules } from "#src/company.ts";
import { fold } from "#src/domain/fold.ts";
import { temperatureNames } from "#src/domain/lead-names.ts";
import { findMoney } from "#src/domain/money.ts";
import { findPhone } from "#src/domain/phone.ts";

/** A private-use letter stands for a text between quotation marks. */
const quoted = /^[\uE000-\uE0FF]$/;
const marked = /^#?L\d{1,8}$/i;
const bare = /^#?\d{1,8}$/;

/**
 * The lead that a line is about: `L12` anywhere, `12` or a phone number at its beginning, or a name between quotation
 * marks there, if more follows.
 */
export const leadReference: Finder = (words) => {
  const list = words.split(" ");
  const [first = "", ...others] = list;
  const phone = findPhone(words);
  if (phone && words.startsWith(phone.text)) return phone;
  if (marked.test(first) || bare.test(first)) return { text: first, rest: others.join(" ") };
  if (quoted.test(first) && others.length > 0) return { text: first, rest: others.join(" ") };
  return word(marked)(words);
};

/** The same where all the rest of a line is the name. */
export const leadOrName: Finder = (words) => leadReference(words) ?? { text: words, rest: "" };

/** The beginning of the words that names one of the company's own values: `Giới thiệu` is two of them. */
export function listed(list: "sources" | "priorities" | "steps"): Finder {
  return (words, company) => {
    const rules: LeadRules | undefined = company?.leads;
    return rules && named(rules[list])(words);
  };
}

const sourceHeads: ReadonlySet<string> = new Set(["nguon", "tu", "from"]);

/** “nguồn Zalo”, “từ Facebook” among the words of a name; the head alone may be part of one. */
export const saidSource: Finder = (words, company) => {
  const list = words.split(" ");
  for (const [index, head] of list.entries()) {
    const found = sourceHeads.has(fold(head)) && listed("sources")(list.slice(index + 1).join(" "), company);
    if (found) return { text: found.text, rest: [...list.slice(0, index), found.rest].join(" ") };
  }
  return undefined;
};

/** “nóng” or “lạnh” as the last word, typed small: elsewhere it may be part of a name. */
export const lastTemperature: Finder = (words) => {
  const list = words.split(" ");
  const last = list.at(-1) ?? "";
  const isNamed = list.length > 1 && last === last.toLowerCase() && last !== "am";
  return isNamed && temperatureNames.find(last)
    ? { text: last, rest: list.slice(0, -1).join(" ") }
    : undefined;
};

/** An amount that can be nothing else; “Cty 369” is a name. */
export const clearMoney: Finder = (words) => {
  const found = findMoney(words);
  return found?.reading.kind === "amount" ? found : undefined;
};

const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const email: Finder = word(mail);

const firm = /^(?:cty|ct|cong|tnhh)$/;

/** A text that goes on until a phone number, an e-mail, a colleague or a firm: `lienhe=chị Hoa 0912 345 678`. */
export const phrase: Finder = (words) => {
  const list = words.split(" ");
  const end = list.findIndex(
    (part, index) =>
      index > 0 &&
      (part.startsWith("@") || mail.test(part) || firm.test(fold(part)) || startsWithPhone(list, index)),
  );
  const length = end === -1 ? list.length : end;
  return { text: list.slice(0, length).join(" "), rest: list.slice(length).join(" ") };
};

function startsWithPhone(list: readonly string[], index: number): boolean {
  const tail = list.slice(index).join(" ");
  const found = findPhone(tail);
  return found !== undefined && tail.startsWith(found.text);
}

const regionHeads: ReadonlyMap<string, number> = new Map([
  ["mien", 2],
  ["vung", 2],
  ["tinh", 2],
  ["tp", 2],
  ["khu", 3],
]);

/** `Miền Bắc` is two words and `Khu vực 1` three; a longer name stands between quotation marks. */
export const region: Finder = (words) => {
  const list = words.split(" ");
  const length = regionHeads.get(fold(list[0] ?? "")) ?? 1;
  return { text: list.slice(0, length).join(" "), rest: list.slice(length).join(" ") };
};
