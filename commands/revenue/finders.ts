import { leadingMoney } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";

/** What stands right before the part that has come in: “thu trước 200tr”, “cọc 50tr”. */
const paid = /(?:^|\s)(?:da thu|thu truoc|tra truoc|dat coc|da tra|tam ung|thu|coc)\s*:?$/;
const unpaid = /(?<!\S)(?:chua thu|chua tra)(?: tien| dong nao)?(?!\S)/;

/** The part that has come in, said in words beside the amount. */
export const collected: Finder = (words) => findUnpaid(words) ?? findPaid(words);

function findUnpaid(words: string): ReturnType<Finder> {
  const match = unpaid.exec(fold(words));
  if (!match) return undefined;
  const rest = `${words.slice(0, match.index)}${words.slice(match.index + match[0].length)}`;
  return { text: "chưa", rest: tidy(rest) };
}

/** The words are tried from left to right: an amount has to follow at once. */
function findPaid(words: string): ReturnType<Finder> {
  const list = words.split(" ");
  for (let index = 1; index < list.length; index += 1) {
    const head = list.slice(0, index).join(" ");
    const match = paid.exec(fold(head));
    const tail = list.slice(index).join(" ");
    const found = match && leadingMoney(tail);
    if (!match || !found) continue;
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
