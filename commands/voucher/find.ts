import { word } from "#src/command/arguments.ts";
import type { Context, Finder } from "#src/command/command.ts";
import { stateOn, type VoucherState } from "#src/domain/voucher/state.ts";
import { UserError } from "#src/errors.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { getCustomerForChange } from "../customer/find.ts";

/** `G4`, or its number alone where the line begins with it. */
export const voucherNumber: Finder = (words) =>
  word(/^#?G\d{1,8}$/i)(words) ?? (/^#?\d{1,8}(?= |$)/.test(words) ? word(/^#?\d{1,8}$/)(words) : undefined);

/** `G4` only: the line may hold other numbers. */
export const voucherLabel: Finder = word(/^#?G\d{1,8}$/i);

/** `G4`, as a voucher is called in a chat. */
export function labelOf({ id }: Pick<Voucher, "id">): string {
  return `G${id}`;
}

/** A voucher of a customer that the asking person may see here. */
export async function getVoucher(id: number, { store, scope, isPrivate }: Context): Promise<Voucher> {
  const voucher = await store.vouchers.find(scope, id);
  if (voucher) return voucher;
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/voucher list" });
  throw new UserError("voucher.error_unknown", { entry: `G${id}` });
}

/** The same, kept from changes by others, for whoever may change the customer. */
export async function getVoucherForChange(id: number, context: Context): Promise<Voucher> {
  const { customer } = await getVoucher(id, context);
  await getCustomerForChange(customer.id, context);
  return holdVoucher(id, context);
}

/** Read again once nobody else can change it. */
export async function holdVoucher(id: number, context: Context): Promise<Voucher> {
  await context.store.vouchers.hold(id);
  return getVoucher(id, context);
}

/** What it is today: one that was not accepted in time is over. */
export function stateNow({ current }: Pick<Voucher, "current">, { now }: Pick<Context, "now">): VoucherState {
  return stateOn(current, now.toPlainDate());
}
