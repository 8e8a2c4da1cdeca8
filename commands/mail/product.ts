import { z } from "zod";
import { period, textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { addressesInLine } from "./addresses.ts";
import { draftArguments, draftNames, draftTexts, quarterOfToday, quarterSaid } from "./asked.ts";
import { chooseProducts, productsNamed } from "./choose-products.ts";
import { templateInLine } from "./choose-template.ts";
import { customerToWriteTo, writeDraft } from "./draft.ts";
import { mailWord, writers } from "./word.ts";

export const mailProduct = defineCommand({
  ...mailWord,
  verb: "product",
  verbAliases: ["sanpham", "sp"],
  summary: {
    vi: "Soạn thư giới thiệu sản phẩm cho khách",
    en: "Write a mail about products to a customer",
  },
  examples: ["/mail product An Phát sp=GTX Pro, MG Special", "/gửi thư sản phẩm An Phát sp=GTX Pro"],
  args: z.object({ ...draftArguments, products: textArgument.optional() }),
  names: { ...draftNames, products: ["sp", "sanpham", "hang"] },
  free: [
    { argument: "to", find: addressesInLine },
    { argument: "period", find: period },
    { argument: "customer" },
  ],
  texts: draftTexts,
  finds: { template: templateInLine, products: productsNamed },
  roles: writers,

  async run(given, context) {
    const customer = await customerToWriteTo(given.customer, context);
    const productIds = await chooseProducts(given.products, context);
    const quarter = quarterSaid(given.period, context) ?? quarterOfToday(context);
    return writeDraft({ kind: "product", quarter, productIds }, customer, given, context);
  },
});
