import { quarterOf } from "#src/domain/period.ts";
import {
  certainRevenue,
  type PlanFigures,
  type PlanOccasion,
  planFigureNames,
  revenueYearOf,
} from "#src/domain/plan.ts";
import type { Plan } from "#src/store/interface/plans.ts";
import type { Store } from "#src/store/store.ts";
import type { Filling } from "./fill.ts";
import { type DemoPlan, type DemoWish, formerCustomers, plans } from "./offer-data.ts";
import { idOf, workdayAgo, writer } from "./writer.ts";

const million = 1_000_000n;
const madeAgo = 32;
/** In working days, as the vouchers count theirs. */
export const reviewedAgo = 10;

export type FilledPlan = { readonly demo: DemoPlan; readonly first: Plan; readonly last: Plan };

/** Contracts that run out from today until the end of the quarter, so that there are renewals to plan. */
export async function sellLongAgo(store: Store, filling: Filling): Promise<void> {
  const { now } = filling;
  const today = now.toPlainDate();
  const left = today.until(quarterOf(today).to).days;
  for (const [index, { name, owner, millions }] of formerCustomers.entries()) {
    const signedOn = today
      .subtract({ months: filling.company.contractMonths })
      .add({ days: Math.min(left, 4 + 6 * index) });
    const personId = idOf(owner, filling);
    const { id: customerId } = await store.customers.ensure(name, personId);
    const amount = BigInt(millions) * million;
    await store.sales.record(
      {
        customerId,
        signedOn,
        amount,
        kind: "new",
        isFirst: true,
        collected: amount,
        shares: [{ personId, amount }],
      },
      writer(owner, filling, signedOn),
    );
  }
}

/** Plans for this quarter, some of them put right by a review since. */
export async function fillPlans(store: Store, filling: Filling): Promise<readonly FilledPlan[]> {
  const filled: FilledPlan[] = [];
  for (const demo of plans) {
    const customer = await store.customers.ensure(demo.customer, idOf(demo.owner, filling));
    const asked = { store, demo, customer, filling };
    const first = await put(asked, { wish: demo.wish, ago: madeAgo, occasion: "planned", reason: null });
    const { review } = demo;
    const last =
      review === undefined
        ? first
        : await put(asked, { wish: review, ago: reviewedAgo, occasion: "monthly", reason: review.reason });
    filled.push({ demo, first, last });
  }
  return filled;
}

type Asked = {
  readonly store: Store;
  readonly demo: DemoPlan;
  readonly customer: { readonly id: number; readonly name: string };
  readonly filling: Filling;
};

type Step = {
  readonly wish: DemoWish;
  readonly ago: number;
  readonly occasion: PlanOccasion;
  readonly reason: string | null;
};

async function put(
  { store, demo, customer, filling }: Asked,
  { wish, ago, occasion, reason }: Step,
): Promise<Plan> {
  const quarter = quarterOf(filling.now.toPlainDate()).from;
  const by = writer(demo.owner, filling, workdayAgo(ago, filling));
  const before = await store.plans.find(customer.id, quarter);
  const figures = await figuresOf(customer.id, wish, { store, filling });
  const entered = ["expectedRevenue", "expectedRatio", "development"] as const;
  const { planId, number } = await store.plans.put(
    { customerId: customer.id, quarter, figures, entered, occasion, reason },
    by,
  );
  const about = { customer: customer.name, planQuarter: quarter.toString() };
  const changed = planFigureNames.filter((name) => figures[name] !== before?.current.figures[name]);
  const written = (of: PlanFigures) => Object.fromEntries(changed.map((name) => [name, of[name].toString()]));
  await store.audit.write(
    {
      action: "plan.set",
      subject: `F${planId}`,
      ...(before && { before: { planNumber: before.current.number, ...written(before.current.figures) } }),
      after: {
        ...about,
        planNumber: number,
        planOccasion: occasion,
        planReason: reason,
        ...written(figures),
      },
    },
    by,
  );
  const plan = await store.plans.find(customer.id, quarter);
  if (!plan) throw new Error(`the plan of ${customer.name} was not kept`);
  return plan;
}

async function figuresOf(
  customerId: number,
  { certain, expected, ratio }: DemoWish,
  { store, filling: { now, company } }: { readonly store: Store; readonly filling: Filling },
): Promise<PlanFigures> {
  const today = now.toPlainDate();
  const quarter = quarterOf(today);
  const { paymentDays, contractMonths } = company;
  const ledger = await store.plans.ledger(customerId, {
    today,
    year: revenueYearOf(quarter.from, today),
    quarter,
    paymentDays,
    contractMonths,
  });
  const { annualRevenue, receivablesDue, receivablesNotDue, renewals } = ledger;
  const figures = {
    annualRevenue,
    receivablesDue,
    receivablesNotDue,
    renewals,
    expectedRevenue: BigInt(expected) * million,
    expectedRatio: ratio,
    development: 0n,
  };
  const left = BigInt(certain) * million - certainRevenue(figures);
  return { ...figures, development: left > 0n ? left : 0n };
}
