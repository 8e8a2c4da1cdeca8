import { z } from "zod";
import { type Block, note, reply, table, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import { splitMoney } from "#src/domain/money.ts";
import { collectedOf, type Sale } from "#src/domain/sale.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { getSubject, readSubject } from "../kpi/subject.ts";

const shown = 50;

import { revenueWord } from "./word.ts";

export const listRevenue = defineCommand({
  ...revenueWord,
  verb: "list",
  verbAliases: ["ds", "danhsach", "xem"],
  summary: { vi: "Danh sách doanh thu đã ghi", en: "The revenue that was logged" },
  examples: ["/revenue list", "/revenue list tháng trước", "/revenue list @lan T10"],
  args: z.object({ period: periodArgument.prefault("this month"), person: textArgument.prefault("me") }),
  names: { period: ["ky", "thang"], person: ["nv", "nhanvien"] },
  free: [{ argument: "period", find: period }, { argument: "person" }],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const { store, scope, t, actor } = context;
    const days = choosePeriod(args.period, context, { prefer: "past", argument: "period" });
    const subject = await getSubject(readSubject(args.person), context);
    const found = await store.sales.list(scope, { ...days, subject, limit: shown + 1 });
    const label = formatPeriod(days, actor.locale);
    const sales = found.slice(0, shown);
    if (sales.length === 0) return reply(text(t("revenue.list_empty", { period: label })));

    // A shared sale counts with the share of whom the list is about, so that it adds up to that person's KPI.
    const partOf = (sale: Sale, whole: bigint, parts: readonly bigint[]) =>
      subject.kind === "person"
        ? (parts[sale.shares.findIndex(({ personId }) => personId === subject.id)] ?? 0n)
        : whole;
    const rows = sales.map((sale) => {
      const amounts = sale.shares.map(({ amount }) => amount);
      const came = collectedOf(sale);
      return [
        `S${sale.id}`,
        sale.signedOn,
        sale.customer.name,
        partOf(sale, sale.amount, amounts),
        partOf(sale, came, splitMoney(came, amounts)),
        t(`revenue.kind_${sale.kind}`),
      ];
    });
    const total = await store.figures.total(scope, subject, "revenue_signed", days);
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
        [...rows, [t("row.total"), null, null, total, null, null]],
      ),
    ];
    return reply(...blocks, ...(found.length > shown ? [note(t("revenue.list_more", { shown }))] : []));
  },
});
