import { leadingMoney } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";
import { parseDay } from "#src/domain/day-parse.ts";
import { parseMoney } from "#src/domain/money.ts";

/** What stands right before the part that has come in, with marks or without: “thử 12” is no “thu 12”. */
const paid =
  /(?:^|\s)(?:đã thu|da thu|thu trước|thu truoc|trả trước|tra truoc|đặt cọc|dat coc|đã trả|da tra|tạm ứng|tam ung|thu|cọc|coc)\s*:?$/;
const unpaid = /(?<!\S)(?:chưa|chua) (?:thu|trả|tra)(?: tiền| tien)?(?!\S)/;

/** The part that has come in, said in words beside the amount. */
export const collected: Finder = (words) => findUnpaid(words) ?? findPaid(words);

/** Without its marks, “han” is rather a name than a day on which somebody has to pay. */
const untilWhen =
  /(?:^|\s)(?:hẹn thu|hẹn trả|hạn(?: thu| trả| thanh toán)?|han (?:thu|tra|thanh toan)|due(?: on| by)?)\s*:?$/;

/** A day is at most so many words long: “ngày 15 tháng 12 năm 2026”. */
const longestDay = 6;

/** The day until which the rest is to be paid, said in words: “hạn thu 15/12”. */
export const dueDay: Finder = (words) => {
  const list = words.split(" ");
  for (let index = 1; index < list.length; index += 1) {
    const head = list.slice(0, index).join(" ");
    const match = untilWhen.exec(head.toLowerCase());
    const tail = list.slice(index);
    const length = match && lengthOfDay(tail);
    if (!match || !length) continue;
    const rest = `${head.slice(0, match.index)} ${tail.slice(length).join(" ")}`;
    return { text: tail.slice(0, length).join(" "), rest: tidy(rest) };
  }
  return undefined;
};

function lengthOfDay(words: readonly string[]): number | undefined {
  const lengths = Array.from({ length: Math.min(longestDay, words.length) }, (_, index) => index + 1);
  return lengths.findLast((length) => parseDay(words.slice(0, length).join(" ")) !== undefined);
}

function findUnpaid(words: string): ReturnType<Finder> {
  const match = unpaid.exec(words.toLowerCase());
  if (!match) return undefined;
  const rest = `${words.slice(0, match.index)}${words.slice(match.index + match[0].length)}`;
  return { text: "chưa", rest: tidy(rest) };
}

/** The words are tried from left to right: an amount has to follow at once. */
function findPaid(words: string): ReturnType<Finder> {
  const list = words.split(" ");
  for (let index = 1; index < list.length; index += 1) {
    const head = list.slice(0, index).join(" ");
    const match = paid.exec(head.toLowerCase());
    const tail = list.slice(index).join(" ");
    const found = match && leadingMoney(tail);
    if (!match || !found || parseMoney(found.text).kind !== "amount") continue;
    return { text: found.text, rest: tidy(`${head.slice(0, match.index)} ${found.rest}`) };
  }
  return undefined;
}

/** `lan:60 minh:40` or `lan:60,minh:40`, as far as it goes. */
export const wordsOfShares: Finder = (words) => {
  const text = /^(?:@?[^\s:]+\s*:\s*\S+\s*)+/.exec(words)?.[0].trim();
  return text ? { text, rest: words.slice(text.length).trim() } : undefined;
};

function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[,;]\s*$/, "")
    .trim();
}
