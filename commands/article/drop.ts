import { z } from "zod";
import { reply, title } from "#src/chat/reply.ts";
import { numbered, numberedArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import { getArticle, looksAfterAll } from "./find.ts";
import { articleWord } from "./word.ts";

export const dropArticle = defineCommand({
  ...articleWord,
  verb: "drop",
  verbAliases: ["bo", "xoa"],
  summary: { vi: "Bỏ một bài ghi nhầm", en: "Take back an article that was registered by mistake" },
  examples: ["/article drop R6"],
  args: z.object({ article: numberedArgument("R") }),
  names: { article: ["ma", "bai"] },
  free: [{ argument: "article", find: numbered("R") }],
  roles: ["rep", "lead", "manager", "admin", "media"],

  async run(args, context) {
    const article = await getArticle(args.article, context);
    const { id, author } = article;
    if (author.id !== context.actor.id && !looksAfterAll(context)) {
      throw new UserError("error.article_not_yours", { entry: `R${id}`, author: author.name });
    }
    await removeArticle(id, await findAdding(id, context), context);
    return reply(title(context.t("article.dropped", { entry: `R${id}`, title: article.title })));
  },
});

/** Takes an article out of every count; `adding` is the entry that it reverses. */
export async function removeArticle(
  id: number,
  adding: AuditEntry | undefined,
  { store, by }: Context,
): Promise<void> {
  await store.articles.remove(id, by.at);
  await store.audit.write(
    {
      action: "article.remove",
      subject: `R${id}`,
      ...(adding?.after && { before: adding.after }),
      ...(adding && { reversesId: adding.id }),
    },
    by,
  );
}

async function findAdding(id: number, { store }: Context): Promise<AuditEntry | undefined> {
  const entries = await store.audit.list({ kind: "company" }, `R${id}`);
  return entries.find(({ action, reversedById }) => action === "article.add" && reversedById === null);
}
