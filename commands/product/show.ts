import { z } from "zod";
import { type Action, actions, type Reply, reply, table, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import { formatMoney } from "#src/domain/money.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { Product } from "#src/store/interface/products.ts";
import { full, fullWord } from "../full.ts";
import { sellers } from "../lead/owner.ts";

const shown = 40;
const mostInFile = 5_000;
const buttons = 4;

export const showProducts = defineCommand({
  name: "product",
  aliases: ["sanpham"],
  summary: {
    vi: "Sản phẩm: giá, mô tả, đường dẫn",
    en: "Products: price, description, link",
  },
  examples: ["/product", "/sanpham GTX", "/product GTX Pro"],
  args: z.object({ words: textArgument.optional(), full: textArgument.optional() }),
  names: { words: ["ten", "sp"], full: [fullWord] },
  free: [{ argument: "full", find: full }, { argument: "words" }],
  isExportable: true,
  roles: "everyone",

  async run({ words, full: isFull }, context) {
    const asked = words === undefined ? {} : { words };
    const limit = isFull === undefined ? shown : mostInFile;
    const products = await context.store.products.list({ ...asked, limit });
    const [first, second] = products;
    if (!first) return noneFound(words, context);
    if (isFull !== undefined) return listOf(products, words, context);
    const isMeant = !second || fold(words ?? "") === fold(first.name);
    return isMeant && words !== undefined
      ? card(first, products.length - 1, context)
      : listOf(products, words, context);
  },
});

function noneFound(words: string | undefined, { t }: Context): Reply {
  if (words === undefined) return reply(text(t("product.none")));
  const all = { label: t("product.all"), command: "/product" };
  return reply(text(t("product.none_found", { words })), actions(all));
}

function card(product: Product, others: number, context: Context): Reply {
  const { t, actor } = context;
  const { name, series, price, description, url } = product;
  const lines = [
    series && t("product.series", { series }),
    price === null ? t("product.no_price") : t("product.price", { price: formatMoney(price) }),
    description,
    url && t("product.link", { url }),
  ];
  const more: readonly Action[] = [
    ...(sellers.has(actor.role) ? [{ label: t("product.send"), command: `/mail product sp=“${name}”` }] : []),
    ...(others > 0 && series !== null
      ? [{ label: t("product.similar"), command: `/product ${series}` }]
      : []),
  ];
  return reply(
    title(name),
    text(lines.filter((line) => line !== null && line !== "").join("\n")),
    ...(more.length > 0 ? [actions(...more)] : []),
  );
}

async function listOf(
  products: readonly Product[],
  words: string | undefined,
  context: Context,
): Promise<Reply> {
  const { t, store, actor } = context;
  const all =
    products.length < shown
      ? products.length
      : await store.products.count(words === undefined ? {} : { words });
  const count = formatCount(all, actor.locale);
  return reply(
    title(words === undefined ? t("product.title") : t("product.found", { words })),
    tableOf(products, context),
    ...(all > products.length ? [text(t("product.more", { count, shown: products.length }))] : []),
    actions(
      ...products.slice(0, buttons).map(({ name }): Action => ({ label: name, command: `/product ${name}` })),
      {
        label: t("kpi.export"),
        command: ["/export product", words, fullWord].filter((part) => part !== undefined).join(" "),
      },
    ),
  );
}

function tableOf(products: readonly Product[], { t }: Context) {
  return table(
    [
      { label: t("column.product"), format: "text" },
      { label: t("column.series"), format: "text" },
      { label: t("column.price"), format: "money" },
      { label: t("column.description"), format: "text" },
      { label: t("column.link"), format: "text" },
    ],
    products.map(({ name, series, price, description, url }) => [name, series, price, description, url]),
  );
}
