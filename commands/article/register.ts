import { z } from "zod";
import { type Action, actions, note, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { dayArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { chooseDay } from "#src/command/resolve.ts";
import type { DayPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { Article, NewArticle } from "#src/store/interface/articles.ts";
import { askFor } from "../lead/ask.ts";
import { chooseAuthor, chooseChannel, chooseLink } from "./choose.ts";
import { describeArticle } from "./describe.ts";
import { colleague, leadingChannel, link, outerDay } from "./finders.ts";
import { describeOwn } from "./own.ts";
import { articleWord } from "./word.ts";

const options = {
  args: z.object({
    link: textArgument.optional(),
    author: textArgument.optional(),
    day: dayArgument.optional(),
    channel: textArgument.optional(),
    title: textArgument.optional(),
  }),
  names: {
    link: ["url"],
    author: ["tacgia", "nguoi", "ai"],
    day: ["ngay"],
    channel: ["kenh"],
    title: ["tieude"],
  },
  free: [
    { argument: "link", find: link },
    { argument: "author", find: colleague },
    { argument: "day", find: outerDay },
    { argument: "channel", find: leadingChannel },
    { argument: "title" },
  ],
  finds: { channel: leadingChannel },
  texts: ["title"],
  roles: ["rep", "lead", "manager", "admin", "media"],
} as const;

export const registerArticle = defineCommand({
  ...articleWord,
  ...options,
  summary: { vi: "Ghi bài viết đã đăng", en: "Register an article that is out" },
  examples: [
    "/article https://vidu.vn/erp-la-gi E-Magazine “ERP là gì?”",
    "/baiviet https://vidu.vn/adtech kenh=Adtech “Quảng cáo đúng lúc” hôm qua",
  ],
  meansVerb: (words) => (/^#?R\d{1,9}$/i.test(words.trim()) ? "show" : undefined),
  run: async (args, context) => register(args, await chooseAuthor(args.author, context), context),
});

export const doneArticle = defineCommand({
  ...articleWord,
  ...options,
  verb: "done",
  verbAliases: ["xong", "dadang"],
  summary: {
    vi: "Ghi bài của mình vừa đăng, còn bao nhiêu bài tuần này, quý này",
    en: "Register an article of your own and see what is left",
  },
  examples: ["/article done https://vidu.vn/dooh-2027 Ex-Dooh “Quảng cáo ngoài trời 2027”"],
  run: (args, context) => register(args, context.actor, context),
});

type Given = {
  readonly link?: string | undefined;
  readonly day?: DayPhrase | undefined;
  readonly channel?: string | undefined;
  readonly title?: string | undefined;
};

async function register(
  given: Given,
  author: { readonly id: number; readonly name: string },
  context: Context,
): Promise<Reply> {
  const { store } = context;
  const url = chooseLink(given.link ?? askFor({ argument: "link", key: "article.ask_link" }));
  const known = await store.articles.findByUrl(url);
  if (known) return tellKnown(known, context);

  const publishedOn = dayOf(given.day, context);
  const channel = await chooseChannel(
    given.channel,
    { writerId: author.id, question: "article.ask_channel" },
    context,
  );
  const named = given.title ?? askFor({ argument: "title", key: "article.ask_title" });
  const article: NewArticle = { channel, title: named, url, publishedOn, authorId: author.id };
  const id = await add(article, author.name, context);
  const added = id === null ? await store.articles.findByUrl(url) : { ...article, id, author };
  if (!added) throw new Error("an article was neither added nor found");
  return id === null ? tellKnown(added, context) : tellAdded(added, context);
}

async function add(article: NewArticle, author: string, { store, by }: Context): Promise<number | null> {
  const id = await store.articles.add(article, by);
  if (id === null) return null;
  await store.audit.write(
    {
      action: "article.add",
      subject: `R${id}`,
      after: {
        articleTitle: article.title,
        channel: article.channel,
        writer: author,
        publishedOn: article.publishedOn.toString(),
        link: article.url,
      },
    },
    by,
  );
  return id;
}

async function tellAdded(article: Article, context: Context): Promise<Reply> {
  const { t } = context;
  const entry = `R${article.id}`;
  const own = await describeOwn(article, context);
  return reply(
    title(t("article.registered", { entry, channel: article.channel, title: article.title })),
    text(describeArticle(article, context)),
    ...own,
    actions(
      { label: t("revenue.undo"), command: `/undo ${entry}` },
      ...(own.length > 0 || !context.isPrivate ? planButton(article, context) : []),
    ),
  );
}

async function tellKnown(article: Article, context: Context): Promise<Reply> {
  const { t } = context;
  const { id, channel } = article;
  return reply(
    title(t("article.known", { entry: `R${id}`, channel, title: article.title })),
    text(describeArticle(article, context)),
    ...(article.author.id === context.actor.id ? await describeOwn(article, context) : []),
    note(t("article.known_note")),
  );
}

function planButton({ authorId }: Article, { t, actor }: Context): readonly Action[] {
  return authorId === actor.id ? [{ label: t("article.plan_button"), command: "/article plan" }] : [];
}

/** What is registered is out. */
function dayOf(phrase: DayPhrase | undefined, context: Context): Temporal.PlainDate {
  const today = context.now.toPlainDate();
  if (!phrase) return today;
  const last = chooseDay(phrase, context, { prefer: "past", argument: "day", until: today });
  // In November, a bare “30/11” is hardly a day of last year.
  const isFar = Temporal.PlainDate.compare(last.add({ months: 6 }), today) < 0;
  const on = isFar && phrase.kind === "date" && phrase.year === "nearest" ? last.add({ years: 1 }) : last;
  if (Temporal.PlainDate.compare(on, today) > 0) {
    throw new UserError("error.article_in_future", { day: formatDay(on) });
  }
  return on;
}
