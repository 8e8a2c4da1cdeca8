import { z } from "zod";
import type { CommissionRules } from "#src/company.ts";
import { overlapsOf } from "#src/domain/commission/members.ts";
import type { Metric } from "#src/domain/metric.ts";
import { planSaid, settlePlan } from "./commission-plan.ts";

/** What the company pays for sales, and how long people have to answer a dispute about it. */
export const commission = z
  .strictObject({
    plans: z.array(planSaid).nullish(),
    disputes: z
      .strictObject({
        leadWorkdays: z.int().min(1).default(2),
        hrWorkdays: z.int().min(1).default(3),
      })
      .prefault({}),
  })
  .prefault({})
  .superRefine(({ plans }, context) => {
    for (const { plans: names, members } of overlapsOf(plans ?? [])) {
      context.addIssue({
        code: "custom",
        path: ["plans"],
        message: `"${names[0]}" and "${names[1]}" hold in the same months for the same members: ${members.join(", ")}`,
      });
    }
  });

export function settleCommission(
  { plans, disputes }: z.output<typeof commission>,
  kpi: Metric,
): CommissionRules {
  return { plans: (plans ?? []).map((plan) => settlePlan(plan, kpi)), disputes };
}
