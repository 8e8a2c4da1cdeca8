import type { Scope, Subject } from "#src/domain/access.ts";
import type { LeadStatus } from "#src/domain/lead.ts";
import type { Unit } from "#src/domain/person.ts";
import type { Days } from "../store.ts";

/**
 * What becomes of leads. A report is about those that were worked on within its days: received by their end and not
 * closed before their beginning, in their present status; none is taken to end before it came. A lead without a day of receipt was received before all days.
 * Whose leads they are is decided as in `Leads`.
 */
export interface Reports {
  /** By whoever has them now. */
  byOwner(scope: Scope, asked: LeadsAsked): Promise<readonly OwnerCount[]>;
  /** By the source, priority or step noted last. */
  byValue(scope: Scope, asked: LeadsAsked, dimension: LeadDimension): Promise<readonly ValueCount[]>;
  /** How many of the leads, whatever the days, have no day of receipt. */
  undated(scope: Scope, asked: LeadsAsked): Promise<number>;
  /** Of leads that have an owner and are no duplicates: those with such an activity by the end, and those of them won. */
  byActivity(scope: Scope, asked: LeadsAsked): Promise<readonly ActivityCount[]>;
  /** Why leads were given up that ended within the days, as typed. */
  reasons(scope: Scope, asked: LeadsAsked): Promise<readonly ReasonCount[]>;
  /** What the leads have brought so far: the visible shares of the sales that name them and stand. */
  revenue(scope: Scope, asked: LeadsAsked): Promise<readonly SourceRevenue[]>;
  /** Regions as they stand on a day, by the account's own region or else its owner's; the last one may be none. */
  territories(scope: Scope, on: Temporal.PlainDate): Promise<readonly Territory[]>;
}

export const leadDimensions = ["source", "priority", "step"] as const;

export type LeadDimension = (typeof leadDimensions)[number];

export type LeadsAsked = {
  readonly subject: Subject;
  readonly days: Days;
  readonly only: Readonly<Partial<Record<LeadDimension, string>>>;
};

/** `owner` is null for leads that nobody has. */
export type OwnerCount = {
  readonly owner: { readonly id: number; readonly name: string } | null;
  readonly status: LeadStatus;
  readonly count: number;
};

/** `value` is empty where nothing was said. */
export type ValueCount = { readonly value: string; readonly status: LeadStatus; readonly count: number };

export type ActivityCount = {
  readonly kind: "call" | "email" | "meeting" | "message";
  readonly leads: number;
  readonly won: number;
};

/** `reason` is empty where none was said. */
export type ReasonCount = {
  readonly reason: string;
  readonly status: "unqualified" | "paused";
  readonly count: number;
};

/** Whole đồng. */
export type SourceRevenue = { readonly source: string; readonly amount: bigint };

export type Territory = {
  readonly region: Unit | null;
  /** Customers who have not bought yet, and open or qualified leads of nobody known. */
  readonly prospects: number;
  /** Customers with a sale in the last twelve months that stands, and those whose last one is older. */
  readonly active: number;
  readonly dormant: number;
  readonly reps: number;
  /** Leads of customers, duplicates left out, and how many customers have any. */
  readonly opportunities: number;
  readonly customersWithLeads: number;
};
