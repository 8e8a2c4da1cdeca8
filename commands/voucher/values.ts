import type { AuditValues } from "#src/domain/audit.ts";
import { formatMoney } from "#src/domain/money.ts";
import { totalValue } from "#src/domain/voucher/offer.ts";
import type { OfferedPackage } from "#src/domain/voucher/terms.ts";
import type { Voucher, VoucherVersion } from "#src/store/interface/vouchers.ts";
import { differenceOf as differingValues } from "../lead/values.ts";

/** A version as the history keeps it; the number is what an undo goes by. */
export function valuesOf(
  { customer }: Pick<Voucher, "customer">,
  { number, state, points, packages, grounds, validUntil, reason }: VoucherVersion,
): AuditValues {
  return {
    customer: customer.name,
    voucherNumber: number,
    voucherState: state,
    voucherPoints: points.total.toString(),
    voucherBudget: points.budget.toString(),
    voucherPackages: writePackages(packages),
    voucherGrounds: grounds.length === 0 ? null : grounds.join(","),
    voucherUntil: validUntil.toString(),
    ...(reason !== null && { reason }),
  };
}

/** What one version has that another has not, each with its number. */
export function differenceOf(voucher: Voucher, before: VoucherVersion) {
  const [old, now] = [valuesOf(voucher, before), valuesOf(voucher, voucher.current)];
  const difference = differingValues(old, now);
  return { before: difference.before, after: { customer: voucher.customer.name, ...difference.after } };
}

/** `2 × Thay bạt (36.000.000 đ), 1 × LED phát sóng (12.500.000 đ)`; null where nothing is chosen. */
function writePackages(packages: readonly OfferedPackage[]): string | null {
  if (packages.length === 0) return null;
  return packages.map((one) => `${one.count} × ${one.name} (${formatMoney(totalValue([one]))})`).join(", ");
}
