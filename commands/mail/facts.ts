import type { Context } from "#src/command/command.ts";
import { quarterOf } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatAppointment } from "#src/i18n/times.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import { isSame, reachableAt } from "./addresses.ts";
import { type Composed, templateOf } from "./letter.ts";
import { describeObstacles, type Timing } from "./timing.ts";

export type Previewed = {
  readonly mail: CustomerMail;
  readonly customer: Customer;
  readonly composed: Composed;
  readonly timing: Timing;
};

/** The plain facts of a draft, a line for each: who gets it, from whom, what about, when it would go out. */
export function describeDraft(previewed: Previewed, context: Context): string {
  const { mail, customer } = previewed;
  const { t, actor } = context;
  return [
    t("customer_mail.to_line", { to: describeRecipients(mail, customer, context) }),
    senderLine(previewed, context),
    t("customer_mail.about_line", {
      kind: t(`customer_mail.kind_${mail.kind}`),
      quarter: formatPeriod(quarterOf(mail.quarter), actor.locale),
      template: templateOf(mail, context)?.name ?? mail.template,
    }),
    ...(mail.why === null ? [] : [t("customer_mail.why_line", { why: mail.why })]),
    ...whenLines(previewed, context),
  ].join("\n");
}

/** `Chị Hoa (hoa@anphat.vn), sep@gmail.com (không có trong danh bạ)` */
export function describeRecipients(
  { recipients }: Pick<CustomerMail, "recipients">,
  customer: Customer,
  { t }: Context,
): string {
  const reachable = reachableAt(customer);
  const described = recipients.map((address) => {
    const known = reachable.find((one) => isSame(one.address, address));
    if (!known) return t("customer_mail.recipient_unknown", { address });
    return known.name === null ? address : t("customer_mail.recipient", { name: known.name, address });
  });
  return described.join(", ");
}

function senderLine({ composed }: Previewed, { t }: Context): string {
  const { from, replyTo } = composed.letter;
  return replyTo === null
    ? t("customer_mail.from_line_no_reply", { name: from.name })
    : t("customer_mail.from_line", { name: from.name, address: replyTo });
}

/** What keeps it from going out at all, or when it would. */
function whenLines({ composed, timing, customer }: Previewed, context: Context): readonly string[] {
  const { t, system, actor } = context;
  const blocked = composed.blockers.map(({ key, values }) => t(key, values));
  if (system.mail === undefined) return [...blocked, t("customer_mail.off")];
  if (blocked.length > 0) return blocked;
  if (timing.obstacles.length === 0) return [t("customer_mail.may_leave_now")];
  const at = formatAppointment(timing.next, actor.locale);
  return [...describeObstacles(timing, customer, context), t("customer_mail.next_moment", { at })];
}
