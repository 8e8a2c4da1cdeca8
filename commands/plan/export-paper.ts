import type { Context } from "#src/command/command.ts";
import { revenueYearOf } from "#src/domain/plan.ts";
import { mayBePromised, stateOn, type VoucherState } from "#src/domain/voucher/state.ts";
import type { PaperVoucher, PlanPaper } from "#src/export/plan/paper.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import type { Plan } from "#src/store/interface/plans.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";

export type FoundVoucher = {
  readonly voucher: Voucher;
  /** As of today. */
  readonly state: VoucherState;
  /** Whether a customer may be told of it: before it is approved, nothing is promised. */
  readonly isPromised: boolean;
};

/** The newest voucher of a plan. */
export async function findVoucher({ id }: Plan, { store, now }: Context): Promise<FoundVoucher | undefined> {
  const voucher = await store.vouchers.ofPlan(id);
  if (!voucher) return undefined;
  const state = stateOn(voucher.current, now.toPlainDate());
  return { voucher, state, isPromised: mayBePromised(state) };
}

type Asked = {
  readonly customer: Customer;
  readonly plan: Plan;
  readonly voucher: FoundVoucher | undefined;
};

/** What the customer gets to see, as it holds today. */
export async function paperOf({ customer, plan, voucher }: Asked, context: Context): Promise<PlanPaper> {
  const { store, company, actor, now } = context;
  const { quarter, current } = plan;
  const figuresOn = dayOf(current, context);
  const contact = await store.people.get(customer.owner?.id ?? actor.id, now.toPlainDate());
  return {
    company: company.name,
    customer: customer.name,
    quarter,
    madeOn: now.toPlainDate(),
    figuresOn,
    year: revenueYearOf(quarter, figuresOn).from.year,
    figures: current.figures,
    voucher: voucher?.isPromised ? await paperVoucher(plan, voucher.voucher, context) : null,
    contact: { name: contact.name, email: contact.email },
  };
}

async function paperVoucher(plan: Plan, voucher: Voucher, context: Context): Promise<PaperVoucher> {
  const { points, terms, packages, validUntil, planNumber } = voucher.current;
  const versions = await context.store.plans.versions(plan.id);
  const basis = versions.find(({ number }) => number === planNumber) ?? plan.current;
  return {
    points,
    terms,
    packages,
    validUntil,
    basis: { figures: basis.figures, on: dayOf(basis, context) },
  };
}

function dayOf({ at }: { readonly at: Temporal.Instant }, { now }: Context): Temporal.PlainDate {
  return at.toZonedDateTimeISO(now.timeZoneId).toPlainDate();
}
