import { z } from "zod";
import type { KindRates, PlanRates, Tier } from "#src/domain/commission/plan.ts";
import { compareFractions, type Fraction, wholeNumber } from "#src/domain/fraction.ts";
import { type Metric, metrics, unitOf } from "#src/domain/metric.ts";
import { money, percent } from "./amounts.ts";

const most = { error: "must not be more than 100 %" };

/** A part of what is paid; nobody is paid more than all of it. */
export const rate = percent.refine(isPart, most);

/** One rate for every kind of sale, or one for each. */
const kindRates = z
  .union(
    [
      z.strictObject({ new: percent, renewal: percent, expansion: percent }),
      percent.transform((same): KindRates => ({ new: same, renewal: same, expansion: same })),
    ],
    { error: "must be one rate such as 5 %, or { new: 5 %, renewal: 3 %, expansion: 4 % }" },
  )
  .refine((rates) => Object.values(rates).every(isPart), most);

const count = z.enum(["whole", "marginal"], {
  error:
    "must say whole (the tier that is reached holds for all of it) or marginal (each tier for what lies within it), " +
    "because they pay very different sums",
});

const tierSteps = <From extends z.ZodType<Fraction>>(from: From) =>
  z.array(z.strictObject({ from, rate: kindRates })).min(1);

const amount = money.transform(wholeNumber);

const tiersSaid = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.literal("completion"),
    metric: z.enum(metrics).optional(),
    targetMetric: z.enum(metrics).optional(),
    count,
    steps: tierSteps(percent),
  }),
  z.strictObject({
    by: z.literal("money"),
    metric: z.enum(metrics).optional(),
    count,
    steps: tierSteps(amount),
  }),
]);

/** What a plan pays: `rate` alone, or `tiers`. */
export const ratesSaid = { rate: kindRates.optional(), tiers: tiersSaid.optional() };

export type RatesSaid = {
  readonly rate?: KindRates | undefined;
  readonly tiers?: z.output<typeof tiersSaid> | undefined;
};

type Base = "signed" | "collected";

/** What is wrong with the rates of a plan, each with where it stands. */
export function faultsOf(
  { rate: flat, tiers }: RatesSaid,
  base: Base,
): readonly { readonly path: readonly (string | number)[]; readonly message: string }[] {
  if (!flat && !tiers) return [{ path: [], message: "must say what it pays: rate or tiers" }];
  if (flat && tiers) return [{ path: ["rate"], message: "stands beside tiers: only one of them can hold" }];
  if (!tiers) return [];

  const metric = metricOf(tiers, base) ?? metricOfBase[base];
  return [
    ...stepFaults(tiers.steps),
    ...(tiers.by === "money" && unitOf(metric) === "count"
      ? [{ path: ["tiers", "metric"], message: "must be one of money, as the steps are" }]
      : []),
    ...(tiers.count === "marginal" && metric !== metricOfBase[base]
      ? [
          {
            path: ["tiers", "metric"],
            message: `must be ${metricOfBase[base]} in marginal tiers, which are filled by what is paid for`,
          },
        ]
      : []),
  ];
}

/** The rates as the domain has them; where nothing else is said, the company's KPI decides. */
export function planRates({ rate: flat, tiers }: RatesSaid, base: Base, kpi: Metric): PlanRates {
  if (flat) return { kind: "flat", rates: flat };
  if (!tiers) throw new Error("a plan without rates was let through");

  const metric = metricOf(tiers, base) ?? kpi;
  return {
    kind: "tiers",
    by: tiers.by,
    metric,
    targetMetric: tiers.by === "completion" ? (tiers.targetMetric ?? metric) : metric,
    count: tiers.count,
    tiers: tiers.steps.map((step): Tier => ({ from: step.from, rates: step.rate })),
  };
}

const metricOfBase = { signed: "revenue_signed", collected: "revenue_collected" } as const satisfies Record<
  Base,
  Metric
>;

/** Tiers of money and marginal ones are about what is paid for; others about the company's KPI. */
function metricOf(
  { by, count: counted, metric }: NonNullable<RatesSaid["tiers"]>,
  base: Base,
): Metric | undefined {
  if (metric) return metric;
  return by === "money" || counted === "marginal" ? metricOfBase[base] : undefined;
}

function stepFaults(steps: readonly { readonly from: Fraction }[]) {
  return steps.flatMap(({ from }, place) => {
    const before = steps[place - 1]?.from;
    if (!before) {
      if (from.numerator === 0n) return [];
      const message = "must be 0: add { from: 0, rate: 0 } where nothing is paid below";
      return [{ path: ["tiers", "steps", place, "from"], message }];
    }
    if (compareFractions(before, from) < 0) return [];
    return [{ path: ["tiers", "steps", place, "from"], message: "must be above the step before it" }];
  });
}

function isPart(part: Fraction): boolean {
  return compareFractions(part, wholeNumber(1n)) <= 0;
}
