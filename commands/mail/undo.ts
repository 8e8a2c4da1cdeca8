import { directReply, type Reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import { inPrivate } from "../target/find-proposal.ts";
import { holdMail, labelOf } from "./find.ts";
import { showPreview } from "./preview.ts";

/** A confirmed mail that has not left is a draft again; so is one that was given up. */
export async function undoMail(change: AuditEntry, context: Context): Promise<Reply> {
  inPrivate(context, `/undo ${change.subject}-${change.id}`);
  const { store, by, t, actor } = context;
  const mail = await holdMail(Number(change.subject.slice(1)), context);
  const entry = labelOf(mail);
  const expected = change.action === "customer_mail.confirm" ? "confirmed" : "dropped";
  if (mail.state !== expected) throw new UserError("customer_mail.error_undone", { entry });
  if (!(await store.customerMails.reopen(mail.id, by.at))) {
    throw new UserError("customer_mail.error_left", { entry });
  }
  await store.audit.write(
    {
      action: change.action,
      subject: change.subject,
      ...(change.after && { before: change.after }),
      after: { customer: mail.customer.name, mailState: "draft" },
      reversesId: change.id,
    },
    by,
  );
  const heading = t("undo.customer_mail", { entry, name: mail.customer.name });
  if (mail.author.id === actor.id) return showPreview(mail.id, heading, context);
  return directReply(title(heading), text(t("customer_mail.is_draft")));
}
