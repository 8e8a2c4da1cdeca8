import { z } from "zod";
import { actions, reply, text, title } from "#src/chat/reply.ts";
import { day, dayArgument, numbered, numberedArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import { receivableOf } from "#src/domain/sale.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { chooseDueDay, dueDayOf } from "./due-day.ts";
import { getSaleForChange } from "./find.ts";
import { revenueWord } from "./word.ts";

export const setDueDay = defineCommand({
  ...revenueWord,
  verb: "due",
  verbAliases: ["han", "hanthu", "henthu"],
  entryLetter: "S",
  summary: { vi: "Hẹn ngày khách trả phần còn lại", en: "Agree on the day the rest is to be paid" },
  examples: ["/revenue due S12 15/12", "/doanhthu han S12 15/12"],
  args: z.object({ sale: numberedArgument("S"), due: dayArgument }),
  names: { sale: ["ma"], due: ["han", "ngay"] },
  free: [
    { argument: "sale", find: numbered("S") },
    { argument: "due", find: day },
  ],
  asks: { due: "revenue.ask_due" },
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    const { store, by, t } = context;
    const sale = await getSaleForChange(args.sale, context);
    const entry = `S${sale.id}`;
    const rest = receivableOf(sale);
    if (rest <= 0n) throw new UserError("error.nothing_due", { sale: entry });
    const due = chooseDueDay(args.due, sale.signedOn, context);

    const before = await dueDayOf(sale, context);
    await store.receivables.agree(sale.id, due, by);
    const change = await store.audit.write(
      {
        action: "payment.date",
        subject: entry,
        before: { dueDay: before.toString() },
        after: { dueDay: due.toString() },
      },
      by,
    );
    return reply(
      title(t("revenue.due_set", { sale: entry, customer: sale.customer.name, day: formatDay(due) })),
      text(t("revenue.due_before", { day: formatDay(before), rest: formatMoney(rest) })),
      actions(
        { label: t("revenue.undo"), command: `/undo ${entry}-${change}` },
        { label: t("revenue.details", { sale: entry }), command: `/revenue show ${entry}` },
      ),
    );
  },
});
