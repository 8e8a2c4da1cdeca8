import type { DateRange, Period } from "./period.ts";
import { quarterOf, yearOf } from "./period.ts";

/** The six figures of a plan for a customer and quarter (receivables in two parts); whole đồng but for the ratio. */
export const planFigureNames = [
  "annualRevenue",
  "receivablesDue",
  "receivablesNotDue",
  "renewals",
  "expectedRevenue",
  "expectedRatio",
  "development",
] as const;

export type PlanFigureName = (typeof planFigureNames)[number];

export type PlanFigures = {
  /** (1) What the customer has signed in the year of the quarter; before that year begins, in the one before. */
  readonly annualRevenue: bigint;
  /** (2) What the customer owes: due by today, and later. Together it is what `/customer` calls the receivable. */
  readonly receivablesDue: bigint;
  readonly receivablesNotDue: bigint;
  /** (3) Contracts that run out within the quarter and are to be renewed. */
  readonly renewals: bigint;
  /** (4) What is hoped for beyond what is certain, and (5) how many times over it may come, in hundredths. */
  readonly expectedRevenue: bigint;
  readonly expectedRatio: bigint;
  /** (6) What the customer is to be developed by. */
  readonly development: bigint;
};

/** Which of the figures the ledger proposes; the others are for people to enter. */
export const proposedFigures = [
  "annualRevenue",
  "receivablesDue",
  "receivablesNotDue",
  "renewals",
] as const satisfies readonly PlanFigureName[];

export type ProposedName = (typeof proposedFigures)[number];

export type ProposedFigures = Pick<PlanFigures, ProposedName>;

/** Why a plan was put right: a review of the month, quarter or year, or none of them. */
export const planOccasions = ["planned", "monthly", "quarterly", "yearly"] as const;

export type PlanOccasion = (typeof planOccasions)[number];

/** A ratio of one in hundredths. */
export const once = 100n;

/** (2) + (3) + (6): what the customer brings in anyway. */
export function certainRevenue(plan: PlanFigures): bigint {
  return plan.receivablesDue + plan.receivablesNotDue + plan.renewals + plan.development;
}

/** Of it, what has not been collected yet: the part that a voucher is promised on credit for. */
export function uncollectedRevenue(plan: PlanFigures): bigint {
  return plan.receivablesDue + plan.receivablesNotDue;
}

/** (4) × (5), what lies below one đồng left away. */
export function hopedRevenue(plan: Pick<PlanFigures, "expectedRevenue" | "expectedRatio">): bigint {
  return (plan.expectedRevenue * plan.expectedRatio) / once;
}

/** The year that (1) is about: that of the quarter, or the one before while it has not begun. */
export function revenueYearOf(quarter: Temporal.PlainDate, today: Temporal.PlainDate): Period {
  const year = yearOf(quarter);
  return Temporal.PlainDate.compare(today, year.from) < 0 ? yearOf(year.from.subtract({ days: 1 })) : year;
}

/** First days of the quarters that begin within the days. */
export function quartersWithin({ from, to }: DateRange): readonly Temporal.PlainDate[] {
  const first = quarterOf(from).from;
  const start = first.equals(from) ? first : first.add({ months: 3 });
  const quarters: Temporal.PlainDate[] = [];
  for (let next = start; Temporal.PlainDate.compare(next, to) <= 0; next = next.add({ months: 3 })) {
    quarters.push(next);
  }
  return quarters;
}
