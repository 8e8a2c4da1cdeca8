import type { Scope } from "#src/domain/access.ts";
import type { VoucherPoints } from "#src/domain/voucher/points.ts";
import type { VoucherGround, VoucherState } from "#src/domain/voucher/state.ts";
import type { OfferedPackage, VoucherTerms } from "#src/domain/voucher/terms.ts";
import type { Authorship } from "../store.ts";

/** What customers are given; seen by those who see the customer. */
export interface Vouchers {
  find(scope: Scope, id: number): Promise<Voucher | undefined>;
  /** The newest voucher of a plan. */
  ofPlan(planId: number): Promise<Voucher | undefined>;
  /** The first first. */
  versions(id: number): Promise<readonly VoucherVersion[]>;
  /** The newest first. */
  list(scope: Scope, filter: VoucherFilter): Promise<readonly Voucher[]>;
  /** A voucher with its first version. */
  add(voucher: NewVoucher, by: Authorship): Promise<number>;
  /** Adds a version; `hold` it first. Tells its number. */
  change(id: number, version: NewVoucherVersion, by: Authorship): Promise<number>;
  /** Keeps others from changing it until this transaction ends. */
  hold(id: number): Promise<void>;
  /** How many of each package other vouchers hold that are approved, sent or accepted and not over on that day; nobody else takes any until this transaction ends. */
  holdStock(on: Temporal.PlainDate, exceptId?: number): Promise<ReadonlyMap<string, number>>;
  /** That version went out to the customer; false, and nothing is changed, where another one stands or it is not approved. */
  noteSent(id: number, number: number, by: Authorship): Promise<boolean>;
}

export type VoucherFilter = {
  readonly customerId?: number;
  readonly states?: readonly VoucherState[];
  readonly limit: number;
};

export type Voucher = {
  readonly id: number;
  readonly planId: number;
  readonly customer: { readonly id: number; readonly name: string; readonly ownerId: number | null };
  readonly quarter: Temporal.PlainDate;
  /** Who made its first version. */
  readonly author: { readonly id: number; readonly name: string } | null;
  readonly current: VoucherVersion;
};

export type VoucherVersion = NewVoucherVersion & {
  readonly number: number;
  readonly by: { readonly id: number; readonly name: string } | null;
  readonly at: Temporal.Instant;
};

export type NewVoucher = NewVoucherVersion & { readonly planId: number };

export type NewVoucherVersion = {
  readonly state: VoucherState;
  readonly planNumber: number;
  readonly points: VoucherPoints;
  readonly terms: VoucherTerms;
  readonly packages: readonly OfferedPackage[];
  readonly grounds: readonly VoucherGround[];
  readonly validUntil: Temporal.PlainDate;
  readonly reason: string | null;
};
