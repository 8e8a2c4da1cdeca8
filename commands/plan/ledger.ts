import type { Context } from "#src/command/command.ts";
import { quarterOf } from "#src/domain/period.ts";
import { revenueYearOf } from "#src/domain/plan.ts";
import type { PlanLedger } from "#src/domain/plan-ledger.ts";

/** What the ledger says today about a customer for a quarter. */
export function readPlanLedger(
  customerId: number,
  quarter: Temporal.PlainDate,
  { store, now, company }: Context,
): Promise<PlanLedger> {
  const today = now.toPlainDate();
  const { paymentDays, contractMonths } = company;
  return store.plans.ledger(customerId, {
    today,
    year: revenueYearOf(quarter, today),
    quarter: quarterOf(quarter),
    paymentDays,
    contractMonths,
  });
}
