import { z } from "zod";
import { actions, directReply, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";
import { tellPerson } from "../lead/tell-owner.ts";
import { holdMail, labelOf } from "./find.ts";
import { mailArgument, mailNumber, mailWord, writers } from "./word.ts";

export const dropMail = defineCommand({
  ...mailWord,
  verb: "drop",
  verbAliases: ["bo", "huy", "xoa"],
  summary: {
    vi: "Bỏ thư đang soạn, hoặc chặn thư chưa gửi đi",
    en: "Give up a draft, or stop a mail that has not left",
  },
  examples: ["/mail drop Z5", "/gửi thư Z5 bỏ"],
  args: z.object({ entry: mailArgument }),
  names: { entry: ["ma", "thu"] },
  free: [{ argument: "entry", find: mailNumber }],
  asks: { entry: "customer_mail.ask_entry" },
  roles: writers,

  async run({ entry: id }, context) {
    const { store, by, t } = context;
    const mail = await holdMail(id, context);
    const entry = labelOf(mail);
    assertMayStop(mail, context);
    if (mail.state === "dropped") throw new UserError("customer_mail.error_dropped", { entry });
    if (!(await store.customerMails.drop(id, by.at)))
      throw new UserError("customer_mail.error_left", { entry });
    const change = await store.audit.write(
      {
        action: "customer_mail.drop",
        subject: entry,
        before: { mailState: mail.state },
        after: { customer: mail.customer.name, mailState: "dropped" },
      },
      by,
    );
    await tellPerson({ kind: "mail_failed", subject: entry }, mail.author, context);
    const key = mail.state === "draft" ? "customer_mail.dropped" : "customer_mail.stopped";
    return directReply(
      title(t(key, { entry, name: mail.customer.name })),
      text(t("customer_mail.nothing_left")),
      actions({ label: t("revenue.undo"), command: `/undo ${entry}-${change}` }),
    );
  },
});

/** The author, and those who lead: a wrong mail must not wait for somebody who is away. */
function assertMayStop({ id, author }: CustomerMail, { actor }: Context): void {
  if (author.id === actor.id || actor.role !== "rep") return;
  throw new UserError("customer_mail.error_not_yours", { entry: `Z${id}`, name: author.name });
}
