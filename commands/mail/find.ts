import type { Context } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";

/** `Z12`, as a mail to a customer is called in a chat. */
export function labelOf({ id }: Pick<CustomerMail, "id">): string {
  return `Z${id}`;
}

/** A mail that the reader may see: its author's, or about a customer within the reader's scope. */
export async function getMail(id: number, { store, scope }: Context): Promise<CustomerMail> {
  const mail = await store.customerMails.find(scope, id);
  if (!mail) throw new UserError("customer_mail.error_unknown", { entry: `Z${id}` });
  return mail;
}

/** The same, kept from changes by others until this line is done. */
export async function holdMail(id: number, context: Context): Promise<CustomerMail> {
  await context.store.customerMails.hold(id);
  return getMail(id, context);
}

/** A draft of the actor's own: nobody else writes in somebody's name. */
export async function holdOwnDraft(id: number, context: Context): Promise<CustomerMail> {
  const mail = await holdMail(id, context);
  const entry = labelOf(mail);
  if (mail.author.id !== context.actor.id) {
    throw new UserError("customer_mail.error_not_yours", { entry, name: mail.author.name });
  }
  switch (mail.state) {
    case "draft":
      return mail;
    case "confirmed":
      throw new UserError("customer_mail.error_confirmed", { entry });
    case "dropped":
      throw new UserError("customer_mail.error_dropped", { entry });
  }
}

/** As it was written a moment ago. */
export async function readBack(id: number, { store }: Context): Promise<CustomerMail> {
  const mail = await store.customerMails.find({ kind: "company" }, id);
  if (!mail) throw new Error(`mail Z${id} was not found after it was written`);
  return mail;
}
