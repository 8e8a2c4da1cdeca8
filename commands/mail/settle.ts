import { numbered, numberedArgument } from "#src/command/arguments.ts";
import type { Context, Finder } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";
import type { Mail } from "#src/store/interface/mails.ts";

/** One mail to one recipient, `E7`. */
export const copyArgument = numberedArgument("E");

export const copyNumber: Finder = numbered("E");

/** With the mail to a customer that it is a copy of. */
type Copy = { readonly mail: Mail; readonly of: CustomerMail | undefined };

/**
 * A mail that the actor may settle: an own one, or one of a customer that a lead, manager or admin sees. An admin is told
 * of those that nobody else can be told of.
 */
export async function getCopy(id: number, { store, scope, actor }: Context): Promise<Copy> {
  const mail = await store.mails.find(id);
  const of =
    mail?.customerMailId == null ? undefined : await store.customerMails.find(scope, mail.customerMailId);
  const leads = actor.role === "lead" || actor.role === "manager";
  const isAllowed = mail?.personId === actor.id || actor.role === "admin" || (leads && of !== undefined);
  if (!mail || !isAllowed) throw new UserError("error.mail_unknown_entry", { entry: `E${id}` });
  return { mail, of };
}
