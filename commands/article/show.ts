import { z } from "zod";
import { type Action, actions, reply, text, title } from "#src/chat/reply.ts";
import { numbered, numberedArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Article } from "#src/store/interface/articles.ts";
import { sellers } from "../lead/owner.ts";
import { describeArticle } from "./describe.ts";
import { getArticle, looksAfterAll } from "./find.ts";
import { articleWord } from "./word.ts";

export const showArticle = defineCommand({
  ...articleWord,
  verb: "show",
  verbAliases: ["xem", "chitiet"],
  summary: { vi: "Một bài viết đã ghi", en: "One article" },
  examples: ["/article R6"],
  args: z.object({ article: numberedArgument("R") }),
  names: { article: ["ma", "bai"] },
  free: [{ argument: "article", find: numbered("R") }],
  isExportable: true,
  roles: "everyone",

  async run(args, context) {
    const article = await getArticle(args.article, context);
    const { id, channel } = article;
    const buttons = buttonsOf(article, context);
    return reply(
      title(context.t("article.card", { entry: `R${id}`, channel, title: article.title })),
      text(describeArticle(article, context)),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
    );
  },
});

function buttonsOf({ id, author }: Article, context: Context): readonly Action[] {
  const { actor, t } = context;
  const mayDrop = author.id === actor.id || looksAfterAll(context);
  const drop = { label: t("article.drop_button"), command: `/article drop R${id}` };
  const mail = { label: t("article.mail_button"), command: `/mail article R${id}` };
  return [...(sellers.has(actor.role) ? [mail] : []), ...(mayDrop ? [drop] : [])];
}
