import { z } from "zod";
import { type Column, note, reply, table, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import { type Activity, activityKinds } from "#src/domain/activity.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import type { Translate } from "#src/i18n/translate.ts";
import { nameOfAbout } from "../agenda/about.ts";
import { getSubject, nameOf, readSubject } from "../kpi/subject.ts";
import { showText } from "../lead/mask.ts";
import { kindKeys } from "./kinds.ts";
import { activityWord } from "./word.ts";

const shown = 50;

export const listActivities = defineCommand({
  ...activityWord,
  verb: "list",
  verbAliases: ["ds", "danhsach", "xem"],
  summary: { vi: "Hoạt động đã ghi trong kỳ", en: "The activities of a period" },
  examples: ["/log list", "/log list tháng này", "/log list team tuần trước"],
  args: z.object({ period: periodArgument.prefault("this week"), person: textArgument.prefault("me") }),
  names: { period: ["ky", "tuan"], person: ["nv", "nhanvien"] },
  free: [{ argument: "period", find: period }, { argument: "person" }],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin", "media"],

  async run(args, context) {
    const { store, scope, t, actor } = context;
    const days = choosePeriod(args.period, context, { prefer: "past", argument: "period" });
    const subject = await getSubject(readSubject(args.person), context);
    const found = await store.activities.list(scope, { subject, days, limit: shown + 1 });
    const label = formatPeriod(days, actor.locale);
    const values = { period: label, subject: nameOf(subject, context) };
    if (found.length === 0) return reply(text(t("agenda.log_empty", values)));

    const activities = found.slice(0, shown);
    const isOwn = subject.kind === "person";
    return reply(
      title(t("agenda.log_title", values)),
      table(
        columnsOf(isOwn, t),
        activities.map((activity) => rowOf(activity, isOwn, context)),
      ),
      found.length > shown ? note(t("agenda.log_more", { shown })) : note(countsOf(activities, t)),
    );
  },
});

function columnsOf(isOwn: boolean, t: Translate): readonly Column[] {
  return [
    { label: t("column.entry"), format: "text" },
    { label: t("column.day"), format: "date" },
    ...(isOwn ? [] : [{ label: t("column.person"), format: "text" } as const]),
    { label: t("column.kind"), format: "text" },
    { label: t("column.with"), format: "text" },
    { label: t("column.text"), format: "text" },
    { label: t("column.outcome"), format: "text" },
  ];
}

function rowOf(activity: Activity, isOwn: boolean, context: Context) {
  const { t } = context;
  const { id, on, by, kind, text: said, outcome, score } = activity;
  return [
    `A${id}`,
    on,
    ...(isOwn ? [] : [by?.name ?? t("audit.system")]),
    t(kindKeys[kind]),
    nameOfAbout(activity) ?? null,
    said && showText(said, context),
    score === null ? outcome && showText(outcome, context) : t("agenda.score", { score }),
  ];
}

/** “Gọi điện 12 · Gặp mặt 3”. */
function countsOf(activities: readonly Activity[], t: Translate): string {
  return activityKinds
    .map((kind) => ({ kind, count: activities.filter((activity) => activity.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t("agenda.count", { kind: t(kindKeys[kind]), count }))
    .join(" · ");
}
