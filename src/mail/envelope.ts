import type { MailSettings } from "#src/mail-settings.ts";
import type { OutgoingMail } from "#src/store/mailing.ts";
import { isMailAddress } from "./message.ts";

/** Whom a mail comes back to: its author where that is wanted, and else, or where the mail server minds, the bot. */
export function sendersOf(
  { replyTo }: Pick<OutgoingMail, "replyTo">,
  { from, bounces }: Pick<MailSettings, "from" | "bounces">,
): readonly string[] {
  const { address } = from;
  const isAuthors =
    replyTo !== null && replyTo !== address && isMailAddress(replyTo) && isTold(replyTo, address, bounces);
  return isAuthors ? [replyTo, address] : [address];
}

/** Servers of another domain would take the author's address for a forged one. */
function isTold(author: string, bot: string, bounces: MailSettings["bounces"]): boolean {
  switch (bounces) {
    case "author":
      return true;
    case "bot":
      return false;
    case "author_at_home":
      return domainOf(author) === domainOf(bot);
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
