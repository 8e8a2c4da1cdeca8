import { z } from "zod";
import { period, textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { addressesInLine } from "./addresses.ts";
import { draftArguments, draftNames, draftTexts, quarterOfToday, quarterSaid } from "./asked.ts";
import { articlesInLine, articlesNamed, chooseArticles } from "./choose-articles.ts";
import { templateInLine } from "./choose-template.ts";
import { customerToWriteTo, writeDraft } from "./draft.ts";
import { mailWord, writers } from "./word.ts";

export const mailArticle = defineCommand({
  ...mailWord,
  verb: "article",
  verbAliases: ["baiviet", "4e", "bai"],
  summary: {
    vi: "Soạn thư gửi bài viết cho khách",
    en: "Write a mail with published articles to a customer",
  },
  examples: [
    "/mail article An Phát R6",
    "/gửi thư bài viết An Phát https://emagazine.vn/xu-huong-ooh",
    "/mail 4e An Phát R6 R7",
  ],
  args: z.object({ ...draftArguments, articles: textArgument.optional() }),
  names: { ...draftNames, articles: ["bai", "baiviet", "link"] },
  free: [
    { argument: "articles", find: articlesInLine },
    { argument: "to", find: addressesInLine },
    { argument: "period", find: period },
    { argument: "customer" },
  ],
  texts: draftTexts,
  finds: { template: templateInLine, articles: articlesNamed },
  roles: writers,

  async run(given, context) {
    const customer = await customerToWriteTo(given.customer, context);
    const articleIds = await chooseArticles(given.articles, context);
    const quarter = quarterSaid(given.period, context) ?? quarterOfToday(context);
    return writeDraft({ kind: "article", quarter, articleIds }, customer, given, context);
  },
});
