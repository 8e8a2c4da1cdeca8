import { z } from "zod";
import { actions, type Block, note, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import { monthOf, type Period, writePeriod } from "#src/domain/period.ts";
import { UserError } from "#src/errors.ts";
import { formatMoment, formatPeriod } from "#src/i18n/dates.ts";
import { getSubject, isEveryUnit, nameOf, readSubject, usualWords } from "../kpi/subject.ts";
import { forecastImage } from "./charts.ts";
import { describeForecast } from "./describe.ts";
import { loadOutlook, type Outlook, type Wanted } from "./outlook.ts";
import { describePast } from "./past.ts";
import { rowsTable } from "./rows-table.ts";
import { largestTable, overdueTable, partsTable } from "./tables.ts";

export const forecast = defineCommand({
  name: "forecast",
  aliases: ["dubao"],
  summary: {
    vi: "Dự báo doanh thu của tháng, thành một khoảng",
    en: "What the month will bring in, as a range",
  },
  examples: ["/forecast", "/forecast team", "/forecast region", "/forecast @lan", "/dubao công ty tháng sau"],
  args: z.object({
    subject: textArgument.optional(),
    period: periodArgument.prefault("this month"),
  }),
  names: { subject: ["ai"], period: ["ky", "thang"] },
  free: [{ argument: "period", find: period }, { argument: "subject" }],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const month = chooseMonth(
      choosePeriod(args.period, context, { prefer: "future", argument: "period" }),
      context,
    );
    const subject = args.subject ?? usualWords(context);
    const outlook = await loadOutlook(await choose(subject, context), month, context);
    return present(outlook, subject, context);
  },
});

async function choose(words: string, context: Context): Promise<Wanted> {
  const wanted = readSubject(words);
  if (!isEveryUnit(wanted, context)) {
    return { subject: await getSubject(wanted, context, "/forecast"), every: undefined };
  }
  return { subject: await getSubject({ kind: "company" }, context, "/forecast"), every: wanted.kind };
}

function chooseMonth(wanted: Period, { now }: Context): Period {
  const thisMonth = monthOf(now.toPlainDate());
  const nextMonth = monthOf(thisMonth.to.add({ days: 1 }));
  const month = [thisMonth, nextMonth].find(
    ({ from, to }) => from.equals(wanted.from) && to.equals(wanted.to),
  );
  if (!month) throw new UserError("error.forecast_month", { example: "/forecast tháng sau" });
  return month;
}

async function present(outlook: Outlook, subjectWords: string, context: Context): Promise<Reply> {
  const { t, now, actor } = context;
  const { period: month, board } = outlook;
  const subject = nameOf(outlook.subject, context);
  const line = `forecast ${subjectWords} ${writePeriod(month)}`;
  const next = monthOf(month.to.add({ days: 1 }));
  const isRunning = board.total.state === "running";

  const blocks: Block[] = [
    title(t("forecast.title", { subject, period: formatPeriod(month, actor.locale) })),
    text(describeForecast(outlook, context)),
    ...rowsTable(outlook, context),
    ...partsTable(outlook, context),
    ...largestTable(outlook, context),
    ...overdueTable(outlook, context),
    ...(isRunning ? [await forecastImage(outlook, subject, context)] : []),
    text(await describePast(outlook, context)),
    note(t("kpi.as_of", { at: formatMoment(now) })),
  ];
  const hasTable = blocks.some(({ kind }) => kind === "table");
  return reply(
    ...blocks,
    actions(
      ...(isRunning
        ? [{ label: t("forecast.next_month"), command: `/forecast ${subjectWords} ${writePeriod(next)}` }]
        : []),
      ...(hasTable ? [{ label: t("kpi.export"), command: `/export ${line}` }] : []),
      { label: "KPI", command: `/kpi ${subjectWords}` },
    ),
  );
}
