import type { Cell } from "#src/chat/reply.ts";
import { type LeadStatus, leadStatuses } from "#src/domain/lead.ts";
import { meaningless } from "#src/i18n/figures.ts";

export type Counts = Readonly<Record<LeadStatus, number>>;

/** The leads of one owner, or of nobody. */
export type LeadsRow = { readonly name: string; readonly counts: Counts; readonly isOwned: boolean };

/** Statuses of leads that somebody has been given: what percentages are of. */
export const assignedStatuses = [
  "qualified",
  "in_progress",
  "assigned",
  "unqualified",
  "paused",
] as const satisfies readonly LeadStatus[];

const none: Counts = {
  new: 0,
  assigned: 0,
  in_progress: 0,
  qualified: 0,
  unqualified: 0,
  paused: 0,
  duplicate: 0,
};

export function addUp(parts: readonly { readonly status: LeadStatus; readonly count: number }[]): Counts {
  const sum: Record<LeadStatus, number> = { ...none };
  for (const { status, count } of parts) sum[status] += count;
  return sum;
}

export function sumOf(rows: readonly Counts[]): Counts {
  return addUp(rows.flatMap((counts) => leadStatuses.map((status) => ({ status, count: counts[status] }))));
}

export function totalOf(counts: Counts): number {
  return leadStatuses.reduce((sum, status) => sum + counts[status], 0);
}

/** Neither new leads nor duplicates: the first have not been given to anybody, the second are no leads of their own. */
export function assignedOf(counts: Counts): number {
  return assignedStatuses.reduce((sum, status) => sum + counts[status], 0);
}

/** A ratio for a table's percent column. */
export function ratio(part: number, whole: number): Cell {
  return whole === 0 ? meaningless : part / whole;
}
