import type { Letter } from "#src/chat/letter.ts";
import type { Context } from "#src/command/command.ts";
import { composeLetter } from "#src/letter/compose.ts";
import { hashLetter } from "#src/letter/hash.ts";
import type { LetterTemplate } from "#src/letter/template.ts";
import { unknownWords } from "#src/letter/words.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import { isAddress, isSame, reachableAt } from "./addresses.ts";
import { type Blocker, contentOf } from "./content.ts";

/** A mail as it would go out now. */
export type Composed = {
  readonly letter: Letter;
  /** What a confirmation has to name. */
  readonly sign: string;
  readonly blockers: readonly Blocker[];
};

export async function composeMail(
  mail: CustomerMail,
  customer: Customer,
  context: Context,
): Promise<Composed> {
  const { company, system } = context;
  const { content, blockers } = await contentOf(mail, context);
  const address = await ownAddress(context);
  const letter = composeLetter({
    locale: company.locale,
    company: company.name,
    customer: customer.name,
    contacts: namesOf(mail, customer),
    quarter: mail.quarter,
    author: { name: mail.author.name, address },
    from: system.mail?.from ?? address ?? "",
    to: mail.recipients,
    title: mail.title,
    text: mail.text,
    content,
  });
  return {
    letter,
    blockers: [...blockers, ...slipsIn(mail)],
    sign: signOf(letter, templateOf(mail, context)),
  };
}

/** What nobody fills in would stand in the customer's mail as it is. */
function slipsIn({ title, text }: CustomerMail): readonly Blocker[] {
  const unknown = unknownWords(`${title}\n${text}`).map((word) => `{{${word}}}`);
  return unknown.length === 0
    ? []
    : [{ key: "customer_mail.unknown_words", values: { words: unknown.join(", ") } }];
}

/** The template that a mail began with; undefined once its file is gone. */
export function templateOf(
  { kind, template }: Pick<CustomerMail, "kind" | "template">,
  { company }: Pick<Context, "company">,
): LetterTemplate | undefined {
  return company.templates.find((one) => one.kind === kind && one.key === template);
}

/** With the template, so that nobody confirms a mail without knowing that the company words such mails otherwise now. */
function signOf(letter: Letter, template: LetterTemplate | undefined): string {
  const source = template ? `${template.subject}\n${template.text}` : "";
  return hashLetter({ ...letter, footer: `${letter.footer}\n${source}` });
}

/** Whom answers go to: the address of the one who writes. */
async function ownAddress({ store, actor, now }: Context): Promise<string | null> {
  const { email } = await store.people.get(actor.id, now.toPlainDate());
  return email !== null && isAddress(email) ? email : null;
}

function namesOf({ recipients }: CustomerMail, customer: Customer): readonly string[] {
  const reachable = reachableAt(customer);
  return recipients.flatMap((address) => reachable.find((one) => isSame(one.address, address))?.name ?? []);
}
