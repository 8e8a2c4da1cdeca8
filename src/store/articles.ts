import type { ArticleTarget, StandingArticleTarget } from "#src/domain/article.ts";
import { addressOf } from "#src/domain/article-link.ts";
import { fold } from "#src/domain/fold.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate, toTimestamp } from "./dates.ts";
import type { Prisma } from "./generated/client.ts";
import type { Article, ArticleCount, ArticleFilter, Articles, NewArticle } from "./interface/articles.ts";
import type { Authorship, Days } from "./store.ts";

export function createArticles(tx: Transaction): Articles {
  return {
    add: (article, by) => add(tx, article, by),

    async find(id) {
      return (await load(tx, { id }, 1))[0];
    },

    async findByUrl(url) {
      return (await load(tx, { address: addressOf(url) }, 1))[0];
    },

    list: (filter) => load(tx, matching(filter), filter.limit),

    async remove(id, at) {
      await tx.article.updateMany({ where: { id, removedAt: null }, data: { removedAt: toTimestamp(at) } });
    },

    counts: (days, personId) => count(tx, days, personId),
    targets: (quarter, personId) => listTargets(tx, quarter, personId),
    setTarget: (target, by) => setTarget(tx, target, by),
  };
}

async function add(tx: Transaction, article: NewArticle, by: Authorship): Promise<number | null> {
  const title = article.title.normalize("NFC").trim();
  const [added] = await tx.article.createManyAndReturn({
    data: {
      channel: article.channel,
      title,
      foldedTitle: fold(title),
      url: article.url,
      address: addressOf(article.url),
      publishedOn: toDate(article.publishedOn),
      authorId: article.authorId,
      byId: by.actorId,
      at: toTimestamp(by.at),
      messageId: by.messageId,
    },
    skipDuplicates: true,
    select: { id: true },
  });
  return added?.id ?? null;
}

function matching({ channel, authorId, days, words, ids }: ArticleFilter): Prisma.ArticleWhereInput {
  return {
    ...(channel !== undefined && { channel }),
    ...(authorId !== undefined && { authorId }),
    ...(days && { publishedOn: { gte: toDate(days.from), lte: toDate(days.to) } }),
    ...(words !== undefined && { foldedTitle: { contains: fold(words) } }),
    ...(ids && { id: { in: [...ids] } }),
  };
}

async function load(tx: Transaction, where: Prisma.ArticleWhereInput, limit: number): Promise<Article[]> {
  const rows = await tx.article.findMany({
    where: { ...where, removedAt: null },
    select: {
      id: true,
      channel: true,
      title: true,
      url: true,
      publishedOn: true,
      authorId: true,
      author: { select: { id: true, name: true } },
    },
    orderBy: [{ publishedOn: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map((row) => ({ ...row, publishedOn: toPlainDate(row.publishedOn) }));
}

async function count(tx: Transaction, { from, to }: Days, personId?: number): Promise<ArticleCount[]> {
  const rows = await tx.article.groupBy({
    by: ["authorId", "channel", "publishedOn"],
    where: {
      removedAt: null,
      publishedOn: { gte: toDate(from), lte: toDate(to) },
      ...(personId !== undefined && { authorId: personId }),
    },
    _count: true,
    orderBy: [{ authorId: "asc" }, { channel: "asc" }, { publishedOn: "asc" }],
  });
  return rows.map(({ authorId, channel, publishedOn, _count }) => ({
    personId: authorId,
    channel,
    on: toPlainDate(publishedOn),
    count: _count,
  }));
}

/** A row for each version, in the order in which they were set. */
async function listTargets(
  tx: Transaction,
  quarter: Temporal.PlainDate,
  personId?: number,
): Promise<StandingArticleTarget[]> {
  const rows = await tx.articleTarget.findMany({
    where: { quarter: toDate(quarter), ...(personId !== undefined && { personId }) },
    select: {
      personId: true,
      channel: true,
      count: true,
      topic: true,
      at: true,
      person: { select: { startedOn: true } },
    },
    orderBy: [{ personId: "asc" }, { channel: "asc" }, { id: "asc" }],
  });
  const byTarget = Map.groupBy(rows, (row) => `${row.personId} ${row.channel}`);
  return [...byTarget.values()].flatMap((versions) => {
    const newest = versions.at(-1);
    if (!newest || newest.count === 0) return [];
    const { at: _, person, ...target } = newest;
    return [
      {
        ...target,
        quarter,
        versions: versions.map(({ count, at }) => ({ count, at: toInstant(at) })),
        startedOn: toPlainDate(person.startedOn),
      },
    ];
  });
}

async function setTarget(
  tx: Transaction,
  { personId, channel, quarter, count, topic }: ArticleTarget,
  by: Authorship,
): ReturnType<Articles["setTarget"]> {
  // Of two at the same moment, the second is to see what the first has set.
  await tx.$executeRaw`SELECT FROM person WHERE id = ${personId} FOR NO KEY UPDATE`;
  const before = (await listTargets(tx, quarter, personId)).find((target) => target.channel === channel);
  const { id } = await tx.articleTarget.create({
    data: {
      personId,
      channel,
      quarter: toDate(quarter),
      count,
      topic,
      byId: by.actorId,
      at: toTimestamp(by.at),
      messageId: by.messageId,
    },
    select: { id: true },
  });
  return { id, before: before ?? null };
}
