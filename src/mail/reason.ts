import type { Translate } from "#src/i18n/translate.ts";
import type { Mail } from "#src/store/interface/mails.ts";

/** Why a mail has not arrived, or may not have, in words that follow a colon. */
export function reasonOfMail({ trouble }: Pick<Mail, "trouble">, t: Translate): string {
  switch (trouble?.kind) {
    case undefined:
      return t("mail.unknown");
    case "refused":
      return t("mail.refused", { words: trouble.words });
    case "expired":
      return t("mail.expired", { words: trouble.words });
    case "address":
      return t("mail.address");
    case "fault":
      return t("mail.fault", { reference: trouble.reference });
  }
}
