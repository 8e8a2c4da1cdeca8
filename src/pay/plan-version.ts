import { createHash } from "node:crypto";
import type { CommissionPlan } from "#src/domain/commission/plan.ts";
import { planText } from "#src/domain/commission/plan-text.ts";

/** Names what a plan says, such as `3fa9c1d2`: two statements with the same version were reckoned alike. */
export function versionOf(plan: CommissionPlan): string {
  return createHash("sha256").update(planText(plan)).digest("hex").slice(0, 8);
}
