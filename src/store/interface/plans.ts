import type { Scope } from "#src/domain/access.ts";
import type { PlanFigureName, PlanFigures, PlanOccasion } from "#src/domain/plan.ts";
import type { LedgerAsked, PlanLedger } from "#src/domain/plan-ledger.ts";
import type { SaleKind } from "#src/domain/sale.ts";
import type { Authorship, Days } from "../store.ts";

/** What customers are planned to bring in. Rights follow the customer: `Customers.read` decides before. */
export interface Plans {
  /** With its last version. */
  find(customerId: number, quarter: Temporal.PlainDate): Promise<Plan | undefined>;
  get(scope: Scope, planId: number): Promise<Plan | undefined>;
  /** The first first. */
  versions(planId: number): Promise<readonly PlanVersion[]>;
  /** All quarters that begin within these days and have a plan, the earliest first. */
  list(scope: Scope, filter: PlanFilter): Promise<readonly Plan[]>;
  /** Customers that have bought and have no plan for the quarter, those with the latest sale first. */
  without(scope: Scope, filter: WithoutPlanFilter): Promise<WithoutPlan>;
  /** Adds a version, and the plan with the first; nobody else does at the same moment. */
  put(plan: NewPlanVersion, by: Authorship): Promise<{ readonly planId: number; readonly number: number }>;
  /** Takes a plan out of every list; its versions are kept, and the next one brings it back. */
  remove(planId: number, at: Temporal.Instant): Promise<void>;
  /** What the ledger says about a customer, whoever made the sales; the sums are those of `Customers.read`. */
  ledger(customerId: number, asked: PlanLedgerAsked): Promise<PlanLedger>;
  /** What has come of a quarter so far, or had been written down of it by a moment. */
  actual(customerId: number, days: Days, writtenBy?: Temporal.Instant): Promise<PlanActual>;
  /** The same for many customers at once; all of them are there. */
  actuals(customerIds: readonly number[], days: Days): Promise<ReadonlyMap<number, PlanActual>>;
}

export type PlanFilter = {
  readonly customerId?: number;
  readonly ownerId?: number;
  /** First days of quarters lie within. */
  readonly quarters: Days;
  readonly limit: number;
};

export type WithoutPlanFilter = {
  readonly ownerId?: number;
  readonly quarter: Temporal.PlainDate;
  readonly limit: number;
};

export type WithoutPlan = {
  readonly count: number;
  readonly customers: readonly { readonly id: number; readonly name: string }[];
};

export type Plan = {
  readonly id: number;
  readonly customer: { readonly id: number; readonly name: string; readonly ownerId: number | null };
  /** Its first day. */
  readonly quarter: Temporal.PlainDate;
  readonly current: PlanVersion;
};

export type PlanVersion = {
  readonly number: number;
  readonly figures: PlanFigures;
  /** Those that somebody typed; the others are what the ledger said then. */
  readonly entered: readonly PlanFigureName[];
  readonly occasion: PlanOccasion;
  readonly reason: string | null;
  readonly by: { readonly id: number; readonly name: string } | null;
  readonly at: Temporal.Instant;
};

export type NewPlanVersion = Pick<PlanVersion, "figures" | "entered" | "occasion" | "reason"> & {
  readonly customerId: number;
  readonly quarter: Temporal.PlainDate;
};

/** With the company's term: so many days to pay. */
export type PlanLedgerAsked = LedgerAsked & { readonly paymentDays: number };

export type PlanActual = {
  /** Whole đồng signed within the days that stand, by kind. */
  readonly signed: Readonly<Record<SaleKind, bigint>>;
  /** Collected within the days, less what went back. */
  readonly collected: bigint;
};
