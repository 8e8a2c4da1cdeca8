import { quarterOf } from "#src/domain/period.ts";
import type { Store } from "#src/store/store.ts";
import type { Filling } from "./fill.ts";
import { articleTargets, articleTitles } from "./offer-data.ts";
import { idOf, workdayAgo, writer } from "./writer.ts";

const author = "TT001";
const every = 3;

export type FilledArticle = { readonly id: number; readonly publishedOn: Temporal.PlainDate };

/** What is to be written in this quarter, and what has been published every third working day, the oldest first. */
export async function fillArticles(store: Store, filling: Filling): Promise<readonly FilledArticle[]> {
  const channels = filling.company.articleChannels.values;
  const personId = idOf(author, filling);
  const quarter = quarterOf(filling.now.toPlainDate()).from;
  for (const [index, target] of articleTargets.entries()) {
    const channel = channels[index];
    if (channel === undefined) continue;
    const by = writer("QL001", filling, quarter);
    await store.articles.setTarget({ personId, channel, quarter, ...target }, by);
  }

  const articles: FilledArticle[] = [];
  for (const [index, title] of articleTitles.entries()) {
    const publishedOn = workdayAgo(every * (articleTitles.length - index), filling);
    const channel = channels[index % Math.min(channels.length, articleTargets.length)];
    if (channel === undefined) continue;
    const url = `https://congtydemo.example/bai-viet/${index + 1}`;
    const article = { channel, title, url, publishedOn, authorId: personId };
    const id = await store.articles.add(article, writer(author, filling, publishedOn));
    if (id !== null) articles.push({ id, publishedOn });
  }
  return articles;
}
