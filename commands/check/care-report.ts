import { z } from "zod";
import { actions, type Block, note, type Reply, reply, table, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import type { Subject } from "#src/domain/access.ts";
import { type Period, writePeriod } from "#src/domain/period.ts";
import { UserError } from "#src/errors.ts";
import { formatMoment, formatPeriod } from "#src/i18n/dates.ts";
import type { CareReport, CareRow } from "#src/store/interface/care.ts";
import { nameOf, usualWords } from "../kpi/subject.ts";
import { showText } from "../lead/mask.ts";
import { withoutName } from "../report/asked.ts";
import { reportWord } from "../report/word.ts";
import { getChecked } from "./audit.ts";

export const careReport = defineCommand({
  ...reportWord,
  verb: "care",
  verbAliases: ["chamsoc"],
  summary: {
    vi: "Tổng hợp báo cáo chăm sóc khách trên Zalo theo tuần",
    en: "What everybody reported about care on Zalo",
  },
  examples: ["/report care", "/report care team tuần trước", "/baocao chamsoc"],
  args: z.object({ subject: textArgument.optional(), period: periodArgument.prefault("this week") }),
  names: { subject: ["ai"], period: ["ky", "tuan"] },
  free: [{ argument: "period", find: period }, { argument: "subject" }],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const { store, scope, now } = context;
    const week = choosePeriod(args.period, context, { prefer: "past", argument: "period" });
    if (week.kind !== "week") throw new UserError("error.care_week", { example: "/report care tuần trước" });
    const words = withoutName(args.subject ?? "") || usualWords(context);
    const subject = await getChecked(words, context, "/report care");
    const today = now.toPlainDate();
    const on = Temporal.PlainDate.compare(week.to, today) < 0 ? week.to : today;
    const rows = await store.care.list(scope, subject, { week: week.from, on });
    return collate(rows, { subject, week, line: `report care ${words} ${writePeriod(week)}` }, context);
  },
});

type Asked = { readonly subject: Subject; readonly week: Period; readonly line: string };

function collate(rows: readonly CareRow[], { subject, week, line }: Asked, context: Context): Reply {
  const { t, actor, now } = context;
  const heading = title(
    t("check.care_report_title", {
      subject: nameOf(subject, context),
      week: formatPeriod(week, actor.locale),
    }),
  );
  if (rows.length === 0) return reply(heading, text(t("check.care_nobody")));
  const answered = rows.flatMap(({ name, report }) => (report ? [{ name, ...report }] : []));
  const late = rows.filter(({ report }) => !report).map(({ name }) => name);
  const summary = [
    t("check.care_answered", { count: answered.length, all: rows.length }),
    ...(late.length === 0 ? [] : [t("check.care_unanswered", { names: late.join(", ") })]),
  ];
  return reply(
    heading,
    text(summary.join("\n")),
    ...(answered.length === 0 ? [] : tableOf(answered, context)),
    ...groupsOf(answered, context),
    note(`${t("kpi.as_of", { at: formatMoment(now) })} · ${t("check.care_self")}`),
    ...(answered.length === 0 ? [] : [actions({ label: t("kpi.export"), command: `/export ${line}` })]),
  );
}

type Answered = CareReport & { readonly name: string };

function tableOf(answered: readonly Answered[], context: Context): readonly Block[] {
  const { t, company } = context;
  const rows = answered.map(({ name, open, waiting, groups, at }) => [
    name,
    open,
    waiting,
    groups === null ? t("check.care_none") : showText(groups, context),
    formatMoment(at.toZonedDateTimeISO(company.timeZone)),
  ]);
  const sum = (value: (report: Answered) => number) =>
    answered.reduce((total, report) => total + value(report), 0);
  const total = [t("row.total"), sum(({ open }) => open), sum(({ waiting }) => waiting), null, null];
  return [
    table(
      [
        { label: t("column.person"), format: "text" },
        { label: t("column.care_open"), format: "count" },
        { label: t("column.care_waiting"), format: "count" },
        { label: t("column.care_groups"), format: "text" },
        { label: t("column.when"), format: "text" },
      ],
      answered.length === 1 ? rows : [...rows, total],
    ),
  ];
}

/** What the lead has to act on, apart from the table. */
function groupsOf(answered: readonly Answered[], context: Context): readonly Block[] {
  const lines = answered.flatMap(({ name, groups }) =>
    groups === null ? [] : [`• ${showText(groups, context)} (${name})`],
  );
  return lines.length === 0 ? [] : [text([context.t("check.care_groups"), ...lines].join("\n"))];
}
