import type { Fraction } from "../fraction.ts";
import type { Metric } from "../metric.ts";
import type { SaleKind } from "../sale.ts";
import type { Quarters } from "../timesheet/code.ts";

/** What one person earns in a month, gross. The lines add up to the total, to the đồng. */
export type Statement = {
  readonly personId: number;
  readonly month: Temporal.PlainYearMonth;
  /** Null where no plan holds for the person. */
  readonly plan: { readonly name: string; readonly version: string } | null;
  readonly standing: TierStanding | null;
  readonly lines: readonly StatementLine[];
  readonly total: bigint;
  /** What is paid: the total, or nothing while that is below zero; what is owed then goes on to the next month. */
  readonly payable: bigint;
  /** Below zero: what the next month begins with. */
  readonly carried: bigint;
  /** What somebody has to settle before it can be relied on. */
  readonly doubts: readonly StatementDoubt[];
};

/** Where the person stands among the tiers. */
export type TierStanding = {
  readonly by: "money" | "completion";
  readonly count: "whole" | "marginal";
  readonly metric: Metric;
  /** The month's figure; in marginal tiers what lies in them, where nothing of other months counts. */
  readonly actual: bigint;
  /** After proration; null where none was given. */
  readonly target: Fraction | null;
  /** The place of the tier reached, from 0. */
  readonly tier: number;
  /** What the next one takes, in đồng or count of the metric, rounded up; null in the last. */
  readonly missing: bigint | null;
};

export type StatementDoubt =
  | { readonly kind: "no_target"; readonly metric: Metric }
  /** Money that came in after its person left, while the plan does not say whose it is. */
  | { readonly kind: "leaver"; readonly entry: EntryRef }
  /** A refund of a month that is not locked yet, so that its rate may still change. */
  | { readonly kind: "origin_open"; readonly entry: EntryRef };

/** `S12` or `C15`. */
export type EntryRef = { readonly kind: "sale" | "collection"; readonly id: number };

export type StatementLine = {
  /** From 1, in the order of the statement. */
  readonly number: number;
  readonly amount: bigint;
} & LineMatter;

export type LineMatter =
  | EntryLine
  /** The lead's part of the team. */
  | {
      readonly kind: "override";
      readonly of: "base" | "commission";
      readonly sum: bigint;
      readonly rate: Fraction;
    }
  | { readonly kind: "bonus"; readonly name: string; readonly count: bigint | null }
  /** What is above the cap is taken off; what is missing to the floor is added. */
  | { readonly kind: "cap" | "floor"; readonly limit: bigint; readonly earned: bigint }
  | { readonly kind: "minimum_work"; readonly worked: Quarters; readonly needed: Quarters }
  | { readonly kind: "adjustment"; readonly id: number; readonly reason: string }
  /** Owed from the month before. */
  | { readonly kind: "carried"; readonly from: Temporal.PlainYearMonth };

/** A sale or collection, or the part of a refund that takes back one earlier entry. */
export type EntryLine = {
  readonly kind: "entry";
  readonly entry: EntryRef;
  readonly saleId: number;
  readonly saleKind: SaleKind;
  readonly customer: string;
  readonly on: Temporal.PlainDate;
  /** The entry's whole amount, of all who share it. */
  readonly whole: bigint;
  /** The person's own part; negative for refunds and reversals. */
  readonly base: bigint;
  /** How the part was rated: one slice in a whole tier, several where it crosses marginal ones. */
  readonly slices: readonly Slice[];
  /** What the amount follows from, beyond the plan of its own month. */
  readonly basis:
    | { readonly kind: "own_month" }
    /** A refund at the rate of what it takes back. */
    | {
        readonly kind: "refund";
        readonly of: EntryRef;
        readonly month: Temporal.PlainYearMonth;
        readonly isLocked: boolean;
      }
    /** Written down after its month was locked, so it counts in this one, as that month was reckoned. */
    | { readonly kind: "late"; readonly month: Temporal.PlainYearMonth }
    /** Came in after this person had left, who gets nothing for it; the successor has a line with the amount. */
    | {
        readonly kind: "leaver";
        readonly personId: number;
        readonly name: string;
        readonly rule: "successor" | "none" | "asks";
      };
};

/** A part of the base and its rate; the tier's place from 0, null without tiers. */
export type Slice = { readonly base: bigint; readonly rate: Fraction; readonly tier: number | null };
