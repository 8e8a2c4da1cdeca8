import { type Action, type Block, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { forecastImage } from "../forecast/charts.ts";
import { describeRange } from "../forecast/describe.ts";
import { loadMonthForecast, loadRows } from "../forecast/outlook.ts";
import { completionImage } from "../kpi/charts.ts";
import { summarize } from "../kpi/summary.ts";
import { boardTable } from "../kpi/table.ts";
import { headingOf, type Pack, packLine, readPack } from "./pack/asked.ts";
import { comparisonTable, loadComparison } from "./pack/compare.ts";
import { comparisonImages } from "./pack/compare-image.ts";
import { loadKpiBoard, packButtons, packNote } from "./pack/frame.ts";
import { describeJudged } from "./pack/judged.ts";
import { describeLeads, describeStale, leadsImages, loadChecks, loadLeads, reportOf } from "./pack/leads.ts";
import { membersTable } from "./pack/members.ts";
import { rankingBlocks } from "./pack/ranking.ts";
import { reasonBlocks, sourceBlocks } from "./pack/results.ts";
import { reportWord } from "./word.ts";

export const reportMonth = defineCommand({
  ...reportWord,
  verb: "month",
  verbAliases: ["thang"],
  summary: {
    vi: "Báo cáo tháng: đánh giá ngày 15, 28 và tổng kết",
    en: "A month's report: the reviews of the 15th and 28th, and the wrap-up",
  },
  examples: ["/report month", "/report month team Bắc tháng trước", "/baocao thang company"],
  ...packLine("month"),

  async run(args, context) {
    const pack = await readPack(args, "month", context);
    return pack.isRunning ? presentRunning(pack, context) : presentOver(pack, context);
  },
});

async function presentRunning(pack: Pack, context: Context): Promise<Reply> {
  const { t } = context;
  const month = await loadMonthForecast({ subject: pack.subject, every: undefined }, pack.period, context);
  const kpi = await loadKpiBoard(pack, pack.period, context, month.board);
  const comparison = await loadComparison(pack, context);
  const leads = await loadLeads(pack, context);
  const checks = await loadChecks(pack, context);
  const blocks: Block[] = [
    title(t("pack.title", headingOf(pack, context))),
    text([summarize(kpi, context), ...describeRange(month, context)].join("\n")),
    text([describeLeads(leads, context), describeStale(checks, context)].join("\n")),
    ...(kpi.rows.length > 0 ? [completionImage(kpi, pack.who, context)] : []),
    // What is signed stands in the next table.
    ...(kpi.rows.length > 0 && kpi !== month.board ? [boardTable(kpi, context)] : []),
    ...membersTable(await loadRows(pack.subject, month.board, context), month, context),
    await forecastImage(month, pack.who, context),
    comparisonTable(comparison, context),
    ...leadsImages(leads, context),
    ...(await rankingBlocks(pack, context, kpi)),
  ];
  const buttons = targetButtons(pack, context);
  const ending = packNote(pack, context, kpi);
  return reply(...blocks, ending, packButtons(pack, "month", context, buttons));
}

async function presentOver(pack: Pack, context: Context): Promise<Reply> {
  const { t } = context;
  const board = await loadKpiBoard(pack, pack.period, context);
  const comparison = await loadComparison(pack, context);
  const [signed] = comparison.money;
  const leads = await loadLeads(pack, context);
  const report = reportOf(pack);
  const blocks: Block[] = [
    title(t("pack.title", headingOf(pack, context))),
    text(summarize(board, context)),
    text([describeLeads(leads, context), await describeJudged(pack, signed?.now ?? 0n, context)].join("\n")),
    ...(board.rows.length > 0 ? [boardTable(board, context), completionImage(board, pack.who, context)] : []),
    comparisonTable(comparison, context),
    ...comparisonImages(pack, comparison, context),
    ...(await sourceBlocks(report, context)),
    ...(await reasonBlocks(report, context)),
    ...(await rankingBlocks(pack, context, board)),
  ];
  return reply(...blocks, packNote(pack, context, board), packButtons(pack, "month", context));
}

/** Next month's targets are proposed from the review of the 28th on, which is held earlier where that is a day off. */
function targetButtons({ period }: Pack, { t, now, company }: Context): readonly Action[] {
  const review = company.calendar.roll(period.from.with({ day: 28 }), "previous");
  if (!review || Temporal.PlainDate.compare(now.toPlainDate(), review) < 0) return [];
  return [{ label: t("pack.button_targets"), command: "/target propose" }];
}
