import { type Fraction, reduced } from "../fraction.ts";
import type { Metric } from "../metric.ts";
import type { CommissionPlan } from "./plan.ts";

/**
 * A plan as one canonical text, whatever way it was written in: two plans that pay the same, to the same people, in
 * the same months, have the same text. What a version is made from.
 */
export function planText(plan: CommissionPlan): string {
  const { name, from, to, base, rates, cap, floor, override, bonuses, minimumWork, leaver } = plan;
  const appliesTo = sortedMembers(plan.appliesTo);
  const { isTargetProrated } = plan;
  return JSON.stringify(
    canonical({
      name,
      from,
      to,
      appliesTo,
      base,
      rates,
      cap,
      floor,
      override,
      bonuses,
      minimumWork,
      leaver,
      isTargetProrated,
    }),
  );
}

/** The metrics whose figures and targets a plan asks for. */
export function metricsOf({ rates, bonuses }: CommissionPlan): {
  readonly figures: readonly Metric[];
  readonly targets: readonly Metric[];
} {
  const tiers = rates.kind === "tiers" ? [rates] : [];
  const byCompletion = bonuses.flatMap((bonus) => (bonus.kind === "completion" ? [bonus] : []));
  const measured = [...tiers.filter(({ by }) => by === "completion"), ...byCompletion];
  return {
    figures: [...new Set([...tiers, ...bonuses].map(({ metric }) => metric))],
    targets: [...new Set(measured.map(({ targetMetric }) => targetMetric))],
  };
}

function sortedMembers({ roles, teams, people }: CommissionPlan["appliesTo"]) {
  return { roles: roles.toSorted(), teams: teams.toSorted(), people: people.toSorted() };
}

function canonical(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (value instanceof Temporal.PlainYearMonth) return value.toString();
  if (Array.isArray(value)) return value.map(canonical);
  if (isFraction(value)) {
    const { numerator, denominator } = reduced(value);
    return `${numerator}/${denominator}`;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, canonical(part)]));
}

function isFraction(value: unknown): value is Fraction {
  return typeof value === "object" && value !== null && "numerator" in value && "denominator" in value;
}
