import { type Block, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Report } from "../asked.ts";
import { sumOf } from "../counts.ts";
import { cutAfter, gatherReasons, reasonTable } from "../reasons.ts";
import { type SourceRow, sourceRows, sourcesImage, sourceTable } from "../sources.ts";

const shownSources = 5;
const shownReasons = 5;

/** The sources that brought most, as /report sources counts them. */
export async function sourceBlocks(report: Report, context: Context): Promise<readonly Block[]> {
  const { store, scope, t } = context;
  const found = await store.reports.byValue(scope, report.asked, "source");
  if (found.length === 0) return [];
  const rows: readonly SourceRow[] = sourceRows(
    found,
    await store.reports.revenue(scope, report.asked),
    context,
  );
  const total = sumOf(rows.map(({ counts }) => counts));
  return [
    text(t("pack.sources_title")),
    sourceTable(rows.slice(0, shownSources), context),
    sourcesImage({ report, rows, total }, context),
  ];
}

/** Why leads were lost or paused most often, as /report reasons counts it. */
export async function reasonBlocks(report: Report, context: Context): Promise<readonly Block[]> {
  const { store, scope, t } = context;
  const reasons = gatherReasons(await store.reports.reasons(scope, report.asked), context);
  const all = reasons.reduce((sum, { lost, paused }) => sum + lost + paused, 0);
  if (all === 0) return [text(t("pack.no_reasons"))];
  return [text(t("pack.reasons_title")), reasonTable(cutAfter(reasons, shownReasons, context), all, context)];
}
