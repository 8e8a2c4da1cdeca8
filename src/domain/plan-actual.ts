import { hopedRevenue, type PlanFigures, uncollectedRevenue } from "./plan.ts";
import type { SaleKind } from "./sale.ts";

/** What came of a quarter; whole đồng. */
type Actual = { readonly signed: Readonly<Record<SaleKind, bigint>>; readonly collected: bigint };

export type PlanRow = {
  readonly name: "collected" | "renewals" | "development" | "hoped" | "signed";
  readonly planned: bigint;
  readonly actual: bigint;
};

/** What had come of a quarter already when the ledger was read for its plan: the figures only have what was left. */
export type AlreadyCame = { readonly collected: bigint; readonly renewed: bigint };

/**
 * A plan beside what came of it. What was signed fills the renewals and the development that were planned; whatever goes
 * beyond counts as hoped for, so that the three add up to the last row.
 */
export function comparePlan(
  plan: PlanFigures,
  already: AlreadyCame,
  { signed, collected }: Actual,
): readonly PlanRow[] {
  const renewals = plan.renewals + already.renewed;
  const renewed = smaller(signed.renewal, renewals);
  const developed = smaller(signed.new + signed.expansion, plan.development);
  const all = signed.new + signed.renewal + signed.expansion;
  return [
    { name: "collected", planned: uncollectedRevenue(plan) + already.collected, actual: collected },
    { name: "renewals", planned: renewals, actual: renewed },
    { name: "development", planned: plan.development, actual: developed },
    { name: "hoped", planned: hopedRevenue(plan), actual: all - renewed - developed },
    { name: "signed", planned: plannedSigned(plan, already), actual: all },
  ];
}

/** What is to be signed in the quarter, hopes included. */
export function plannedSigned(plan: PlanFigures, { renewed }: AlreadyCame): bigint {
  return renewed + plan.renewals + plan.development + hopedRevenue(plan);
}

function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
