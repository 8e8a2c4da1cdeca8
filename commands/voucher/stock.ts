import type { Context } from "#src/command/command.ts";
import { missingStock } from "#src/domain/voucher/offer.ts";
import { UserError } from "#src/errors.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { labelOf } from "./find.ts";

/** From its approval on, a voucher holds what it promises; nobody else takes any until this line is done. */
export async function refuseMissingStock(voucher: Voucher, context: Context): Promise<void> {
  const { store, now, company, t } = context;
  const held = await store.vouchers.holdStock(now.toPlainDate(), voucher.id);
  const missing = missingStock(voucher.current.packages, company.voucher.packages, held);
  if (missing.length === 0) return;
  const packages = missing.map(({ name, left }) => t("voucher.left_of", { package: name, left })).join(", ");
  throw new UserError("voucher.error_stock_gone", { entry: labelOf(voucher), packages });
}
