import type { Reply } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import type { NewCustomerMail } from "#src/store/interface/customer-mails.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import { chooseKnownCustomer, getCustomerForChange } from "../customer/find.ts";
import type { DraftWords } from "./asked.ts";
import { chooseRecipients } from "./choose-recipients.ts";
import { chooseTemplate } from "./choose-template.ts";
import { labelOf } from "./find.ts";
import { assertLength } from "./limits.ts";
import { showPreview } from "./preview.ts";
import { withoutSpoken } from "./word.ts";

/** What a mail is about, once that is known. */
export type Theme = Pick<NewCustomerMail, "kind" | "quarter"> &
  Partial<Pick<NewCustomerMail, "voucher" | "productIds" | "articleIds">>;

/** Reps write to their own customers, leads to those of their team. */
export async function customerToWriteTo(words: string | undefined, context: Context): Promise<Customer> {
  const called = withoutSpoken(words);
  if (called === undefined) throw new UserError("customer_mail.ask_customer", {}, { slot: "customer" });
  const { id } = await chooseKnownCustomer(called, context, { argument: "customer" });
  return getCustomerForChange(id, context);
}

/** Keeps a draft with what the template says, asks for what is still missing, and shows it. */
export async function writeDraft(
  theme: Theme,
  customer: Customer,
  words: DraftWords,
  context: Context,
): Promise<Reply> {
  const { store, actor, by, t } = context;
  const template = chooseTemplate(words.template, theme.kind, context);
  const recipients = chooseRecipients(words.to, customer, context);
  assertLength(words);
  const id = await store.customerMails.add(
    {
      voucher: null,
      productIds: [],
      articleIds: [],
      ...theme,
      customerId: customer.id,
      authorId: actor.id,
      template: template.key,
      title: words.title ?? template.subject,
      text: template.text,
      recipients,
      why: words.why ?? null,
    },
    by,
  );
  return showPreview(
    id,
    t("customer_mail.drafted", { entry: labelOf({ id }), name: customer.name }),
    context,
  );
}
