import { valuesOf } from "#commands/voucher/values.ts";
import { restOf } from "#src/domain/voucher/offer.ts";
import { countPoints } from "#src/domain/voucher/points.ts";
import type { OfferedPackage, Package } from "#src/domain/voucher/terms.ts";
import type { NewVoucherVersion, Voucher } from "#src/store/interface/vouchers.ts";
import type { DatedAuthorship, Store } from "#src/store/store.ts";
import type { Filling } from "./fill.ts";
import type { DemoVoucher } from "./offer-data.ts";
import { type FilledPlan, reviewedAgo } from "./plans.ts";
import { signerOf, workdayAgo, writer } from "./writer.ts";

/** By the customer's name; where it is in its state by a mail, the mail brings it there. */
export type FilledVouchers = ReadonlyMap<string, Voucher>;

/** One in each state that a voucher may be in, with what led there. */
export async function fillVouchers(
  store: Store,
  plans: readonly FilledPlan[],
  filling: Filling,
): Promise<FilledVouchers> {
  const vouchers = new Map<string, Voucher>();
  for (const [index, plan] of plans.entries()) {
    const { voucher } = plan.demo;
    if (voucher) vouchers.set(plan.demo.customer, await fill(store, { plan, voucher, index, filling }));
  }
  return vouchers;
}

type Wanted = {
  readonly plan: FilledPlan;
  readonly voucher: DemoVoucher;
  readonly index: number;
  readonly filling: Filling;
};

async function fill(store: Store, { plan, voucher, index, filling }: Wanted): Promise<Voucher> {
  const { terms, packages, validDays } = filling.company.voucher;
  const { owner } = plan.demo;
  const madeOn = workdayAgo(voucher.madeAgo, filling);
  const { id: planId, current } = voucher.madeAgo < reviewedAgo ? plan.last : plan.first;
  const points = countPoints(current.figures, terms);
  const draft: NewVoucherVersion = {
    state: "draft",
    planNumber: current.number,
    points,
    terms,
    packages: choose(packages, index, points.budget),
    grounds: ["history", "budget", ...(index % 2 === 0 ? (["relationship"] as const) : [])],
    validUntil: madeOn.add({ days: validDays }),
    reason: null,
  };
  const id = await store.vouchers.add({ planId, ...draft }, writer(owner, filling, madeOn));
  for (const [step, change] of stepsTo[voucher.state].entries()) {
    const by = change.state === "approved" ? (signerOf(owner, filling) ?? owner) : owner;
    const on = workdayAgo(Math.max(0, voucher.madeAgo - step), filling);
    await write(store, { id, version: { ...draft, ...change } }, writer(by, filling, on));
  }
  return read(store, id);
}

type Change = Pick<NewVoucherVersion, "state"> & Partial<Pick<NewVoucherVersion, "reason">>;

const approved = [{ state: "reviewed" }, { state: "approved" }] as const;
const sent = [...approved, { state: "sent" }] as const;

const stepsTo: Readonly<Record<DemoVoucher["state"], readonly Change[]>> = {
  draft: [],
  reviewed: [{ state: "reviewed" }],
  approved,
  // The mail that takes it to the customer makes it so.
  sent: approved,
  accepted: [...sent, { state: "accepted" }],
  adjusted: [...sent, { state: "adjusted", reason: "Khách muốn đổi một phần sang LED phát sóng" }],
  // Nobody has answered, and its last day has passed.
  expired: sent,
};

async function write(
  store: Store,
  { id, version }: { readonly id: number; readonly version: NewVoucherVersion },
  by: DatedAuthorship,
): Promise<void> {
  const before = await read(store, id);
  await store.vouchers.change(id, version, by);
  const after = await read(store, id);
  const values = { before: valuesOf(before, before.current), after: valuesOf(after, after.current) };
  await store.audit.write({ action: "voucher.change", subject: `G${id}`, ...values }, by);
}

async function read(store: Store, id: number): Promise<Voucher> {
  const voucher = await store.vouchers.find({ kind: "company" }, id);
  if (!voucher) throw new Error(`voucher ${id} was not kept`);
  return voucher;
}

/** One or two of each package from a place on, as far as budget and stock go. */
function choose(packages: readonly Package[], start: number, budget: bigint): readonly OfferedPackage[] {
  const chosen: OfferedPackage[] = [];
  const from = start % Math.max(1, packages.length);
  for (const { name, value, stock } of [...packages.slice(from), ...packages.slice(0, from)]) {
    const count = Math.min(2, stock ?? 2, Number(restOf(budget, chosen) / value));
    if (count > 0) chosen.push({ name, value, count });
  }
  return chosen;
}
