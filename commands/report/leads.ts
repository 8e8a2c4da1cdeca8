import { z } from "zod";
import { reply, type TableBlock, table, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { type LeadStatus, leadStatuses } from "#src/domain/lead.ts";
import { byName } from "#src/domain/name-order.ts";
import { formatCount, formatShareWithParts } from "#src/i18n/figures.ts";
import type { OwnerCount } from "#src/store/interface/reports.ts";
import { readReport, reportArgs, reportRoles, reportWords, valuesOf } from "./asked.ts";
import {
  addUp,
  assignedOf,
  assignedStatuses,
  type Counts,
  type LeadsRow,
  ratio,
  sumOf,
  totalOf,
} from "./counts.ts";
import { besides, countingRule, dashNote, exportButton, notes } from "./frame.ts";
import { leadsImage } from "./leads-image.ts";
import { reportWord } from "./word.ts";

export const reportLeads = defineCommand({
  ...reportWord,
  ...reportWords,
  verb: "leads",
  verbAliases: ["cohoi", "lead"],
  summary: {
    vi: "Cơ hội theo người phụ trách và trạng thái, tỷ lệ trên số được giao",
    en: "Leads by owner and status, in percent of those assigned",
  },
  examples: ["/report leads", "/report leads @lan quý này", "/baocao cohoi team Bắc nguon=Zalo tháng trước"],
  args: z.object(reportArgs),
  isExportable: true,
  roles: reportRoles,

  async run(args, context) {
    const { store, scope, t } = context;
    const report = await readReport(args, context);
    const rows = leadsRows(await store.reports.byOwner(scope, report.asked), context);
    const values = valuesOf(report, context);
    if (rows.length === 0) return reply(text(t("report.empty", values)));

    const total = sumOf(rows.map(({ counts }) => counts));
    const shares = assignedOf(total) > 0 ? [shareTable(rows, total, context)] : [];
    const dashes = shares.flatMap((shareOf) => dashNote(shareOf, context));
    return reply(
      title(t("report.leads_title", values)),
      text(summarize(total, context)),
      countTable(rows, total, context),
      ...shares,
      leadsImage({ report, rows, total }, context),
      notes([besides(total, context), ...dashes, await countingRule(report, context)], context),
      exportButton(`leads ${report.line}`, context),
    );
  },
});

/** Most leads first; those without an owner last. */
export function leadsRows(found: readonly OwnerCount[], { t }: Context): readonly LeadsRow[] {
  const ids = [...new Set(found.map(({ owner }) => owner?.id))];
  return ids
    .map((id) => {
      const own = found.filter(({ owner }) => owner?.id === id);
      const owner = own[0]?.owner;
      return { name: owner?.name ?? t("report.no_owner"), counts: addUp(own), isOwned: id !== undefined };
    })
    .toSorted(
      (a, b) =>
        Number(b.isOwned) - Number(a.isOwned) || totalOf(b.counts) - totalOf(a.counts) || byName(a, b),
    );
}

function summarize(total: Counts, { t, actor }: Context): string {
  const { locale } = actor;
  const assigned = assignedOf(total);
  if (assigned === 0) return t("report.none_assigned", { total: formatCount(totalOf(total), locale) });
  const shares = assignedStatuses.map(
    (status) => `${t(`lead.status_${status}`)} ${formatShareWithParts(total[status], assigned, locale)}`,
  );
  return [
    t("report.assigned", {
      assigned: formatCount(assigned, locale),
      total: formatCount(totalOf(total), locale),
    }),
    ...shares,
  ].join("\n");
}

function countTable(rows: readonly LeadsRow[], total: Counts, { t }: Context): TableBlock {
  const column = (status: LeadStatus) => ({ label: t(`lead.status_${status}`), format: "count" }) as const;
  const lines = [...rows, { name: t("row.total"), counts: total }];
  return table(
    [
      { label: t("column.lead_owner"), format: "text" },
      { label: t("column.all"), format: "count" },
      ...leadStatuses.map(column),
    ],
    lines.map(({ name, counts }) => [name, totalOf(counts), ...leadStatuses.map((status) => counts[status])]),
  );
}

function shareTable(rows: readonly LeadsRow[], total: Counts, { t }: Context): TableBlock {
  const column = (status: LeadStatus) => ({ label: t(`lead.status_${status}`), format: "percent" }) as const;
  const lines = [...rows.filter(({ isOwned }) => isOwned), { name: t("row.total"), counts: total }];
  return table(
    [
      { label: t("column.lead_owner"), format: "text" },
      { label: t("column.assigned"), format: "count" },
      ...assignedStatuses.map(column),
    ],
    lines.map(({ name, counts }) => [
      name,
      assignedOf(counts),
      ...assignedStatuses.map((status) => ratio(counts[status], assignedOf(counts))),
    ]),
  );
}
