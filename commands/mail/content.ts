import type { Action } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { isOpen, mayBePromised, stateOn } from "#src/domain/voucher/state.ts";
import type { MessageValues } from "#src/errors.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import { articleContent, type LetterContent, productContent } from "#src/letter/content.ts";
import { voucherContent } from "#src/letter/voucher-content.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";

/** Why a mail cannot go out as it is, and what to do about it. */
export type Blocker = {
  readonly key: MessageKey;
  readonly values?: MessageValues;
  readonly action?: Action;
};

export type MailContent = { readonly content: LetterContent; readonly blockers: readonly Blocker[] };

/** What stands in the place of `{{content}}`, as it is now. */
export function contentOf(mail: CustomerMail, context: Context): Promise<MailContent> {
  switch (mail.kind) {
    case "voucher":
      return offeredVoucher(mail, context);
    case "product":
      return offeredProducts(mail, context);
    case "article":
      return sharedArticles(mail, context);
  }
}

async function offeredVoucher({ voucher }: CustomerMail, context: Context): Promise<MailContent> {
  const { store, scope, company, now, t } = context;
  const found = voucher ? await store.vouchers.find(scope, voucher.id) : undefined;
  if (!found) return nothing("customer_mail.voucher_gone");
  const { current } = found;
  const state = stateOn(current, now.toPlainDate());
  const entry = `G${found.id}`;
  const action = { label: t("customer_mail.button_voucher", { entry }), command: `/voucher ${entry}` };
  return {
    content: voucherContent(current, company.locale),
    blockers: mayBePromised(state)
      ? []
      : [
          {
            key: isOpen(state) ? "customer_mail.voucher_waits" : "customer_mail.voucher_over",
            values: { entry },
            action,
          },
        ],
  };
}

async function offeredProducts({ productIds }: CustomerMail, context: Context): Promise<MailContent> {
  const { store, company } = context;
  const found = await store.products.list({ ids: productIds, limit: productIds.length });
  const products = productIds.flatMap((id) => found.find((product) => product.id === id) ?? []);
  return {
    content: productContent(products, company.locale),
    blockers: products.length < productIds.length ? [{ key: "customer_mail.product_gone" }] : [],
  };
}

async function sharedArticles({ articleIds }: CustomerMail, context: Context): Promise<MailContent> {
  const { store, company } = context;
  const found = await store.articles.list({ ids: articleIds, limit: articleIds.length });
  const articles = articleIds.flatMap((id) => found.find((article) => article.id === id) ?? []);
  return {
    content: articleContent(articles, company.locale),
    blockers: articles.length < articleIds.length ? [{ key: "customer_mail.article_gone" }] : [],
  };
}

function nothing(key: MessageKey): MailContent {
  return { content: [], blockers: [{ key }] };
}
