import type { MessageKey, Translate } from "#src/i18n/translate.ts";
import type { Mail } from "#src/store/interface/mails.ts";
import { causeOf, type MailCause } from "./cause.ts";

/** Why a mail has not arrived, or may not have, in words that follow a colon. */
export function reasonOfMail({ trouble }: Pick<Mail, "trouble">, t: Translate): string {
  switch (trouble?.kind) {
    case undefined:
      return t("mail.unknown");
    case "refused":
      return explained("mail.refused", trouble, t);
    case "expired":
      return t("mail.expired", { words: trouble.words });
    case "bounced":
      return explained("mail.bounced", trouble, t);
    case "address":
      return t("mail.address");
    case "overtaken":
      return t(`mail.overtaken_${trouble.by}`);
    case "fault":
      return t("mail.fault", { reference: trouble.reference });
  }
}

type Explained = { readonly words: string };

/** The words of a mail server, and what they mean where that can be told. */
function explained(key: "mail.refused" | "mail.bounced", { words }: Explained, t: Translate): string {
  if (words === "") return t("mail.bounced_silently");
  const reason = t(key, { words });
  const cause = causeOf(words);
  return cause === undefined ? reason : t("mail.means", { reason, meaning: t(meanings[cause]) });
}

const meanings = {
  address: "mail.means_address",
  domain: "mail.means_domain",
  full: "mail.means_full",
  closed: "mail.means_closed",
  size: "mail.means_size",
  silent: "mail.means_silent",
  filtered: "mail.means_filtered",
} as const satisfies Readonly<Record<MailCause, MessageKey>>;
