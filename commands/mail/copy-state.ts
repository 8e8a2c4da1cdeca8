import type { Context } from "#src/command/command.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { formatAppointment } from "#src/i18n/times.ts";
import { reasonOfMail } from "#src/mail/reason.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";
import type { Mail } from "#src/store/interface/mails.ts";

/** What has become of one recipient's copy, in a few words. */
export function describeCopy(copy: Mail, { confirmed }: CustomerMail, context: Context): string {
  const { t, now, actor, company } = context;
  switch (copy.state) {
    case "waiting": {
      const isAhead = confirmed && Temporal.Instant.compare(confirmed.sendAt, now.toInstant()) > 0;
      if (!isAhead) return t("customer_mail.copy_waiting");
      const at = formatAppointment(confirmed.sendAt.toZonedDateTimeISO(company.timeZone), actor.locale);
      return t("customer_mail.copy_put_off", { at });
    }
    case "sending":
      return t("customer_mail.copy_sending");
    case "sent": {
      const at = copy.since && formatMoment(copy.since.toZonedDateTimeISO(company.timeZone));
      return t("customer_mail.copy_sent", { at: at ?? "" });
    }
    case "dropped":
      return t("customer_mail.copy_dropped");
    case "unknown":
      return reasonOfMail(copy, t);
    case "refused":
    case "bounced":
      return t("customer_mail.copy_failed", { reason: reasonOfMail(copy, t) });
  }
}

/** The whole mail in a word or two, for a list. */
export function describeState(mail: CustomerMail, { t, now }: Context): string {
  const { state, mails, confirmed } = mail;
  if (state !== "confirmed") return t(`customer_mail.state_${state}`);
  const has = (wanted: Mail["state"]) => mails.some((copy) => copy.state === wanted);
  if (has("refused") || has("bounced")) return t("customer_mail.state_failed");
  if (has("unknown")) return t("customer_mail.state_unknown");
  if (mails.length > 0 && mails.every((copy) => copy.state === "sent")) return t("customer_mail.state_sent");
  const isAhead = confirmed && Temporal.Instant.compare(confirmed.sendAt, now.toInstant()) > 0;
  return t(isAhead ? "customer_mail.state_put_off" : "customer_mail.state_waiting");
}
