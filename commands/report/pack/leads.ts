import type { ImageBlock } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { formatCount, formatShareWithParts } from "#src/i18n/figures.ts";
import { momentOf } from "../../check/audit.ts";
import { type CheckSum, sumOf as sumOfChecks } from "../../check/describe.ts";
import type { Report } from "../asked.ts";
import { assignedOf, type Counts, type LeadsRow, sumOf, totalOf } from "../counts.ts";
import { leadsRows } from "../leads.ts";
import { leadsImage } from "../leads-image.ts";
import type { Pack } from "./asked.ts";

/** What /report leads counts for the whole period. */
export type PackLeads = {
  readonly report: Report;
  readonly rows: readonly LeadsRow[];
  readonly total: Counts;
};

export async function loadLeads(pack: Pack, context: Context): Promise<PackLeads> {
  const { store, scope } = context;
  const report = reportOf(pack);
  const rows = leadsRows(await store.reports.byOwner(scope, report.asked), context);
  return { report, rows, total: sumOf(rows.map(({ counts }) => counts)) };
}

/** The same question as /report leads, sources and reasons take it. */
export function reportOf({ subject, who, period, line }: Pack): Report {
  return { asked: { subject, days: period, only: {} }, period, who, which: [], line };
}

/** How many there are, and how many of those that were given to somebody became customers. */
export function describeLeads({ total }: PackLeads, { t, actor }: Context): string {
  const { locale } = actor;
  const assigned = assignedOf(total);
  return t("pack.leads", {
    total: formatCount(totalOf(total), locale),
    fresh: formatCount(total.new, locale),
    open: formatCount(total.assigned + total.in_progress, locale),
    won: formatShareWithParts(total.qualified, assigned, locale),
  });
}

export function leadsImages(leads: PackLeads, context: Context): readonly ImageBlock[] {
  return leads.rows.length === 0 ? [] : [leadsImage(leads, context)];
}

/** How well open leads are kept right now, as /report audit counts it. */
export async function loadChecks({ subject }: Pick<Pack, "subject">, context: Context): Promise<CheckSum> {
  return sumOfChecks(await context.store.checks.people(context.scope, subject, momentOf(context)));
}

export function describeStale({ leads, stale, missing }: CheckSum, { t, actor, company }: Context): string {
  const share = (count: number) => formatShareWithParts(count, leads, actor.locale);
  if (leads === 0) return t("pack.no_open_leads");
  return t("pack.stale", {
    stale: share(stale),
    days: company.leads.staleAfterWorkdays,
    none: share(missing.next),
  });
}
