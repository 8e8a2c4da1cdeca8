import { type Block, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { monthOf } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { forecastImage } from "../forecast/charts.ts";
import { describeRange } from "../forecast/describe.ts";
import { loadMonthForecast } from "../forecast/outlook.ts";
import { completionImage } from "../kpi/charts.ts";
import { summarize } from "../kpi/summary.ts";
import { boardTable } from "../kpi/table.ts";
import { headingOf, type Pack, packLine, readPack } from "./pack/asked.ts";
import { comparisonTable, describeComparison, loadComparison } from "./pack/compare.ts";
import { loadKpiBoard, packButtons, packNote } from "./pack/frame.ts";
import { describeStale, loadChecks } from "./pack/leads.ts";
import { makeProposals, proposalsText } from "./pack/proposals.ts";
import { reportWord } from "./word.ts";

export const reportFriday = defineCommand({
  ...reportWord,
  verb: "friday",
  verbAliases: ["thu6"],
  summary: {
    vi: "Đọc trước họp thứ 6: tuần này, tháng đến nay, % KPI, đề xuất",
    en: "Before Friday's meeting: this week, the month so far, % of KPI, proposals",
  },
  examples: ["/report friday", "/report friday team Bắc", "/baocao thu6 company"],
  ...packLine("week"),

  async run(args, context) {
    return present(await readPack(args, "week", context), context);
  },
});

async function present(pack: Pack, context: Context): Promise<Reply> {
  const { t, actor, store, scope, now } = context;
  const period = monthOf(pack.days.to);
  const comparison = await loadComparison(pack, context);
  const month = await loadMonthForecast({ subject: pack.subject, every: undefined }, period, context);
  const kpi = await loadKpiBoard(pack, period, context, month.board);
  const checks = await loadChecks(pack, context);
  const [overdue] =
    month.forecast.overdue.count === 0
      ? []
      : await store.forecasts.largest(scope, pack.subject, {
          today: now.toPlainDate(),
          month: period,
          reading: "overdue",
          limit: 1,
        });
  const proposals = makeProposals({ pack, kpi, month, checks, comparison, overdue }, context);
  const isRunning = month.board.total.state === "running";
  const ofMonth = [
    t("pack.month_so_far", { period: formatPeriod(period, actor.locale) }),
    summarize(kpi, context),
    ...(isRunning ? describeRange(month, context) : []),
  ];
  const blocks: Block[] = [
    title(t("pack.friday_title", headingOf(pack, context))),
    text([describeComparison(comparison, context), describeStale(checks, context)].join("\n")),
    text(ofMonth.join("\n")),
    proposalsText(proposals, context),
    comparisonTable(comparison, context),
    ...(kpi.rows.length > 0 ? [boardTable(kpi, context), completionImage(kpi, pack.who, context)] : []),
    ...(isRunning ? [await forecastImage(month, pack.who, context)] : []),
  ];
  const buttons = proposals.map(({ action }) => action);
  return reply(
    ...blocks,
    packNote(pack, context, kpi),
    packButtons(pack, "friday", context, distinct(buttons)),
  );
}

function distinct<Button extends { readonly command: string }>(
  buttons: readonly Button[],
): readonly Button[] {
  return [...new Map(buttons.map((button) => [button.command, button])).values()];
}
