import { fold } from "./fold.ts";

/** The prefixes of 2018: a mobile number of eleven digits became one of ten. */
const newPrefixes: Readonly<Record<string, string>> = {
  "120": "70",
  "121": "79",
  "122": "77",
  "126": "76",
  "128": "78",
  "123": "83",
  "124": "84",
  "125": "85",
  "127": "81",
  "129": "82",
  "162": "32",
  "163": "33",
  "164": "34",
  "165": "35",
  "166": "36",
  "167": "37",
  "168": "38",
  "169": "39",
  "186": "56",
  "188": "58",
  "199": "59",
};

/** 030 and 031 were never given to phones; tax codes of Hồ Chí Minh City look like that. */
const mobile = /^(?:3[2-9]|[57]\d|8[1-9]|9\d)\d{7}$/;
const oldMobile = /^(1\d{2})(\d{7})$/;
/** 024 and 028 with eight digits behind, the other provinces with seven. */
const landline = /^2\d{9}$/;
const foreign = /^\+(?!84|0)\d{8,15}$/;

/** E.164, such as +84912345678, from any way to write a number; undefined when it is none. */
export function parsePhone(text: string): string | undefined {
  const compact = text.replace(/[\s.()·\u2010-\u2013-]/g, "").replace(/^00/, "+");
  if (foreign.test(compact)) return compact;
  const national = /^(?:\+?84|0)(\d+)$/.exec(compact)?.[1]?.replace(/^0/, "");
  if (national === undefined) return undefined;
  if (mobile.test(national) || landline.test(national)) return `+84${national}`;

  const [, prefix = "", rest] = oldMobile.exec(national) ?? [];
  const renewed = newPrefixes[prefix];
  return renewed === undefined ? undefined : `+84${renewed}${rest}`;
}

/** As people in Việt Nam write it: 0912 345 678, 024 3825 1234, 0225 382 5123. */
export function formatPhone(phone: string): string {
  if (!phone.startsWith("+84")) return phone;
  const national = `0${phone.slice(3)}`;
  if (/^02[48]/.test(national)) return `${national.slice(0, 3)} ${national.slice(3, 7)} ${national.slice(7)}`;
  return `${national.slice(0, 4)} ${national.slice(4, 7)} ${national.slice(7)}`;
}

/** Enough to recognise, too little to call. */
export function maskPhone(phone: string): string {
  const shown = phone.startsWith("+84") ? `0${phone.slice(3)}` : phone;
  return `${shown.slice(0, -6)} *** ${shown.slice(-3)}`;
}

/** A number is typed in at most so many parts: +84 (0) 912 345 678. */
const longestPhone = 6;

/** How a number begins where nothing says that it is one; “84.912.345.678” is rather money. */
const beginning = /^(?:\+|\(|0|84\d{9,10}$)/;
const part = /^[+\d().·\u2010-\u2013-]+$/;

/** Words that people put before a phone number, and those before a number that is something else. */
const label = /^(?:so dien thoai|dien thoai|sdt|so dt|dt|dd|tel|phone|mobile|hotline)$/;
const otherNumber = /^(?:mst|ma so thue|so thue|tax|stk|so tk|so tai khoan|tk|cccd|cmnd)$/;
const longestLabel = 3;

/** The first phone number in a line, blanks and dots inside it included, and the line without it. */
export function findPhone(words: string): { readonly text: string; readonly rest: string } | undefined {
  const list = words.split(" ");
  for (let start = 0; start < list.length; start += 1) {
    const glued = /^(\p{L}+)[:=](?=[+\d(])/u.exec(list[start] ?? "");
    const [first = "", ...others] = list.slice(start, start + longestPhone);
    const parts = [glued ? first.slice(glued[0].length) : first, ...others];
    const length = lengthOfPhone(parts);
    if (length === 0) continue;

    const before = labelBefore(list.slice(0, start), glued?.[1]);
    if (before === "other number") continue;
    const text = parts
      .slice(0, length)
      .join(" ")
      .replace(/[.;,]$/, "");
    const rest = [...list.slice(0, start - before), ...list.slice(start + length)].join(" ");
    return { text, rest: rest.trim() };
  }
  return undefined;
}

/** How many of the parts are one number. None of ours is the beginning of another; of foreign ones the longest counts. */
function lengthOfPhone(parts: readonly string[]): number {
  if (!beginning.test(withoutEnd(parts[0] ?? ""))) return 0;
  let longest = 0;
  for (let length = 1; length <= parts.length; length += 1) {
    const last = parts[length - 1] ?? "";
    if (!part.test(withoutEnd(last))) return longest;
    const phone = parsePhone(withoutEnd(parts.slice(0, length).join("")));
    if (phone?.startsWith("+84")) return length;
    if (phone !== undefined) longest = length;
    if (/[,;]$/.test(last)) return longest;
  }
  return longest;
}

function withoutEnd(word: string): string {
  return word.replace(/[.;,]$/, "");
}

/** How many words before the number only say that it is one. */
function labelBefore(words: readonly string[], glued: string | undefined): number | "other number" {
  if (glued !== undefined) return otherNumber.test(fold(glued)) ? "other number" : 0;
  for (let length = Math.min(longestLabel, words.length); length > 0; length -= 1) {
    const text = fold(words.slice(-length).join(" ")).replace(/[:.]$/, "");
    if (otherNumber.test(text)) return "other number";
    if (label.test(text)) return length;
  }
  return 0;
}
