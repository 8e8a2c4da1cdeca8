import { z } from "zod";
import { actions, type Block, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { quarterOf } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatAppointment } from "#src/i18n/times.ts";
import { describeUnreached } from "#src/mail/reached.ts";
import { settlingActions } from "#src/mail/settling.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";
import { describeCopy } from "./copy-state.ts";
import { getMail, holdMail, labelOf } from "./find.ts";
import { keepLink, showPreview } from "./preview.ts";
import { mailArgument, mailNumber, mailWord, spokenVerb, writers } from "./word.ts";

/** Two for each copy of which nobody knows. */
const mostSettled = 6;

export const showMail = defineCommand({
  ...mailWord,
  summary: {
    vi: "Xem thư gửi khách: bản nháp, hoặc từng người nhận đã nhận chưa",
    en: "A mail to a customer: the draft, or what became of it for each recipient",
  },
  examples: ["/mail Z5", "/gửi thư Z5"],
  args: z.object({ entry: mailArgument }),
  names: { entry: ["ma", "thu"] },
  free: [{ argument: "entry", find: mailNumber }],
  meansVerb: (words) => (words === "" ? "list" : spokenVerb(words)),
  asks: { entry: "customer_mail.ask_entry" },
  roles: writers,

  async run({ entry: id }, context) {
    const { actor, t } = context;
    const mail = await getMail(id, context);
    const isOwn = mail.author.id === actor.id;
    if (!isOwn || mail.state !== "draft") return describeMail(mail, context);
    await holdMail(id, context);
    return showPreview(
      id,
      t("customer_mail.drafted", { entry: labelOf(mail), name: mail.customer.name }),
      context,
    );
  },
});

async function describeMail(mail: CustomerMail, context: Context): Promise<Reply> {
  const { t, actor } = context;
  const entry = labelOf(mail);
  const copies = mail.mails.map((copy) =>
    t("customer_mail.copy_line", { to: copy.to, state: describeCopy(copy, mail, context) }),
  );
  const unreached = await describeUnreached(mail, { vouchers: context.store.vouchers, t });
  const maySettle = actor.role !== "rep" || mail.author.id === actor.id;
  const mayStop = mail.mails.length > 0 && mail.mails.every(({ state }) => state === "waiting");
  return directReply(
    title(t("customer_mail.shown", { entry, name: mail.customer.name })),
    text([...factsOf(mail, context), ...copies].join("\n")),
    ...unreached.map(note),
    ...(await linkTo(mail, context)),
    actions(
      ...(maySettle ? mail.mails.flatMap((copy) => settlingActions(copy, t)).slice(0, mostSettled) : []),
      ...(mayStop ? [{ label: t("customer_mail.button_stop"), command: `/mail drop ${entry}` }] : []),
      {
        label: t("customer_mail.button_customer", { name: mail.customer.name }),
        command: `/customer K${mail.customer.id}`,
      },
      ...(maySettle ? [{ label: t("customer_mail.button_history"), command: `/audit ${entry}` }] : []),
    ),
  );
}

function factsOf(mail: CustomerMail, context: Context): readonly string[] {
  const { t, actor, company } = context;
  const { confirmed, why } = mail;
  const moment = (at: Temporal.Instant) =>
    formatAppointment(at.toZonedDateTimeISO(company.timeZone), actor.locale);
  return [
    t("customer_mail.subject_line", { subject: mail.title }),
    t("customer_mail.author_line", {
      name: mail.author.name,
      kind: t(`customer_mail.kind_${mail.kind}`),
      quarter: formatPeriod(quarterOf(mail.quarter), actor.locale),
    }),
    ...(why === null ? [] : [t("customer_mail.why_line", { why })]),
    ...(mail.state === "confirmed" ? [] : [t(`customer_mail.is_${mail.state}`)]),
    ...(confirmed ? [t("customer_mail.confirmed_line", { at: moment(confirmed.at) })] : []),
    ...(confirmed?.overrideReason
      ? [t("customer_mail.overridden_line", { reason: confirmed.overrideReason })]
      : []),
  ];
}

/** Its author may look at it again as it went out. */
async function linkTo(
  { id, state, author, html }: CustomerMail,
  context: Context,
): Promise<readonly Block[]> {
  if (state !== "confirmed" || html === null || author.id !== context.actor.id) return [];
  return [await keepLink(id, html, context)];
}
