import type { Context } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import type { CustomerMail, CustomerMailChange } from "#src/store/interface/customer-mails.ts";
import { chooseArticles } from "./choose-articles.ts";
import { chooseProducts } from "./choose-products.ts";
import { chooseTemplate } from "./choose-template.ts";
import type { MailField } from "./fields.ts";
import { assertLength } from "./limits.ts";

type Said = { readonly [Field in MailField]?: string | undefined };

/** What becomes of a draft by these words; another template brings its own title and text along. */
export async function changeOf(
  mail: CustomerMail,
  said: Said,
  context: Context,
): Promise<CustomerMailChange> {
  assertLength(said);
  const template =
    said.template === undefined ? undefined : chooseTemplate(said.template, mail.kind, context);
  return {
    ...(template && { template: template.key, title: template.subject, text: template.text }),
    ...(said.title !== undefined && { title: said.title }),
    ...(said.text !== undefined && { text: said.text }),
    ...(said.why !== undefined && { why: said.why }),
    ...(await themeOf(mail, said, context)),
  };
}

async function themeOf(
  { kind }: CustomerMail,
  { products, articles }: Said,
  context: Context,
): Promise<CustomerMailChange> {
  if (products !== undefined && kind !== "product")
    throw new UserError("customer_mail.error_no_product_mail");
  if (articles !== undefined && kind !== "article")
    throw new UserError("customer_mail.error_no_article_mail");
  return {
    ...(products !== undefined && { productIds: await chooseProducts(products, context) }),
    ...(articles !== undefined && { articleIds: await chooseArticles(articles, context) }),
  };
}
