import type { Context } from "#src/command/command.ts";
import { composeLetter } from "#src/letter/compose.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";

/** The title of a mail for a list; that of a draft may still hold words to be filled in. */
export function subjectOf(mail: CustomerMail, { company }: Context): string {
  const { subject } = composeLetter({
    locale: company.locale,
    company: company.name,
    customer: mail.customer.name,
    contacts: [],
    quarter: mail.quarter,
    author: { name: mail.author.name, address: null },
    from: "",
    to: mail.recipients,
    title: mail.title,
    text: "",
    content: [],
  });
  return subject;
}
