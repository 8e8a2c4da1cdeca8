import { z } from "zod";
import type { Bonus, CommissionPlan } from "#src/domain/commission/plan.ts";
import { type Metric, metrics } from "#src/domain/metric.ts";
import { roles } from "#src/domain/person.ts";
import { fullDay } from "#src/domain/timesheet/code.ts";
import { money, month, percent } from "./amounts.ts";
import { faultsOf, planRates, rate, ratesSaid } from "./commission-rates.ts";

const names = z.array(z.string().min(1)).default([]);

const bonusSaid = z.union(
  [
    z.strictObject({
      name: z.string().min(1),
      completion: percent,
      metric: z.enum(metrics).optional(),
      targetMetric: z.enum(metrics).optional(),
      amount: money,
    }),
    z.strictObject({ name: z.string().min(1), each: z.enum(metrics), amount: money }),
  ],
  {
    error: "must be { name, completion: 120 %, amount: 5tr } or { name, each: new_customers, amount: 200k }",
  },
);

/** One plan as company.yaml writes it. */
export const planSaid = z
  .strictObject({
    name: z.string().min(1),
    from: month,
    to: month.optional(),
    appliesTo: z
      .strictObject({ roles: z.array(z.enum(roles)).default([]), teams: names, people: names })
      .prefault({ roles: ["rep", "lead"] }),
    base: z.enum(["signed", "collected"], { error: "must be signed or collected" }),
    ...ratesSaid,
    cap: money.nullable().default(null),
    floor: money.nullable().default(null),
    override: z
      .strictObject({ rate, of: z.enum(["base", "commission"]) })
      .nullable()
      .default(null),
    bonuses: z.array(bonusSaid).default([]),
    minimumWork: z.number().min(0).max(31).multipleOf(0.25).nullable().default(null),
    leaver: z.enum(["pay", "successor", "none"]).nullable().default(null),
    prorateTarget: z.boolean().default(true),
  })
  .superRefine((said, context) => {
    const refuse = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path: [...path], message });

    for (const { path, message } of faultsOf(said, said.base)) refuse(path, message);
    const { teams, people } = said.appliesTo;
    if (teams.length + people.length + said.appliesTo.roles.length === 0) {
      refuse(["appliesTo"], "must name roles, teams or people");
    }
    if (said.to && Temporal.PlainYearMonth.compare(said.to, said.from) < 0) {
      refuse(["to"], "must not be before from");
    }
    if (said.cap !== null && said.floor !== null && said.cap < said.floor) {
      refuse(["cap"], "must not be below the floor");
    }
  });

export type PlanSaid = z.output<typeof planSaid>;

/** What is left open in the file is measured by the company's KPI. */
export function settlePlan(said: PlanSaid, kpi: Metric): CommissionPlan {
  const { name, from, appliesTo, base, cap, floor, override, leaver } = said;
  const rates = planRates(said, base, kpi);
  return {
    name,
    from,
    to: said.to ?? null,
    appliesTo,
    base,
    rates,
    cap,
    floor,
    override,
    bonuses: said.bonuses.map((bonus): Bonus => {
      if ("each" in bonus)
        return { kind: "each", name: bonus.name, metric: bonus.each, amount: bonus.amount };
      const measured = measuredBy(bonus, rates, kpi);
      return {
        kind: "completion",
        name: bonus.name,
        ...measured,
        from: bonus.completion,
        amount: bonus.amount,
      };
    }),
    minimumWork: said.minimumWork === null ? null : said.minimumWork * fullDay,
    leaver,
    isTargetProrated: said.prorateTarget,
  };
}

type Measured = { readonly metric?: Metric | undefined; readonly targetMetric?: Metric | undefined };

function measuredBy({ metric, targetMetric }: Measured, rates: CommissionPlan["rates"], kpi: Metric) {
  if (metric) return { metric, targetMetric: targetMetric ?? metric };
  if (rates.kind === "tiers" && rates.by === "completion") {
    return { metric: rates.metric, targetMetric: targetMetric ?? rates.targetMetric };
  }
  return { metric: kpi, targetMetric: targetMetric ?? kpi };
}
