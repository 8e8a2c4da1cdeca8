import type { Context, Finder } from "#src/command/command.ts";
import { readLink } from "#src/domain/article-link.ts";
import { type Choice, UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { Article } from "#src/store/interface/articles.ts";

const shownChoices = 5;
const numbered = /^#?R(\d{1,9})$/i;
const link = /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+\/\S*$/i;

/** `R6`, links, and both several times. */
export const articlesInLine: Finder = (words) => {
  const list = words.split(" ");
  const isArticle = (word: string) => word.split(",").every((part) => numbered.test(part) || link.test(part));
  const found = list.filter(isArticle);
  if (found.length === 0) return undefined;
  return { text: found.join(" "), rest: list.filter((word) => !isArticle(word)).join(" ") };
};

/** The same behind `bai=`, where it may also be words of a title. */
export const articlesNamed: Finder = (words) => {
  const list = words.split(" ");
  const end = list.findIndex(
    (word) => !word.split(",").every((part) => numbered.test(part) || link.test(part)),
  );
  const length = end <= 0 ? list.length : end;
  return { text: list.slice(0, length).join(" "), rest: list.slice(length).join(" ") };
};

/** The articles that the words name: numbers, links, or words of one title; asks for what is missing. */
export async function chooseArticles(
  words: string | undefined,
  context: Context,
): Promise<readonly number[]> {
  if (words === undefined) throw await askArticles(context);
  const parts = words.split(/[\s,;]+/).filter((part) => part !== "");
  if (!parts.every((part) => numbered.test(part) || link.test(part))) {
    return [(await findByTitle(words, context)).id];
  }
  const ids: number[] = [];
  for (const part of parts) ids.push((await findArticle(part, context)).id);
  return [...new Set(ids)];
}

/** Asks which articles a mail is to be about; the newest are offered. */
export async function askArticles(context: Context): Promise<UserError> {
  const articles = await context.store.articles.list({ limit: shownChoices });
  if (articles.length === 0) return new UserError("customer_mail.error_no_articles");
  return new UserError(
    "customer_mail.ask_articles",
    {},
    { slot: "articles", choices: choicesOf(articles, context) },
  );
}

async function findArticle(part: string, { store }: Context): Promise<Article> {
  const [, number] = numbered.exec(part) ?? [];
  if (number !== undefined) {
    const article = await store.articles.find(Number(number));
    if (article) return article;
    throw new UserError("customer_mail.error_article", { entry: `R${number}` }, { slot: "articles" });
  }
  const url = readLink(part);
  const article = url === undefined ? undefined : await store.articles.findByUrl(url);
  if (article) return article;
  throw new UserError("customer_mail.error_link", { url: part }, { slot: "articles" });
}

async function findByTitle(words: string, context: Context): Promise<Article> {
  const found = await context.store.articles.list({ words, limit: shownChoices + 1 });
  const [article, ...others] = found;
  if (!article) throw new UserError("customer_mail.error_title", { words }, { slot: "articles" });
  if (others.length === 0) return article;
  const choices = choicesOf(found.slice(0, shownChoices), context);
  throw new UserError("customer_mail.ask_which_article", { words }, { slot: "articles", choices });
}

function choicesOf(articles: readonly Article[], { t }: Context): readonly Choice[] {
  return [
    ...articles.map(({ id, title, channel, publishedOn }) => ({
      label: t("customer_mail.article_choice", { title, channel, day: formatDay(publishedOn) }),
      set: { articles: `R${id}` },
    })),
    { label: t("question.drop"), cancel: true as const },
  ];
}
