import { type Block, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { quarterOf } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import type { Article } from "#src/store/interface/articles.ts";
import { describeChannel } from "./describe.ts";
import { loadOwnProgress } from "./progress.ts";

/**
 * How the author stands with the channel in the article's quarter; nothing where there is no target, nor where others
 * read along.
 */
export async function describeOwn(
  { authorId, channel, publishedOn }: Article,
  context: Context,
): Promise<readonly Block[]> {
  const { t, actor, isPrivate } = context;
  if (!isPrivate) return [];
  const progress = await loadOwnProgress(publishedOn, context, authorId);
  if (!progress) return [];
  const period = formatPeriod(quarterOf(publishedOn), actor.locale);
  const own = progress.channels.find((one) => one.channel === channel);
  if (!own) return [text(t("article.no_target_here", { channel, period }))];
  return [text(t("article.own", { period, progress: describeChannel(own, context) }))];
}
