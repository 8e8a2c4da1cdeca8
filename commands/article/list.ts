import { z } from "zod";
import { actions, type Column, note, reply, table, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod, findPerson } from "#src/command/resolve.ts";
import { type Period, writePeriod } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import type { Article } from "#src/store/interface/articles.ts";
import { full, fullWord } from "../full.ts";
import { readListed } from "../lead/ask.ts";
import { channel, colleague } from "./finders.ts";
import { articleWord } from "./word.ts";

const shown = 50;
const mostInFile = 5_000;

export const listArticles = defineCommand({
  ...articleWord,
  verb: "list",
  verbAliases: ["ds", "danhsach"],
  summary: { vi: "Bài viết đã đăng trong kỳ", en: "The articles of a period" },
  examples: ["/article list", "/article list E-Magazine tháng này", "/baiviet ds @vy quý này"],
  args: z.object({
    period: periodArgument.prefault("this quarter"),
    author: textArgument.optional(),
    channel: textArgument.optional(),
    words: textArgument.optional(),
    full: textArgument.optional(),
  }),
  names: {
    period: ["ky", "quy", "thang"],
    author: ["tacgia", "nguoi", "ai"],
    channel: ["kenh"],
    words: ["tim"],
    full: [fullWord],
  },
  free: [
    { argument: "full", find: full },
    { argument: "period", find: period },
    { argument: "author", find: colleague },
    { argument: "channel", find: channel },
    { argument: "words" },
  ],
  finds: { channel },
  texts: ["words"],
  isExportable: true,
  roles: "everyone",

  async run(args, context) {
    const { store, t, actor } = context;
    const days = choosePeriod(args.period, context, { prefer: "past", argument: "period" });
    const only = await readFilter(args, context);
    const most = args.full === undefined ? shown : mostInFile;
    const found = await store.articles.list({ days, ...only, limit: most + 1 });
    const values = { period: formatPeriod(days, actor.locale) };
    if (found.length === 0) return reply(text(t("article.list_empty", values)));

    return reply(
      title(t("article.list_title", values)),
      table(columnsOf(context), found.slice(0, most).map(rowOf)),
      ...(found.length > most ? [note(t("article.list_more", { shown: most }))] : []),
      actions({ label: t("kpi.export"), command: exportLine(args, days) }),
    );
  },
});

type Given = {
  readonly author?: string | undefined;
  readonly channel?: string | undefined;
  readonly words?: string | undefined;
};

function exportLine({ author, channel: place, words }: Given, days: Period): string {
  const parts = [
    author && `tacgia=“${author}”`,
    place && `kenh=“${place}”`,
    writePeriod(days),
    fullWord,
    words && `tim=“${words}”`,
  ];
  return `/export article list ${parts.filter((part) => part !== undefined).join(" ")}`;
}

async function readFilter({ author, channel: named, words }: Given, context: Context) {
  const { articleChannels: names } = context.company;
  const asked = { argument: "author", example: "/article list @vy" };
  return {
    ...(author !== undefined && { authorId: (await findPerson(author, context, asked)).id }),
    ...(named !== undefined && {
      channel: readListed(named, { argument: "channel", names, key: "error.article_channel" }),
    }),
    ...(words !== undefined && { words }),
  };
}

function columnsOf({ t }: Context): readonly Column[] {
  return [
    { label: t("column.entry"), format: "text" },
    { label: t("column.day"), format: "date" },
    { label: t("column.channel"), format: "text" },
    { label: t("column.article_title"), format: "text" },
    { label: t("column.writer"), format: "text" },
    { label: t("column.link"), format: "text" },
  ];
}

function rowOf({ id, publishedOn, channel: place, title: called, author, url }: Article) {
  return [`R${id}`, publishedOn, place, called, author.name, url];
}
