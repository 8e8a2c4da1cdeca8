import { type Block, type Cell, type Column, note, table, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { type PlannedWeek, runningWeek } from "#src/domain/article-plan.ts";
import { type Period, quarterOf } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { describeChannel, describeWeek } from "./describe.ts";
import { planImage } from "./plan-image.ts";
import type { WriterProgress } from "./progress.ts";

type Asked = {
  readonly name: string;
  readonly quarter: Period;
  /** What the next quarter asks for; shown where it begins within the running week. */
  readonly next: WriterProgress | undefined;
};

/** One person's quarter: where each channel stands, the weeks, and the same as a picture. */
export function presentPlan(progress: WriterProgress, asked: Asked, context: Context): readonly Block[] {
  const { t, actor } = context;
  const { name, quarter, next } = asked;
  const lines = [...linesOf(progress, context), ...(next ? linesOfNext(next, context) : [])];
  return [
    title(t("article.plan_title", { name, period: formatPeriod(quarter, actor.locale) })),
    text(lines.join("\n")),
    weeksTable(progress, context),
    planImage(progress.whole, asked, context),
    note(t("article.plan_note")),
  ];
}

function linesOf({ channels, whole }: WriterProgress, context: Context): readonly string[] {
  const { t } = context;
  const each = channels.map((channel) => describeChannel(channel, context));
  if (channels.length === 1) return each;
  const { done, target, left } = whole;
  const week = runningWeek(whole);
  return [
    [
      t("article.plan_whole", { done, target, left }),
      ...(week && left > 0 ? [describeWeek(week, context)] : []),
    ].join("; "),
    ...each.map((line) => `• ${line}`),
  ];
}

/** The week goes on in the next quarter, whose plan asks for something of its own. */
function linesOfNext({ whole }: WriterProgress, { t, actor }: Context): readonly string[] {
  const [first] = whole.weeks;
  if (!first || first.left === 0) return [];
  const { from } = first.days;
  const period = formatPeriod(quarterOf(from), actor.locale);
  return [t("article.plan_next_quarter", { from: `${from.day}/${from.month}`, period, goal: first.left })];
}

/** With several channels, what each week asks of each of them. */
function weeksTable({ channels, whole }: WriterProgress, context: Context): Block {
  const { t } = context;
  const several = channels.length > 1;
  const columns: readonly Column[] = [
    { label: t("column.week"), format: "text" },
    { label: t("column.article_workdays"), format: "decimal" },
    ...(several ? channels.map(({ channel }) => ({ label: channel, format: "text" }) as const) : []),
    { label: t("column.article_goal"), format: "count" },
    { label: t("column.article_done"), format: "count" },
    { label: t("column.article_left"), format: "count" },
  ];
  const rows = whole.weeks.map((week, index): readonly Cell[] => [
    nameOfWeek(week, context),
    week.halfDays / 2,
    ...(several ? channels.map(({ plan }) => shareOf(plan.weeks[index])) : []),
    week.goal,
    week.standing === "ahead" ? null : week.done,
    week.standing === "over" ? null : week.left,
  ]);
  return table(columns, rows);
}

function nameOfWeek({ days: { from, to }, standing }: PlannedWeek, { t }: Context): string {
  const values = { from: `${from.day}/${from.month}`, to: `${to.day}/${to.month}` };
  return standing === "running" ? t("article.week_running", values) : t("article.week", values);
}

/** `1/2`; only what is to be done where nothing can have been yet. */
function shareOf(week: PlannedWeek | undefined): string | null {
  if (!week) return null;
  if (week.standing === "ahead") return week.goal === 0 ? null : String(week.goal);
  return week.goal === 0 && week.done === 0 ? null : `${week.done}/${week.goal}`;
}
