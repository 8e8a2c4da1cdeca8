import { type TableBlock, table } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import { fullDay } from "#src/domain/timesheet/code.ts";
import { formatAt } from "./own.ts";
import { describeSums } from "./own-row.ts";

/** What a lead signs: days with their symbols, and revenue; nothing of commission. */
export function teamTable(rows: readonly PayRow[], context: Context): TableBlock {
  const { t } = context;
  return table(
    [
      { label: t("column.person"), format: "text" },
      { label: t("column.month_paid"), format: "decimal" },
      { label: t("column.month_days"), format: "text" },
      { label: t("column.month_signed"), format: "money" },
      { label: t("column.month_collected"), format: "money" },
      { label: t("column.month_confirmed"), format: "text" },
      { label: t("column.month_signature"), format: "text" },
    ],
    rows.map((row) => [
      row.person.name,
      row.timesheet.paid / fullDay,
      describeSums(row.timesheet, context),
      row.revenue.signed,
      row.revenue.collected,
      row.confirmed ? formatAt(row.confirmed.at, context) : t("month.not_yet"),
      row.signed ? formatAt(row.signed.at, context) : t("month.not_yet"),
    ]),
  );
}
