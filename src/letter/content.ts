import type { LetterBlock, Span } from "#src/chat/letter.ts";
import { formatMoney } from "#src/domain/money.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { readWebAddress } from "./web-address.ts";

/** What stands in the place of `{{content}}`: the voucher, the products or the articles. */
export type LetterContent = readonly LetterBlock[];

/** As a price list has it. */
export type OfferedProduct = {
  readonly name: string;
  readonly series: string | null;
  /** Whole đồng; null is told on request. */
  readonly price: bigint | null;
  readonly description: string | null;
  readonly url: string | null;
};

export type SharedArticle = {
  readonly title: string;
  readonly channel: string;
  readonly url: string;
  readonly publishedOn: Temporal.PlainDate;
};

/** Each product with its price, what it is and where to read more; several are set apart from each other and the text. */
export function productContent(products: readonly OfferedProduct[], locale: Locale): LetterContent {
  const isOnly = products.length === 1;
  return products.flatMap((product) => [
    ...productBlocks(product, { isOnly, locale }),
    ...(isOnly ? [] : [{ kind: "rule" } as const]),
  ]);
}

/** Each article by its title, which is a link; one alone has a button as well. */
export function articleContent(articles: readonly SharedArticle[], locale: Locale): LetterContent {
  const t = translatorFor(locale);
  const [only, ...others] = articles;
  const blocks = articles.map((article) => articleBlock(article));
  const href = only && readWebAddress(only.url);
  if (href === undefined || others.length > 0) return blocks;
  return [...blocks, { kind: "button", label: t("letter.read_article"), href }];
}

type Shape = { readonly isOnly: boolean; readonly locale: Locale };

function productBlocks(product: OfferedProduct, { isOnly, locale }: Shape): readonly LetterBlock[] {
  const t = translatorFor(locale);
  const href = product.url === null ? undefined : readWebAddress(product.url);
  const facts: readonly Span[] = [
    ...(product.series === null ? [] : [{ text: `${t("letter.series", { series: product.series })}\n` }]),
    { text: `${t("letter.price")} ` },
    {
      text: product.price === null ? t("letter.price_on_request") : formatMoney(product.price),
      isBold: true,
    },
  ];
  return [
    { kind: "heading", spans: [{ text: product.name }] },
    { kind: "paragraph", spans: facts },
    ...(product.description === null ? [] : [paragraph({ text: product.description })]),
    ...(href === undefined ? [] : [more(t("letter.read_product"), href, isOnly)]),
  ];
}

/** Many buttons one below the other ask for nothing in particular. */
function more(label: string, href: string, isOnly: boolean): LetterBlock {
  return isOnly ? { kind: "button", label, href } : paragraph({ text: label, href });
}

function articleBlock({ title, channel, url, publishedOn }: SharedArticle): LetterBlock {
  const href = readWebAddress(url);
  return paragraph(
    { text: title, isBold: true, ...(href !== undefined && { href }) },
    { text: `\n${channel} · ${formatDay(publishedOn)}` },
  );
}

function paragraph(...spans: readonly Span[]): LetterBlock {
  return { kind: "paragraph", spans };
}
