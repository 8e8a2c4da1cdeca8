import { z } from "zod";
import type { Company } from "#src/company.ts";
import type { CommissionPlan } from "#src/domain/commission/plan.ts";
import { type Metric, metrics } from "#src/domain/metric.ts";
import { roles } from "#src/domain/person.ts";
import { saleKinds } from "#src/domain/sale.ts";
import { dayCodes, type SlotCode } from "#src/domain/timesheet/code.ts";
import type { TimesheetRules } from "#src/domain/timesheet/rules.ts";
import { versionOf } from "./plan-version.ts";

/** What a packet shows besides its rows, and what late entries of the month are reckoned by. */
export type PacketBasis = {
  readonly companyName: string;
  readonly kpiMetric: Metric;
  readonly layout: TimesheetRules["layout"];
  readonly symbols: Readonly<Record<SlotCode, string>>;
  /** All that the company has, also those of other months. */
  readonly plans: readonly (CommissionPlan & { readonly version: string })[];
};

/** As the company is today, which is what an open month is shown by. */
export function basisOf({ name, kpiMetric, timesheet, commission }: Company): PacketBasis {
  return {
    companyName: name,
    kpiMetric,
    layout: timesheet.layout,
    symbols: timesheet.symbols,
    plans: commission.plans.map((plan) => ({ ...plan, version: versionOf(plan) })),
  };
}

/** JSON-safe: money and fractions as decimal text, months as `2026-11`. */
export function writeBasis(basis: PacketBasis): unknown {
  return JSON.parse(
    JSON.stringify(basis, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value)),
  );
}

/** What a locked month was kept with. */
export function readBasis(json: unknown): PacketBasis {
  return basis.parse(json);
}

const amount = z.string().transform(BigInt);
const month = z.string().transform((text) => Temporal.PlainYearMonth.from(text));
const fraction = z.object({ numerator: amount, denominator: amount });
const rates = z.record(z.enum(saleKinds), fraction);

const planRates = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("flat"), rates }),
  z.object({
    kind: z.literal("tiers"),
    by: z.enum(["money", "completion"]),
    metric: z.enum(metrics),
    targetMetric: z.enum(metrics),
    count: z.enum(["whole", "marginal"]),
    tiers: z.array(z.object({ from: fraction, rates })),
  }),
]);

const bonus = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("completion"),
    name: z.string(),
    metric: z.enum(metrics),
    targetMetric: z.enum(metrics),
    from: fraction,
    amount,
  }),
  z.object({ kind: z.literal("each"), name: z.string(), metric: z.enum(metrics), amount }),
]);

const plan = z.object({
  name: z.string(),
  version: z.string(),
  from: month,
  to: month.nullable(),
  appliesTo: z.object({
    roles: z.array(z.enum(roles)),
    teams: z.array(z.string()),
    people: z.array(z.string()),
  }),
  base: z.enum(["signed", "collected"]),
  rates: planRates,
  cap: amount.nullable(),
  floor: amount.nullable(),
  override: z.object({ rate: fraction, of: z.enum(["base", "commission"]) }).nullable(),
  bonuses: z.array(bonus),
  minimumWork: z.number().nullable(),
  leaver: z.enum(["pay", "successor", "none"]).nullable(),
  isTargetProrated: z.boolean(),
});

const basis = z.object({
  companyName: z.string(),
  kpiMetric: z.enum(metrics),
  layout: z.enum(["standard", "01a"]),
  symbols: z.record(z.enum([...dayCodes, "holiday"]), z.string()),
  plans: z.array(plan),
}) satisfies z.ZodType<PacketBasis>;
