import type { Context } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import type { Article } from "#src/store/interface/articles.ts";

export async function getArticle(id: number, { store }: Context): Promise<Article> {
  const article = await store.articles.find(id);
  if (!article) throw new UserError("error.unknown_article", { entry: `R${id}` });
  return article;
}

/** Leads and managers look after everybody's articles; others after their own. */
export function looksAfterAll({ actor }: Context): boolean {
  return actor.role === "lead" || actor.role === "manager" || actor.role === "admin";
}
