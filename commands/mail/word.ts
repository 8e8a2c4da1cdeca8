import { numbered, numberedArgument } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";
import type { Role } from "#src/domain/person.ts";

/** How mails to customers are called by all commands about them; addresses and previews are for their author alone. */
export const mailWord = {
  name: "mail",
  aliases: ["guithu", "guimail", "email"],
  entryFirst: true,
  isPersonal: true,
} as const;

/** Those who have customers, and those who lead them. */
export const writers = ["rep", "lead", "manager", "admin"] as const satisfies readonly Role[];

export const mailArgument = numberedArgument("Z");

/** `Z12`, with or without its letter. */
export const mailNumber: Finder = numbered("Z");

/** “sản phẩm” and the like are two words, which no verb is when more follows; small, or they begin a name. */
const spokenVerbs: readonly (readonly [string, RegExp])[] = [
  ["product", /^(?:sản phẩm|san pham)(?: |$)/],
  ["article", /^(?:bài viết|bai viet)(?: |$)/],
  ["list", /^(?:danh sách|danh sach)(?: |$)/],
  ["to", /(?<=^#?[zZ]?\d{1,9} )(?:người nhận|nguoi nhan|gửi cho|gui cho) /],
];

export function spokenVerb(words: string): string | undefined {
  return spokenVerbs.find(([, pattern]) => pattern.test(words.normalize("NFC")))?.[0];
}

const leadIn =
  /^(?:sản phẩm|san pham|bài viết|bai viet|danh sách|danh sach|người nhận|nguoi nhan|gửi cho|gui cho)(?: |$)/;

/** What stands behind such words; undefined where nothing does. */
export function withoutSpoken(words: string | undefined): string | undefined {
  const rest = words?.normalize("NFC").replace(leadIn, "").trim();
  return rest === "" ? undefined : rest;
}
