import type { Fraction } from "../fraction.ts";
import type { Metric } from "../metric.ts";
import type { Role } from "../person.ts";
import type { SaleKind } from "../sale.ts";
import type { Quarters } from "../timesheet/code.ts";

/** What a sale earns those who share it, as company.yaml has it. Whole months only. */
export type CommissionPlan = {
  readonly name: string;
  readonly from: Temporal.PlainYearMonth;
  /** The last month; null while it has no end. */
  readonly to: Temporal.PlainYearMonth | null;
  readonly appliesTo: PlanMembers;
  /** What earns: a sale on the day it is signed, or money on the day it comes in. A refund takes away in both. */
  readonly base: "signed" | "collected";
  readonly rates: PlanRates;
  /** Whole đồng a month, of what is earned before refunds of earlier months and adjustments. */
  readonly cap: bigint | null;
  readonly floor: bigint | null;
  /** What a lead gets besides, of the base or the commission of the own team without the own. */
  readonly override: { readonly rate: Fraction; readonly of: "base" | "commission" } | null;
  readonly bonuses: readonly Bonus[];
  /** Without so much công in the month nothing is earned. */
  readonly minimumWork: Quarters | null;
  /** Money that comes in after its person has left; null asks HR each time. */
  readonly leaver: "pay" | "successor" | "none" | null;
  /** Whether somebody who joins or leaves within the month has a part of the target, by working days. */
  readonly isTargetProrated: boolean;
};

/** The most particular counts: an employee code before a team before a role. */
export type PlanMembers = {
  readonly roles: readonly Role[];
  /** Names of teams. */
  readonly teams: readonly string[];
  /** Employee codes. */
  readonly people: readonly string[];
};

export type KindRates = Readonly<Record<SaleKind, Fraction>>;

export type PlanRates =
  | { readonly kind: "flat"; readonly rates: KindRates }
  | {
      readonly kind: "tiers";
      /** What decides the tier: the month's figure of a metric in đồng, or the part of a target that it reaches. */
      readonly by: "money" | "completion";
      readonly metric: Metric;
      /** Whose target it is measured by, the metric itself unless said otherwise. */
      readonly targetMetric: Metric;
      /** `whole`: the tier that is reached holds for all of it. `marginal`: each tier for what lies within it. */
      readonly count: "whole" | "marginal";
      /** From 0 upwards; a tier begins exactly at its `from`, in đồng or as a part of the target. */
      readonly tiers: readonly Tier[];
    };

export type Tier = { readonly from: Fraction; readonly rates: KindRates };

export type Bonus =
  /** Once so much of a target is reached: that of the plan's tiers or of the company's KPI, unless said otherwise. */
  | {
      readonly kind: "completion";
      readonly name: string;
      readonly metric: Metric;
      readonly targetMetric: Metric;
      readonly from: Fraction;
      readonly amount: bigint;
    }
  /** For each of a count, such as a new customer. */
  | { readonly kind: "each"; readonly name: string; readonly metric: Metric; readonly amount: bigint };
