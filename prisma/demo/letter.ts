import type { Company } from "#src/company.ts";
import type { CustomerMailKind } from "#src/domain/customer-mail.ts";
import { composeLetter } from "#src/letter/compose.ts";
import { articleContent, type LetterContent, productContent } from "#src/letter/content.ts";
import { renderLetterHtml } from "#src/letter/html.ts";
import type { LetterTemplate } from "#src/letter/template.ts";
import { renderLetterText } from "#src/letter/text.ts";
import { voucherContent } from "#src/letter/voucher-content.ts";
import type { NewCustomerMail } from "#src/store/interface/customer-mails.ts";
import type { Store } from "#src/store/store.ts";
import { emailOf, people } from "./company.ts";
import type { Filling } from "./fill.ts";

/** A mail to a customer with the names of those it is between. */
export type LetterTheme = Omit<NewCustomerMail, "customerId" | "authorId" | "template" | "why"> & {
  readonly id: number;
  readonly customer: string;
  /** Their code. */
  readonly author: string;
};

type Surroundings = { readonly store: Store; readonly filling: Filling };

/** What its recipients got. */
export async function renderDemoLetter(theme: LetterTheme, { store, filling }: Surroundings) {
  const { company } = filling;
  const { title, text, customer, recipients, quarter } = theme;
  const author = people.find(({ code }) => code === theme.author);
  const address = author ? emailOf(author) : null;
  const letter = composeLetter({
    locale: company.locale,
    company: company.name,
    customer,
    contacts: [],
    quarter,
    author: { name: author?.name ?? company.name, address },
    from: address ?? "",
    to: recipients,
    title,
    text,
    content: await contentOf(theme, { store, filling }),
  });
  return {
    subject: letter.subject,
    text: renderLetterText(letter),
    html: renderLetterHtml(letter),
    replyTo: address,
    senderName: letter.from.name,
  };
}

/** The company's own, or a plain one where it has none. */
export function templateFor(
  kind: CustomerMailKind,
  { templates }: Pick<Company, "templates">,
): Pick<LetterTemplate, "key" | "subject" | "text"> {
  return (
    templates.find((template) => template.kind === kind) ?? {
      key: kind,
      subject: "{{company}} gửi {{customer}}",
      text: "Kính gửi {{contact}},\n\n{{content}}\n\nTrân trọng,\n{{sender}}",
    }
  );
}

async function contentOf(
  { voucher, productIds, articleIds }: LetterTheme,
  { store, filling: { company } }: Surroundings,
): Promise<LetterContent> {
  const { locale } = company;
  if (voucher) {
    const versions = await store.vouchers.versions(voucher.id);
    const version = versions.find(({ number }) => number === voucher.number);
    return version ? voucherContent(version, locale) : [];
  }
  return productIds.length > 0
    ? productContent(await store.products.list({ ids: productIds, limit: productIds.length }), locale)
    : articleContent(await store.articles.list({ ids: articleIds, limit: articleIds.length }), locale);
}
