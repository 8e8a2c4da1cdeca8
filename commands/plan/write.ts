import type { Context } from "#src/command/command.ts";
import type { AuditValues } from "#src/domain/audit.ts";
import { formatMoney } from "#src/domain/money.ts";
import { quarterOf } from "#src/domain/period.ts";
import { type PlanFigures, type PlanOccasion, planFigureNames, revenueYearOf } from "#src/domain/plan.ts";
import { type EnteredFigures, enterFigures, missingFigure, nothingEntered } from "#src/domain/plan-enter.ts";
import type { PlanLedger } from "#src/domain/plan-ledger.ts";
import { UserError } from "#src/errors.ts";
import type { Plan, PlanVersion } from "#src/store/interface/plans.ts";
import type { TypedFigures } from "./figures.ts";
import { nameOfQuarter } from "./find.ts";
import { readPlanLedger } from "./ledger.ts";

export type PlanWish = {
  readonly customer: { readonly id: number; readonly name: string };
  /** Its first day. */
  readonly quarter: Temporal.PlainDate;
  readonly typed: TypedFigures;
  readonly occasion: PlanOccasion;
  readonly reason: string | null;
  /** Takes the ledger's figures anew, but for those that somebody has typed. */
  readonly isRefresh?: true;
  /** What nobody has typed of a first version is 0 instead of being asked for. */
  readonly restIsZero?: true;
};

export type KeptPlan = {
  readonly plan: Plan;
  readonly before: PlanVersion | null;
  /** The entry of the history that an undo takes back: `/undo F3-<entry>`. */
  readonly entry: number;
};

/**
 * Writes the next version of a customer's plan and its history; of a first one, asks in turn for what the ledger cannot
 * propose (the arguments `expected`, `ratio` and `development`). The customer is held before (`getCustomerForChange`).
 */
export async function keepPlan(wish: PlanWish, context: Context): Promise<KeptPlan> {
  const kept = await tryKeepPlan(wish, context);
  if (kept) return kept;
  const { customer, quarter } = wish;
  const plan = await context.store.plans.find(customer.id, quarter);
  throw new UserError("error.plan_unchanged", { name: customer.name, plan: `F${plan?.id ?? 0}` });
}

/** The same; undefined where the last version says just this already. */
export async function tryKeepPlan(wish: PlanWish, context: Context): Promise<KeptPlan | undefined> {
  const { customer, quarter, typed } = wish;
  const { store, now } = context;
  if (Temporal.PlainDate.compare(quarterOf(quarter).to, now.toPlainDate()) < 0) {
    throw new UserError("error.plan_quarter_over", { quarter: nameOfQuarter(quarter, context) });
  }
  const before = (await store.plans.find(customer.id, quarter))?.current ?? null;
  const ledger = await readPlanLedger(customer.id, quarter, context);
  if (before === null && wish.restIsZero !== true) askForMissing(wish, ledger, context);
  const proposed = before === null || wish.isRefresh ? ledger : undefined;
  const next = enterFigures(before ?? nothingEntered, typed, { ledger, proposed });
  if (before === null) return put(wish, { next, before }, context);
  if (isSame(before, next)) return undefined;
  const turned = hasYearTurned(wish, before, context) ? { annualRevenue: ledger.annualRevenue } : undefined;
  return put(wish, { next: enterFigures(next, {}, { ledger, proposed: turned }), before }, context);
}

/** A version says the revenue of the year that counts on its day, so the figure of another year does not go on. */
function hasYearTurned({ quarter }: PlanWish, { at }: PlanVersion, { now, company }: Context): boolean {
  const then = at.toZonedDateTimeISO(company.timeZone).toPlainDate();
  const [before, today] = [then, now.toPlainDate()].map((day) => revenueYearOf(quarter, day).from.year);
  return before !== today;
}

/** With the first question, what the ledger proposes. */
function askForMissing({ customer, quarter, typed }: PlanWish, ledger: PlanLedger, context: Context): void {
  const missing = missingFigure(typed);
  if (missing === undefined) return;
  const values = {
    name: customer.name,
    quarter: nameOfQuarter(quarter, context),
    year: String(revenueYearOf(quarter, context.now.toPlainDate()).from.year),
    annual: formatMoney(ledger.annualRevenue),
    due: formatMoney(ledger.receivablesDue),
    notDue: formatMoney(ledger.receivablesNotDue),
    renewals: formatMoney(ledger.renewals),
  };
  throw new UserError(`plan.ask_${missing}`, values, { slot: missing });
}

type Step = { readonly next: EnteredFigures; readonly before: PlanVersion | null };

async function put(wish: PlanWish, { next, before }: Step, { store, by }: Context): Promise<KeptPlan> {
  const { customer, quarter, occasion, reason } = wish;
  const { planId, number } = await store.plans.put(
    { customerId: customer.id, quarter, ...next, occasion, reason },
    by,
  );
  const entry = await store.audit.write(
    {
      action: "plan.set",
      subject: `F${planId}`,
      ...(before && { before: historyOf(before.figures, next.figures, { planNumber: before.number }) }),
      after: historyOf(next.figures, before?.figures, {
        customer: customer.name,
        planQuarter: quarter.toString(),
        planNumber: number,
        planOccasion: occasion,
        planReason: reason,
      }),
    },
    by,
  );
  const plan = await store.plans.find(customer.id, quarter);
  if (!plan) throw new Error(`plan ${planId} was not found after it was written`);
  return { plan, before, entry };
}

/** Only the figures that differ, all of them of a first version. */
function historyOf(figures: PlanFigures, other: PlanFigures | undefined, others: AuditValues): AuditValues {
  const changed = planFigureNames.filter((name) => figures[name] !== other?.[name]);
  return { ...others, ...Object.fromEntries(changed.map((name) => [name, figures[name].toString()])) };
}

function isSame(before: PlanVersion, next: EnteredFigures): boolean {
  return (
    planFigureNames.every((name) => before.figures[name] === next.figures[name]) &&
    planFigureNames.every((name) => before.entered.includes(name) === next.entered.includes(name))
  );
}
