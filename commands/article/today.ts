import type { Context } from "#src/command/command.ts";
import { runningWeek } from "#src/domain/article-plan.ts";
import type { Section } from "../today/section.ts";
import { loadOwnProgress } from "./progress.ts";

/** What this week still asks of somebody who writes. */
export async function articlesOfWeek(context: Context): Promise<readonly Section[]> {
  const { t, actor, now } = context;
  const progress = await loadOwnProgress(now.toPlainDate(), context, actor.id);
  const week = progress && runningWeek(progress.whole);
  if (!week || week.left === 0) return [];

  const channels = progress.channels.flatMap(({ channel, plan }) => {
    const left = runningWeek(plan)?.left ?? 0;
    return left === 0 ? [] : [t("article.today_channel", { channel, left })];
  });
  return [
    {
      lines: [t("article.today_week", { left: week.left, goal: week.goal, channels: channels.join(", ") })],
      actions: [{ label: t("article.plan_button"), command: "/article plan" }],
    },
  ];
}
