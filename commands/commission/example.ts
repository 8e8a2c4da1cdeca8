import type { LedgerEntry } from "#src/domain/commission/entry.ts";
import type { CommissionPlan } from "#src/domain/commission/plan.ts";
import { type Payee, reckon } from "#src/domain/commission/reckon.ts";
import type { Statement } from "#src/domain/commission/statement.ts";
import { ceilingOf, multiplyFractions, wholeNumber } from "#src/domain/fraction.ts";
import { type Metric, unitOf } from "#src/domain/metric.ts";
import type { VersionedPlan } from "./plan-of.ts";

export type Example = {
  readonly statement: Statement;
  /** What comes in for the one who earns. */
  readonly amount: bigint;
  /** Of the metric that decides; null where nothing is measured by a target. */
  readonly target: bigint | null;
  /** What comes in for the one whom an overriding lead leads. */
  readonly led: bigint | null;
};

const roundAmount = 100_000_000n;
const roundTarget = { money: 500_000_000n, count: 10n } as const;
const person = { earner: 1, led: 2 } as const;

type Wanted = {
  readonly month: Temporal.PlainYearMonth;
  /** Whether the one who earns leads somebody. */
  readonly withTeam: boolean;
  /** Measured where the plan itself measures nothing. */
  readonly kpiMetric: Metric;
};

/** A month that shows what a plan does: it just reaches the highest tier, reckoned by what reckons everybody's pay. */
export function makeExample(plan: VersionedPlan, { month, withTeam, kpiMetric }: Wanted): Example {
  const metric = plan.rates.kind === "tiers" ? plan.rates.metric : kpiMetric;
  const target = targetOf(plan, metric);
  const reached = reachedBy(plan, target);
  const amount = unitOf(metric) === "money" ? reached : roundAmount;
  const led = withTeam ? roundAmount * 3n : null;

  const entries = [
    entryOf({ plan, month, personId: person.earner, amount }),
    ...(led === null ? [] : [entryOf({ plan, month, personId: person.led, amount: led })]),
  ];
  const figures = new Map(bonusFigures(plan)).set(metric, reached);
  const targets = new Map(targetsOf(plan, metric, target));
  const earner = payeeOf(person.earner, { plan, figures, targets, led: led === null ? [] : [person.led] });
  const others = led === null ? [] : [payeeOf(person.led, { plan, figures, targets, led: [] })];
  const books = { month, entries, collections: [], frozen: [], marks: [], lateTerms: () => null };
  const statement = reckon([earner, ...others], books).get(person.earner);
  if (!statement) throw new Error("the example of a plan was not reckoned");
  return { statement, amount, target, led };
}

/** Of the metric that decides; null where neither tiers nor a bonus are measured by a target. */
function targetOf({ rates, bonuses }: CommissionPlan, metric: Metric): bigint | null {
  const isMeasured =
    (rates.kind === "tiers" && rates.by === "completion") ||
    bonuses.some(({ kind }) => kind === "completion");
  return isMeasured ? roundTarget[unitOf(metric)] : null;
}

/** What just reaches the last tier; by money a fifth beyond it, so that this one has something to count. */
function reachedBy({ rates }: CommissionPlan, target: bigint | null): bigint {
  const last = rates.kind === "tiers" ? rates.tiers.at(-1)?.from : undefined;
  if (!last || last.numerator <= 0n) return target ?? roundAmount;
  if (target !== null) return ceilingOf(multiplyFractions(last, wholeNumber(target)));
  return ceilingOf({ numerator: last.numerator * 6n, denominator: last.denominator * 5n });
}

function targetsOf(
  { rates, bonuses }: CommissionPlan,
  metric: Metric,
  target: bigint | null,
): readonly [Metric, bigint][] {
  if (target === null) return [];
  return [
    ...bonuses.flatMap((bonus): readonly [Metric, bigint][] =>
      bonus.kind === "completion" ? [[bonus.targetMetric, roundTarget[unitOf(bonus.metric)]]] : [],
    ),
    [rates.kind === "tiers" ? rates.targetMetric : metric, target],
  ];
}

/** One piece for each bonus that is paid by the piece. */
function bonusFigures({ bonuses }: CommissionPlan): readonly [Metric, bigint][] {
  return bonuses.flatMap((bonus): readonly [Metric, bigint][] =>
    bonus.kind === "each" ? [[bonus.metric, 1n]] : [[bonus.metric, roundTarget[unitOf(bonus.metric)]]],
  );
}

type Making = Pick<Payee, "figures" | "targets" | "led"> & { readonly plan: VersionedPlan };

function payeeOf(id: number, making: Making): Payee {
  return {
    ...making,
    id,
    name: "",
    leftOn: null,
    employed: { halfDays: 1, of: 1 },
    worked: making.plan.minimumWork ?? 0,
    adjustments: [],
    carried: 0n,
  };
}

type Sold = {
  readonly plan: CommissionPlan;
  readonly month: Temporal.PlainYearMonth;
  readonly personId: number;
  readonly amount: bigint;
};

function entryOf({ plan, month, personId, amount }: Sold): LedgerEntry {
  return {
    ref: { kind: plan.base === "signed" ? "sale" : "collection", id: personId },
    saleId: personId,
    saleKind: "new",
    customer: "",
    on: month.toPlainDate({ day: 15 }),
    amount,
    shares: [{ personId, amount }],
    reverses: null,
    ownerId: null,
  };
}
