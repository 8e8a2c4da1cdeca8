import { z } from "zod";
import { type Block, note, reply, table, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument, word } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import { collectedOf } from "#src/domain/sale.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { getSubject } from "../kpi/subject.ts";

const shown = 50;

import { revenueWord } from "./word.ts";

export const listRevenue = defineCommand({
  ...revenueWord,
  verb: "list",
  verbAliases: ["ds", "danhsach", "xem"],
  summary: { vi: "Danh sách doanh thu đã ghi", en: "The revenue that was logged" },
  examples: ["/revenue list", "/revenue list tháng trước", "/revenue list @lan T10"],
  args: z.object({ period: periodArgument.prefault("this month"), person: textArgument.optional() }),
  names: { period: ["ky", "thang"], person: ["nv", "nhanvien"] },
  free: [
    { argument: "period", find: period },
    { argument: "person", find: word(/^@\S/) },
  ],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const { store, scope, t, actor } = context;
    const days = choosePeriod(args.period, context, { prefer: "past", argument: "period" });
    const subject = await getSubject(
      args.person === undefined ? { kind: "me" } : { kind: "person", words: args.person },
      context,
    );
    const sales = await store.sales.list(scope, { ...days, subject, limit: shown });
    const label = formatPeriod(days, actor.locale);
    if (sales.length === 0) return reply(text(t("revenue.list_empty", { period: label })));

    const rows = sales.map((sale) => [
      `S${sale.id}`,
      sale.signedOn,
      sale.customer.name,
      sale.amount,
      collectedOf(sale),
      t(`revenue.kind_${sale.kind}`),
    ]);
    const total = sales.reduce((sum, { amount }) => sum + amount, 0n);
    const collected = sales.reduce((sum, sale) => sum + collectedOf(sale), 0n);
    const blocks: Block[] = [
      title(t("revenue.list_title", { period: label })),
      table(
        [
          { label: t("column.entry"), format: "text" },
          { label: t("column.day"), format: "date" },
          { label: t("column.customer"), format: "text" },
          { label: t("column.signed"), format: "money" },
          { label: t("column.collected"), format: "money" },
          { label: t("column.kind"), format: "text" },
        ],
        [...rows, [t("row.total"), null, null, total, collected, null]],
      ),
    ];
    return reply(...blocks, ...(sales.length === shown ? [note(t("revenue.list_more", { shown }))] : []));
  },
});
