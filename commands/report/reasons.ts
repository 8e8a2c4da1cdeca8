import { z } from "zod";
import type { ParetoChart } from "#src/chat/chart.ts";
import { type ImageBlock, image, reply, type TableBlock, table, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import { byName } from "#src/domain/name-order.ts";
import { formatRange } from "#src/i18n/dates.ts";
import { formatCount, formatShare, formatShareWithParts } from "#src/i18n/figures.ts";
import type { ReasonCount } from "#src/store/interface/reports.ts";
import { showText } from "../lead/mask.ts";
import { type Report, readReport, reportArgs, reportRoles, reportWords, valuesOf } from "./asked.ts";
import { ratio } from "./counts.ts";
import { exportButton, notes, subtitleOf } from "./frame.ts";
import { reportWord } from "./word.ts";

type Reason = {
  readonly name: string;
  readonly lost: number;
  readonly paused: number;
  /** Stands for all reasons that are not shown by themselves. */
  readonly isRest: boolean;
};

const shownInTable = 20;
const shownInPicture = 10;

export const reportReasons = defineCommand({
  ...reportWord,
  ...reportWords,
  verb: "reasons",
  verbAliases: ["lydo", "reason"],
  summary: {
    vi: "Vì sao mất hoặc dừng cơ hội, lý do nhiều nhất trước",
    en: "Why leads were lost or paused, most frequent first",
  },
  examples: ["/report reasons", "/report reasons quý này", "/baocao lydo @lan nguon=Zalo"],
  args: z.object(reportArgs),
  isExportable: true,
  roles: reportRoles,

  async run(args, context) {
    const { store, scope, t } = context;
    const report = await readReport(args, context);
    const reasons = gatherReasons(await store.reports.reasons(scope, report.asked), context);
    const values = valuesOf(report, context);
    const all = reasons.reduce((sum, reason) => sum + totalOf(reason), 0);
    if (all === 0) return reply(text(t("report.reasons_empty", values)));

    return reply(
      title(t("report.reasons_title", values)),
      text(summarize(reasons, all, context)),
      reasonTable(cutAfter(reasons, shownInTable, context), all, context),
      reasonsImage(report, { reasons: cutAfter(reasons, shownInPicture, context), all }, context),
      notes([t("report.reasons_rule", { days: formatRange(report.period) })], context),
      exportButton(`reasons ${report.line}`, context),
    );
  },
});

/** Spellings that differ only in marks, case or the full stop are one reason, called by the most frequent of them. */
export function gatherReasons(found: readonly ReasonCount[], context: Context): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { reason, status, count } of found) {
    const key = fold(reason).replace(/[\s.,;:!…]+$/, "");
    const name = key === "" ? context.t("report.no_reason") : showText(reason.trim(), context);
    const before = reasons.get(key) ?? { name, lost: 0, paused: 0, isRest: false };
    const part = status === "unqualified" ? "lost" : "paused";
    reasons.set(key, { ...before, [part]: before[part] + count });
  }
  return [...reasons.values()].toSorted((a, b) => totalOf(b) - totalOf(a) || byName(a, b));
}

export function cutAfter(reasons: readonly Reason[], most: number, { t }: Context): readonly Reason[] {
  const rest = reasons.slice(most);
  if (rest.length <= 1) return reasons;
  const sum = (part: "lost" | "paused") => rest.reduce((total, reason) => total + reason[part], 0);
  const name = t("report.more_reasons", { count: rest.length });
  return [...reasons.slice(0, most), { name, lost: sum("lost"), paused: sum("paused"), isRest: true }];
}

function totalOf({ lost, paused }: Reason): number {
  return lost + paused;
}

/** How few of the reasons make up most of it. */
function summarize(reasons: readonly Reason[], all: number, { t, actor }: Context): string {
  const { locale } = actor;
  const enough = running(reasons).findIndex((total) => total * 5 >= all * 4) + 1;
  const covered = running(reasons)[enough - 1] ?? all;
  const summary = t("report.reasons_summary", { all: formatCount(all, locale), reasons: reasons.length });
  if (enough === reasons.length) return summary;
  return `${summary} ${t("report.reasons_most", { enough, covered: formatShareWithParts(covered, all, locale) })}`;
}

function running(reasons: readonly Reason[]): readonly number[] {
  let total = 0;
  return reasons.map((reason) => {
    total += totalOf(reason);
    return total;
  });
}

export function reasonTable(reasons: readonly Reason[], all: number, { t }: Context): TableBlock {
  const totals = running(reasons);
  const sum = (part: "lost" | "paused") => reasons.reduce((total, reason) => total + reason[part], 0);
  return table(
    [
      { label: t("column.reason"), format: "text" },
      { label: t("lead.status_unqualified"), format: "count" },
      { label: t("lead.status_paused"), format: "count" },
      { label: t("column.all"), format: "count" },
      { label: t("column.share"), format: "percent" },
      { label: t("column.running"), format: "percent" },
    ],
    [
      ...reasons.map((reason, index) => [
        reason.name,
        reason.lost,
        reason.paused,
        totalOf(reason),
        ratio(totalOf(reason), all),
        ratio(totals[index] ?? 0, all),
      ]),
      [t("row.total"), sum("lost"), sum("paused"), all, ratio(all, all), null],
    ],
  );
}

type Shown = { readonly reasons: readonly Reason[]; readonly all: number };

function reasonsImage(report: Report, { reasons, all }: Shown, context: Context): ImageBlock {
  const { t, actor } = context;
  const { locale } = actor;
  const chart: ParetoChart = {
    kind: "pareto",
    locale,
    heading: {
      title: t("report.reasons_chart", { subject: report.who }),
      subtitle: subtitleOf(report, context),
      footer: t("report.reasons_footer"),
    },
    columns: { count: t("report.chart_count"), running: t("report.chart_running") },
    rows: reasons.map((reason) => ({ name: reason.name, count: totalOf(reason), isRest: reason.isRest })),
  };
  const totals = running(reasons);
  const rows = reasons
    .map((reason, index) =>
      t("report.reason_alt", {
        name: reason.name,
        share: formatShareWithParts(totalOf(reason), all, locale),
        running: formatShare(totals[index] ?? 0, all, locale),
      }),
    )
    .join("; ");
  return image(
    chart,
    t("report.alt", { title: chart.heading.title, days: formatRange(report.period), rows }),
  );
}
