import type { Context } from "#src/command/command.ts";
import { isOpen } from "#src/domain/voucher/state.ts";
import { UserError } from "#src/errors.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { labelOf, stateNow } from "./find.ts";

/** How a voucher that was released or is over is put otherwise. */
export function closedNote(voucher: Voucher, context: Context): string {
  const { key, values } = closed(voucher, context);
  return context.t(key, values);
}

/** Points and packages are only changed while nobody has been promised them. */
export function refuseClosed(voucher: Voucher, context: Context): void {
  if (isOpen(stateNow(voucher, context))) return;
  const { key, values } = closed(voucher, context);
  throw new UserError(key, values);
}

/** What stands in the way of a step that takes another state. */
export function refuseState(voucher: Voucher, context: Context): never {
  const state = context.t(`voucher.state_${stateNow(voucher, context)}`);
  throw new UserError("voucher.error_state", { entry: labelOf(voucher), state });
}

function closed(voucher: Voucher, context: Context) {
  const state = stateNow(voucher, context);
  const values = { entry: labelOf(voucher), state: context.t(`voucher.state_${state}`) };
  return { key: state === "expired" ? "voucher.closed_expired" : "voucher.closed", values } as const;
}
