import { type Block, table } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Aging, Owed, Receivable } from "#src/store/interface/receivables.ts";

/** Who owes how much, by how late it is. */
export function customersTable(aging: Aging, { t }: Context): Block {
  const cells = ({ total, late30, late60, later, thisWeek, nextWeek }: Owed) => [
    total,
    late30,
    late60,
    later,
    thisWeek,
    nextWeek,
  ];
  return table(
    [
      { label: t("column.customer"), format: "text" },
      { label: t("column.owed"), format: "money" },
      { label: t("column.late30"), format: "money" },
      { label: t("column.late60"), format: "money" },
      { label: t("column.later"), format: "money" },
      { label: t("column.due_this_week"), format: "money" },
      { label: t("column.due_next_week"), format: "money" },
    ],
    [
      ...aging.customers.map((customer) => [customer.name, ...cells(customer)]),
      [t("row.total"), ...cells(aging)],
    ],
  );
}

/** The sales to ask for next. */
export function salesTable(sales: readonly Receivable[], { t, now }: Context): Block {
  const today = now.toPlainDate();
  return table(
    [
      { label: t("column.entry"), format: "text" },
      { label: t("column.customer"), format: "text" },
      { label: t("column.owed"), format: "money" },
      { label: t("column.due_on"), format: "date" },
      { label: t("column.days_late"), format: "count" },
    ],
    sales.map(({ saleId, customer, part, dueOn }) => [
      `S${saleId}`,
      customer.name,
      part,
      dueOn,
      Math.max(0, dueOn.until(today).days) || null,
    ]),
  );
}
