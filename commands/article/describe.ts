import type { Context } from "#src/command/command.ts";
import { type PlannedWeek, runningWeek } from "#src/domain/article-plan.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { Article } from "#src/store/interface/articles.ts";
import type { ChannelProgress } from "./progress.ts";

/** `Cao Nhật Vy · đăng 20/11/2026`, and the link on a line of its own. */
export function describeArticle({ author, publishedOn, url }: Article, { t }: Context): string {
  return t("article.detail", { author: author.name, day: formatDay(publishedOn), url });
}

/** `E-Magazine: 3/12 bài cả quý, còn 9; tuần này 0/1 bài, còn 1`, and what is late. */
export function describeChannel({ channel, topic, plan }: ChannelProgress, context: Context): string {
  const { t } = context;
  const { done, target, left, late } = plan;
  const week = left > 0 ? runningWeek(plan) : undefined;
  const values = { channel, done, target, left };
  const parts = [
    left === 0 ? t("article.channel_done", values) : t("article.channel_left", values),
    ...(week ? [describeWeek(week, context)] : []),
    ...(late > 0 && left > 0 ? [t("article.channel_late", { late })] : []),
    ...(topic === null ? [] : [t("article.channel_topic", { topic })]),
  ];
  return parts.join("; ");
}

/** `tuần này 0/1 bài, còn 1` */
export function describeWeek({ done, goal, left }: PlannedWeek, { t }: Context): string {
  if (left > 0) return t("article.week_left", { done, goal, left });
  return goal === 0 ? t("article.week_free", { done }) : t("article.week_done", { done, goal });
}
