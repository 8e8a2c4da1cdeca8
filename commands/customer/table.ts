import { table } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { segmentOf } from "#src/domain/segment.ts";
import type { Customer } from "#src/store/interface/customers.ts";

/** A row for each customer. */
export function tableOf(customers: readonly Customer[], { t, now, company }: Context) {
  const today = now.toPlainDate();
  return table(
    [
      { label: t("column.entry"), format: "text" },
      { label: t("column.customer"), format: "text" },
      { label: t("column.person"), format: "text" },
      { label: t("column.segment"), format: "text" },
      { label: t("column.last_sale"), format: "date" },
      { label: t("column.signed"), format: "money" },
      { label: t("column.receivable"), format: "money" },
    ],
    customers.map((customer) => {
      const segment = customer.segment ?? segmentOf(customer, today, company.customers).segment;
      return [
        `K${customer.id}`,
        customer.name,
        customer.owner?.name ?? null,
        t(`customer.segment_${segment}`),
        customer.lastSaleOn,
        customer.signed,
        customer.signed - customer.collected,
      ];
    }),
  );
}
