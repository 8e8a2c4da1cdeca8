import type { Context } from "#src/command/command.ts";
import type { NewVoucherVersion, Voucher } from "#src/store/interface/vouchers.ts";
import { labelOf } from "./find.ts";
import { differenceOf } from "./values.ts";

/** A voucher as it was written, and the entry of its history. */
export type Written = { readonly voucher: Voucher; readonly entry: number };

/** Adds a version to a voucher that is held: what is not named stays as it is, but for the reason. */
export async function writeVersion(
  voucher: Voucher,
  change: Partial<NewVoucherVersion>,
  context: Context,
): Promise<Written> {
  const { store, by } = context;
  await store.vouchers.change(voucher.id, { ...voucher.current, reason: null, ...change }, by);
  return noteChange(voucher, context);
}

/** The history of what was written since: one entry, however many versions it took. */
export async function noteChange({ id, current: before }: Voucher, context: Context): Promise<Written> {
  const { store, by } = context;
  const voucher = await readBack(id, context);
  const entry = await store.audit.write(
    {
      action: "voucher.change",
      subject: labelOf(voucher),
      ...differenceOf(voucher, before),
    },
    by,
  );
  return { voucher, entry };
}

/** Read back rather than repeated, so that the echo is what is kept. */
export async function readBack(id: number, { store }: Context): Promise<Voucher> {
  const voucher = await store.vouchers.find({ kind: "company" }, id);
  if (!voucher) throw new Error(`voucher ${id} was not found after it was written`);
  return voucher;
}
