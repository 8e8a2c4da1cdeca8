import { type Block, note, table } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import { restOf, totalValue } from "#src/domain/voucher/offer.ts";
import type { VoucherVersion } from "#src/store/interface/vouchers.ts";

/** What is chosen, its sum, and what is left of the budget. */
export function packageBlocks(
  { packages, points }: Pick<VoucherVersion, "packages" | "points">,
  { t }: Pick<Context, "t">,
): readonly Block[] {
  const rest = restOf(points.budget, packages);
  if (packages.length === 0) return [note(t("voucher.no_packages", { budget: formatMoney(points.budget) }))];
  return [
    table(
      [
        { label: t("voucher.column_package"), format: "text" },
        { label: t("voucher.column_pieces"), format: "count" },
        { label: t("voucher.column_value"), format: "money" },
        { label: t("column.amount"), format: "money" },
      ],
      [
        ...packages.map((one) => [one.name, one.count, one.value, totalValue([one])]),
        [t("voucher.packages_sum"), null, null, totalValue(packages)],
      ],
    ),
    note(
      rest < 0n
        ? t("voucher.rest_below", { amount: formatMoney(-rest) })
        : t("voucher.rest", { amount: formatMoney(rest), budget: formatMoney(points.budget) }),
    ),
  ];
}
