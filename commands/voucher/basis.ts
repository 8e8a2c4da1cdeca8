import type { Context } from "#src/command/command.ts";
import { approvalNeeded } from "#src/domain/voucher/gift.ts";
import { countPoints } from "#src/domain/voucher/points.ts";
import type { Plan, PlanVersion } from "#src/store/interface/plans.ts";
import type { NewVoucherVersion, Voucher } from "#src/store/interface/vouchers.ts";

/** What a voucher's points come from, and the last that was planned since. */
export type Basis = { readonly version: PlanVersion; readonly newest: PlanVersion };

export async function basisOf({ planId, current }: Voucher, { store }: Context): Promise<Basis> {
  const versions = await store.plans.versions(planId);
  const version = versions.find(({ number }) => number === current.planNumber);
  const newest = versions.at(-1);
  if (!version || !newest) throw new Error(`version ${current.planNumber} of plan ${planId} was not found`);
  return { version, newest };
}

/** Whether counting again would give other points: the plan has changed since, or the company's terms have. */
export function isOutdated({ current }: Voucher, { newest }: Basis, { company }: Context): boolean {
  const { certain, expected, budget } = countPoints(newest.figures, company.voucher.terms);
  const { points } = current;
  return points.certain !== certain || points.expected !== expected || points.budget !== budget;
}

/** A draft by the newest plan and today's terms. */
export function draftFrom(
  plan: Pick<Plan, "current">,
  { company, now }: Context,
): Pick<NewVoucherVersion, "state" | "planNumber" | "points" | "terms" | "validUntil"> {
  const { terms, validDays } = company.voucher;
  return {
    state: "draft",
    planNumber: plan.current.number,
    points: countPoints(plan.current.figures, terms),
    terms,
    validUntil: now.toPlainDate().add({ days: validDays }),
  };
}

/** Why somebody else has to approve it, by its own terms and the company's limits of today. */
export function reasonsFor({ current }: Voucher, { version }: Basis, { company }: Context) {
  const { approval } = company.voucher;
  return approvalNeeded(version.figures, current.points, { terms: current.terms, approval });
}
