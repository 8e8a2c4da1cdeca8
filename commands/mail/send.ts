import type { Letter } from "#src/chat/letter.ts";
import { actions, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { formatAppointment } from "#src/i18n/times.ts";
import { renderLetterHtml } from "#src/letter/html.ts";
import { renderLetterText } from "#src/letter/text.ts";
import type { Confirmed, CustomerMail } from "#src/store/interface/customer-mails.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import { describeRecipients } from "./facts.ts";
import { labelOf } from "./find.ts";

type Sending = {
  readonly mail: CustomerMail;
  readonly customer: Customer;
  readonly letter: Letter;
  readonly confirmed: Confirmed;
};

/** From here on nothing of the mail changes: a copy for each recipient waits with its job until its moment. */
export async function sendMail(sending: Sending, context: Context): Promise<Reply> {
  const { mail, letter, confirmed } = sending;
  const { store, by } = context;
  const title = letter.subject;
  await store.customerMails.confirm(mail.id, { ...confirmed, title }, by);
  await addCopies(sending, context);
  const change = await store.audit.write(
    {
      action: "customer_mail.confirm",
      subject: labelOf(mail),
      after: valuesOf(sending),
    },
    by,
  );
  return answer(sending, change, context);
}

async function addCopies({ mail, letter, confirmed }: Sending, { store, actor, by }: Context): Promise<void> {
  const html = renderLetterHtml(letter);
  const words = renderLetterText(letter);
  for (const to of letter.to) {
    await store.mails.add(
      {
        personId: actor.id,
        to,
        subject: letter.subject,
        text: words,
        html,
        files: [],
        senderName: letter.from.name,
        ...(letter.replyTo !== null && { replyTo: letter.replyTo }),
        sendAt: confirmed.sendAt,
        customerMailId: mail.id,
      },
      by,
    );
  }
}

function valuesOf({ mail, letter, confirmed }: Sending) {
  const { sendAt, overridden, overrideReason } = confirmed;
  return {
    customer: mail.customer.name,
    mailTitle: letter.subject,
    mailTo: letter.to.join(", "),
    mailAt: sendAt.toString(),
    ...(mail.why !== null && { mailWhy: mail.why }),
    ...(overridden.length > 0 && { mailOverridden: overridden.join(" ") }),
    ...(overrideReason !== null && { reason: overrideReason }),
  };
}

function answer({ mail, customer, letter, confirmed }: Sending, change: number, context: Context): Reply {
  const { t, actor, by, company } = context;
  const entry = labelOf(mail);
  const values = { entry, name: customer.name };
  const isLater = Temporal.Instant.compare(confirmed.sendAt, by.at) > 0;
  const at = formatAppointment(confirmed.sendAt.toZonedDateTimeISO(company.timeZone), actor.locale);
  const { overrideReason } = confirmed;
  return directReply(
    title(isLater ? t("customer_mail.put_off", { ...values, at }) : t("customer_mail.sending", values)),
    text(
      [
        t("customer_mail.subject_line", { subject: letter.subject }),
        t("customer_mail.to_line", { to: describeRecipients(mail, customer, context) }),
        ...(overrideReason === null ? [] : [t("customer_mail.overridden_line", { reason: overrideReason })]),
      ].join("\n"),
    ),
    note(t("customer_mail.logged_when_sent", { name: customer.name })),
    actions(
      { label: t("customer_mail.button_undo"), command: `/undo ${entry}-${change}` },
      { label: t("customer_mail.button_state"), command: `/mail ${entry}` },
    ),
  );
}
