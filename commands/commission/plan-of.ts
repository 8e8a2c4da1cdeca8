import type { Context } from "#src/command/command.ts";
import { planFor } from "#src/domain/commission/members.ts";
import type { CommissionPlan } from "#src/domain/commission/plan.ts";
import type { Statement } from "#src/domain/commission/statement.ts";
import type { Person } from "#src/domain/person.ts";
import { basisOf, readBasis } from "#src/pay/basis.ts";
import { lastDayOf } from "./statement-of.ts";

export type VersionedPlan = CommissionPlan & { readonly version: string };

/** All plans as they were when the month was locked, or as company.yaml has them now. */
export async function plansOf(
  month: Temporal.PlainYearMonth,
  { store, company }: Context,
): Promise<readonly VersionedPlan[]> {
  const lock = await store.payroll.lockOf(month);
  return (lock ? readBasis(lock.basis) : basisOf(company)).plans;
}

/** The plan by which a statement was made. */
export async function planOfStatement(
  { plan, month }: Statement,
  context: Context,
): Promise<VersionedPlan | undefined> {
  if (!plan) return undefined;
  const plans = await plansOf(month, context);
  return plans.find(({ name, version }) => name === plan.name && version === plan.version);
}

/** The plan that holds for a person in a month; undefined where none does. */
export async function planOfPerson(
  person: Person,
  month: Temporal.PlainYearMonth,
  context: Context,
): Promise<VersionedPlan | undefined> {
  const member = await context.store.people.get(person.id, lastDayOf(month));
  return planFor(member, month, await plansOf(month, context));
}
