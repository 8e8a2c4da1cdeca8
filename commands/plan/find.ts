import type { Context } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import { type Period, quarterOf } from "#src/domain/period.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import type { Plan } from "#src/store/interface/plans.ts";
import { chooseKnownCustomer, getCustomer } from "../customer/find.ts";

export type PlanWords = {
  /** A customer as people name one, or `F3`. */
  readonly customer: string;
  readonly period?: PeriodPhrase | undefined;
};

export type AskedPlan = {
  readonly customer: Customer;
  /** The quarter, or a whole year. */
  readonly period: Period;
  /** Undefined where the quarter has none, and for a year. */
  readonly plan: Plan | undefined;
};

/** The customer and quarter that a line is about, with the plan if there is one; without a period, the present quarter. */
export async function choosePlan(
  { customer: words, period }: PlanWords,
  context: Context,
): Promise<AskedPlan> {
  const { store } = context;
  const numbered = await findNumbered(words, context);
  const id =
    numbered?.customer.id ?? (await chooseKnownCustomer(words, context, { argument: "customer" })).id;
  const customer = await getCustomer(id, context);
  if (numbered && period === undefined) {
    return { customer, period: quarterOf(numbered.quarter), plan: numbered };
  }
  const days = choosePlanPeriod(period, context);
  const plan = days.kind === "year" ? undefined : await store.plans.find(id, days.from);
  return { customer, period: days, plan };
}

/** The same of a quarter that must have a plan. */
export async function getPlan(
  words: PlanWords,
  context: Context,
): Promise<{ readonly customer: Customer; readonly plan: Plan }> {
  const { customer, period, plan } = await choosePlan(words, context);
  if (plan) return { customer, plan };
  if (period.kind === "year") throw notAQuarter(period, context);
  const isOver = Temporal.PlainDate.compare(period.to, context.now.toPlainDate()) < 0;
  const values = { name: customer.name, id: customer.id, quarter: nameOf(period, context) };
  throw new UserError(isOver ? "plan.none_over" : "error.no_plan", values);
}

/** A quarter or a year; a month is the quarter that holds it. */
export function choosePlanPeriod(phrase: PeriodPhrase | undefined, context: Context): Period {
  if (phrase === undefined) return quarterOf(context.now.toPlainDate());
  const days = choosePeriod(phrase, context, { prefer: "future", argument: "period" });
  if (days.kind === "year" || days.kind === "quarter") return days;
  if (days.kind === "month") return quarterOf(days.from);
  throw notAQuarter(days, context);
}

export function nameOfQuarter(quarter: Temporal.PlainDate, context: Context): string {
  return nameOf(quarterOf(quarter), context);
}

function nameOf(period: Period, { actor }: Context): string {
  return formatPeriod(period, actor.locale);
}

function notAQuarter(days: Period, context: Context): UserError {
  return new UserError("error.plan_period", { period: nameOf(days, context) });
}

const byNumber = /^#?F(\d{1,9})$/i;

async function findNumbered(words: string, { store, scope, isPrivate }: Context): Promise<Plan | undefined> {
  const [, number] = byNumber.exec(words.trim()) ?? [];
  if (number === undefined) return undefined;
  const plan = await store.plans.get(scope, Number(number));
  if (plan) return plan;
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/plan list" });
  throw new UserError("error.unknown_plan", { plan: `F${number}` });
}
