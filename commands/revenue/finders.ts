import { leadingMoney } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";
import { parseMoney } from "#src/domain/money.ts";

/** What stands right before the part that has come in, with marks or without: “thử 12” is no “thu 12”. */
const paid =
  /(?:^|\s)(?:đã thu|da thu|thu trước|thu truoc|trả trước|tra truoc|đặt cọc|dat coc|đã trả|da tra|tạm ứng|tam ung|thu|cọc|coc)\s*:?$/;
const unpaid = /(?<!\S)(?:chưa|chua) (?:thu|trả|tra)(?: tiền| tien)?(?!\S)/;

/** The part that has come in, said in words beside the amount. */
export const collected: Finder = (words) => findUnpaid(words) ?? findPaid(words);

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
