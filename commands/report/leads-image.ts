import type { StackedChart, Tone } from "#src/chat/chart.ts";
import { type ImageBlock, image } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { type LeadStatus, leadStatuses } from "#src/domain/lead.ts";
import { formatRange } from "#src/i18n/dates.ts";
import { formatCount, formatShare } from "#src/i18n/figures.ts";
import type { Report } from "./asked.ts";
import { assignedOf, type Counts, type LeadsRow, sumOf, totalOf } from "./counts.ts";
import { subtitleOf, wonFigure } from "./frame.ts";

/** More bars than this cannot be read on a phone. */
const shownOwners = 12;

type Shown = { readonly report: Report; readonly rows: readonly LeadsRow[]; readonly total: Counts };

export function leadsImage({ report, rows, total }: Shown, context: Context): ImageBlock {
  const { t, actor } = context;
  const owned = rows.filter(({ isOwned }) => isOwned);
  const hidden = owned.slice(shownOwners);
  const shown = [...owned.slice(0, shownOwners), ...rows.filter(({ isOwned }) => !isOwned)];
  const note = (counts: Counts) => formatShare(counts.qualified, assignedOf(counts), actor.locale);
  const rest = sumOf(hidden.map(({ counts }) => counts));
  const more = t("report.more_people", { count: hidden.length });

  const chart: StackedChart = {
    kind: "stacked",
    locale: actor.locale,
    heading: {
      title: t("report.leads_chart", { subject: report.who }),
      subtitle: subtitleOf(report, context),
      footer: t("report.chart_footer"),
      ...wonFigure(total, context),
    },
    parts: statusParts(context),
    columns: { total: t("report.chart_total"), note: t("report.chart_share") },
    rows: shown.map(({ name, counts }) => ({ name, counts: partsOf(counts), note: note(counts) })),
    ...(hidden.length > 0 && { rest: { name: more, counts: partsOf(rest), note: note(rest) } }),
  };
  const described = [...shown, ...(hidden.length > 0 ? [{ name: more, counts: rest }] : [])];
  return image(
    chart,
    t("report.alt", {
      title: chart.heading.title,
      days: formatRange(report.period),
      rows: described.map(({ name, counts }) => describe(name, counts, context)).join("; "),
    }),
  );
}

/** The parts of a bar, in the order in which a lead goes through them. */
export function statusParts({ t }: Context): StackedChart["parts"] {
  return leadStatuses.map((status) => ({ label: t(`lead.status_${status}`), tone: tones[status] }));
}

export function partsOf(counts: Counts): readonly number[] {
  return leadStatuses.map((status) => counts[status]);
}

/** `Lan 12 (Đã giao 3, Khách hàng 9)` */
export function describe(name: string, counts: Counts, { t, actor }: Context): string {
  const parts = leadStatuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${t(`lead.status_${status}`)} ${formatCount(counts[status], actor.locale)}`);
  return `${name} ${formatCount(totalOf(counts), actor.locale)} (${parts.join(", ")})`;
}

const tones = {
  new: "fresh",
  assigned: "waiting",
  in_progress: "working",
  qualified: "won",
  unqualified: "lost",
  paused: "paused",
  duplicate: "aside",
} as const satisfies Readonly<Record<LeadStatus, Tone>>;
