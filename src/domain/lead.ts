import type { Unit } from "./person.ts";

/** From coming in to an outcome; the names that people see are those of the lead dashboard. */
export const leadStatuses = [
  "new",
  "assigned",
  "in_progress",
  "qualified",
  "unqualified",
  "paused",
  "duplicate",
] as const;

export type LeadStatus = (typeof leadStatuses)[number];

export const temperatures = ["warm", "cold"] as const;

export type Temperature = (typeof temperatures)[number];

/** Which status may follow which. A duplicate goes back only by undoing the merge. */
export const allowedMoves = {
  new: ["assigned", "in_progress", "unqualified", "paused", "duplicate"],
  assigned: ["in_progress", "qualified", "unqualified", "paused", "duplicate"],
  in_progress: ["qualified", "unqualified", "paused", "duplicate"],
  qualified: ["in_progress", "unqualified", "paused", "duplicate"],
  unqualified: ["in_progress"],
  paused: ["assigned", "in_progress", "unqualified", "duplicate"],
  duplicate: [],
} as const satisfies Readonly<Record<LeadStatus, readonly LeadStatus[]>>;

/** What a move asks of the person who makes it. */
export const neededFor = {
  new: [],
  assigned: ["owner"],
  in_progress: ["step"],
  qualified: [],
  unqualified: ["reason"],
  paused: ["reason", "remarketOn"],
  duplicate: ["original"],
} as const satisfies Readonly<Record<LeadStatus, readonly Need[]>>;

type Need = "owner" | "step" | "reason" | "remarketOn" | "original";

/** Statuses in which somebody still has to do something. */
export const openStatuses = ["new", "assigned", "in_progress"] as const satisfies readonly LeadStatus[];

/** Whether work on the lead has ended, for now or for good. */
export function isClosed(status: LeadStatus): boolean {
  return !openStatuses.some((open) => open === status);
}

export function mayMove(from: LeadStatus, to: LeadStatus): boolean {
  return allowedMoves[from].some((allowed) => allowed === to);
}

type Named = { readonly id: number; readonly name: string };

export type Lead = {
  readonly id: number;
  /** A firm or a person. */
  readonly name: string;
  /** The person to talk to. */
  readonly contact: string | null;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly taxCode: string | null;
  /** One of the company's sources, priorities and steps. */
  readonly source: string | null;
  readonly priority: string | null;
  readonly step: string | null;
  readonly temperature: Temperature | null;
  readonly status: LeadStatus;
  readonly statusAt: Temporal.Instant;
  readonly owner: Named | null;
  readonly createdBy: Named | null;
  readonly region: Unit | null;
  readonly customer: Named | null;
  readonly duplicateOf: Named | null;
  readonly product: string | null;
  /** Whole đồng. */
  readonly expectedAmount: bigint | null;
  readonly expectedCloseOn: Temporal.PlainDate | null;
  readonly nextStep: string | null;
  readonly nextAt: Temporal.Instant | null;
  readonly reason: string | null;
  readonly remarketOn: Temporal.PlainDate | null;
  readonly note: string | null;
  /** Null where an import does not say. */
  readonly receivedOn: Temporal.PlainDate | null;
  readonly receivedAt: Temporal.Instant;
  /** The day work on it ended; null while it is open. */
  readonly closedOn: Temporal.PlainDate | null;
  readonly touchedAt: Temporal.Instant;
};
