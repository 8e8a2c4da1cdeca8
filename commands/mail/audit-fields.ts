import { z } from "zod";
import { mailObstacles } from "#src/domain/customer-mail.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import type { MessageKey, Translate } from "#src/i18n/translate.ts";

type Field = { readonly label: MessageKey; readonly show: (value: string) => string };

const knownState = z.enum(["draft", "confirmed", "dropped"]);
const knownRules = z.array(z.enum(mailObstacles));

/** How the history of mails to customers names what was written. */
export function mailFields({
  t,
  timeZone,
}: {
  readonly t: Translate;
  readonly timeZone: string;
}): readonly (readonly [string, Field])[] {
  const asKept = (value: string) => value;
  const moment = (value: string) => formatMoment(Temporal.Instant.from(value).toZonedDateTimeISO(timeZone));
  const state = (value: string) => {
    const known = knownState.parse(value);
    return known === "confirmed" ? t("customer_mail.is_confirmed") : t(`customer_mail.state_${known}`);
  };
  const rules = (value: string) =>
    knownRules
      .parse(value.split(" "))
      .map((rule) => t(`customer_mail.rule_${rule}`))
      .join(", ");
  return [
    ["mailTitle", { label: "column.mail_title", show: asKept }],
    ["mailTo", { label: "column.mail_to", show: asKept }],
    ["recipient", { label: "column.mail_to", show: asKept }],
    ["mailAt", { label: "column.mail_at", show: moment }],
    ["mailWhy", { label: "column.mail_why", show: asKept }],
    ["mailOverridden", { label: "column.mail_overridden", show: rules }],
    ["mailState", { label: "column.status", show: state }],
    ["messageId", { label: "column.mail_message", show: asKept }],
    ["activity", { label: "column.mail_activity", show: asKept }],
  ];
}
