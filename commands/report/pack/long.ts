import { type Block, type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { completionImage } from "../../kpi/charts.ts";
import { summarize } from "../../kpi/summary.ts";
import { boardTable } from "../../kpi/table.ts";
import { headingOf, type Pack } from "./asked.ts";
import { comparisonTable } from "./compare.ts";
import { loadKpiBoard, packButtons, packNote } from "./frame.ts";
import { describeLeads, loadLeads, reportOf } from "./leads.ts";
import { loadMonths, monthsImage, partsTable } from "./months.ts";
import { reasonBlocks, sourceBlocks } from "./results.ts";

/** A quarter or a year: what its parts brought in, who did, and where from. */
export async function presentLong(pack: Pack, verb: "quarter" | "year", context: Context): Promise<Reply> {
  const { t } = context;
  const months = await loadMonths(pack, verb === "quarter" ? "month" : "quarter", context);
  const board = await loadKpiBoard(pack, pack.period, context);
  const leads = await loadLeads(pack, context);
  const report = reportOf(pack);
  const blocks: Block[] = [
    title(t("pack.title", headingOf(pack, context))),
    text([summarize(board, context), describeLeads(leads, context)].join("\n")),
    monthsImage(pack, months, context),
    partsTable(pack, months, context),
    comparisonTable(months.comparison, context),
    ...(board.rows.length > 0 ? [boardTable(board, context), completionImage(board, pack.who, context)] : []),
    ...(await sourceBlocks(report, context)),
    ...(await reasonBlocks(report, context)),
  ];
  return reply(...blocks, packNote(pack, context, board), packButtons(pack, verb, context));
}
