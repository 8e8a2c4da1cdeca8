import { type Block, note, table, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import type { Period } from "#src/domain/period.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import type { CareReport } from "#src/store/interface/care.ts";
import { showText } from "../lead/mask.ts";

/** What everybody reported about a week themselves, and who has not. */
export async function selfReports(
  subject: Subject,
  week: Period,
  context: Context,
): Promise<readonly Block[]> {
  const { store, scope, now, t } = context;
  const today = now.toPlainDate();
  const on = Temporal.PlainDate.compare(week.to, today) < 0 ? week.to : today;
  const rows = await store.care.list(scope, subject, { week: week.from, on });
  if (rows.length === 0) return [text(t("check.care_nobody"))];

  const answered = rows.flatMap(({ name, report }) => (report ? [{ name, ...report }] : []));
  const late = rows.filter(({ report }) => !report).map(({ name }) => name);
  const summary = [
    t("check.care_answered", { count: answered.length, all: rows.length }),
    ...(late.length === 0 ? [] : [t("check.care_unanswered", { names: late.join(", ") })]),
  ];
  return [
    text(summary.join("\n")),
    ...(answered.length === 0 ? [] : tableOf(answered, context)),
    ...groupsOf(answered, context),
    note(t("check.care_self")),
  ];
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
