import type { Context } from "#src/command/command.ts";
import { isOpen, mayBecome, type VoucherGround, withGrounds } from "#src/domain/voucher/state.ts";
import type { Plan } from "#src/store/interface/plans.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { hasFigures, type TypedFigures } from "../plan/figures.ts";
import { type KeptPlan, tryKeepPlan } from "../plan/write.ts";
import { basisOf, draftFrom, isOutdated } from "./basis.ts";
import { holdVoucher, labelOf, stateNow } from "./find.ts";
import { valuesOf } from "./values.ts";
import { readBack, type Written, writeVersion } from "./write.ts";

export type Wish = {
  readonly customer: { readonly id: number; readonly name: string };
  /** Its first day. */
  readonly quarter: Temporal.PlainDate;
  readonly typed: TypedFigures;
  readonly grounds: readonly VoucherGround[];
};

export type Made = {
  readonly voucher: Voucher;
  /** Null where nothing had to be written. */
  readonly entry: number | null;
  /** `reopened`: somebody was to approve it, and it is a draft again. */
  readonly outcome: "made" | "changed" | "reopened" | "same" | "settled";
  /** The version of the plan that the line wrote on its way. */
  readonly planned: KeptPlan | undefined;
};

/** Writes what is missing: the plan, its figures, the voucher. The customer is held before. */
export async function makeVoucher(wish: Wish, context: Context): Promise<Made> {
  const { store } = context;
  const { customer, quarter, typed } = wish;
  const present = await store.plans.find(customer.id, quarter);
  const planned =
    present && !hasFigures(typed)
      ? undefined
      : await tryKeepPlan({ customer, quarter, typed, occasion: "planned", reason: null }, context);
  // Whoever types the figures of the plan once more asks for its voucher, not for another version.
  const plan = planned?.plan ?? present;
  if (!plan) throw new Error(`customer ${customer.id} has no plan after it was written`);

  const existing = await store.vouchers.ofPlan(plan.id);
  if (existing) {
    const held = await holdVoucher(existing.id, context);
    return { ...(await renew(held, { plan, wish }, context)), planned };
  }
  const { voucher, entry } = await addVoucher(plan, wish.grounds, context);
  return { voucher, entry, outcome: "made", planned };
}

async function addVoucher(plan: Plan, grounds: readonly VoucherGround[], context: Context): Promise<Written> {
  const { store, by } = context;
  const draft = { ...draftFrom(plan, context), packages: [], grounds, reason: null };
  const id = await store.vouchers.add({ planId: plan.id, ...draft }, by);
  const voucher = await readBack(id, context);
  const entry = await store.audit.write(
    { action: "voucher.change", subject: labelOf(voucher), after: valuesOf(voucher, voucher.current) },
    by,
  );
  return { voucher, entry };
}

type Renewing = { readonly plan: Plan; readonly wish: Wish };

/** A draft follows its plan, and one that is over begins anew; what was released already stays as it is. */
async function renew(
  voucher: Voucher,
  { plan, wish }: Renewing,
  context: Context,
): Promise<Omit<Made, "planned">> {
  const state = stateNow(voucher, context);
  if (!isOpen(state) && !mayBecome(state, "draft")) return { voucher, entry: null, outcome: "settled" };
  const grounds = withGrounds(voucher.current.grounds, wish.grounds);
  const isSame = isOpen(state) && !isOutdated(voucher, await basisOf(voucher, context), context);
  if (isSame && grounds.length === voucher.current.grounds.length) {
    return { voucher, entry: null, outcome: "same" };
  }
  const change = isSame ? { grounds } : { ...draftFrom(plan, context), grounds };
  const written = await writeVersion(voucher, change, context);
  return { ...written, outcome: state === "reviewed" && !isSame ? "reopened" : "changed" };
}
