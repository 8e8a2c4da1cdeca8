import { z } from "zod";
import { actions, type Block, note, reply, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import { weekOf } from "#src/domain/period.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import type { Aging } from "#src/store/interface/receivables.ts";
import { getSubject, nameOf, readSubject, usualWords } from "../kpi/subject.ts";
import { customersTable, salesTable } from "./tables.ts";

const shownCustomers = 30;
const shownSales = 15;

export const showReceivables = defineCommand({
  name: "receivables",
  aliases: ["congno"],
  summary: {
    vi: "Công nợ: còn phải thu, quá hạn, sắp đến hạn",
    en: "What customers owe, and what is overdue",
  },
  examples: ["/receivables", "/congno team Bắc", "/congno @lan", "/receivables company"],
  args: z.object({ subject: textArgument.optional() }),
  names: { subject: ["ai", "cua"] },
  free: [{ argument: "subject" }],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const { store, scope, now, company, t } = context;
    const { paymentDays } = company;
    const words = args.subject ?? usualWords(context);
    const subject = await getSubject(readSubject(words), context, "/receivables");
    const today = now.toPlainDate();
    const weekEndsOn = weekOf(today).to;
    const nextWeekEndsOn = weekEndsOn.add({ days: 7 });
    const days = { today, weekEndsOn, nextWeekEndsOn };
    const aging = await store.receivables.aging(scope, subject, {
      ...days,
      paymentDays,
      customers: shownCustomers,
    });
    if (aging.sales === 0) {
      const nothing = text(t("receivable.none", { subject: nameOf(subject, context) }));
      return { ...reply(nothing), isNothing: true };
    }

    const asked = { until: nextWeekEndsOn, limit: shownSales + 1, paymentDays };
    const due = await store.receivables.due(scope, subject, asked);
    const shown = due.slice(0, shownSales);
    const sales: Block[] = [
      text(t("receivable.next", { day: formatDay(nextWeekEndsOn) })),
      salesTable(shown, context),
      ...(due.length > shownSales ? [note(t("receivable.more_sales", { shown: shownSales }))] : []),
    ];
    return reply(
      ...summarize(aging, subject, context),
      customersTable(aging, context),
      ...(aging.customerCount > shownCustomers
        ? [note(t("receivable.more", { shown: shownCustomers, count: aging.customerCount }))]
        : []),
      ...(shown.length > 0 ? sales : []),
      note(t("receivable.terms", { days: paymentDays })),
      actions({ label: t("receivable.export"), command: `/export receivables ${words}` }),
    );
  },
});

function summarize(aging: Aging, subject: Subject, context: Context): Block[] {
  const { t, actor, now } = context;
  const short = (amount: bigint) =>
    formatFigure(amount, { unit: "money", locale: actor.locale, length: "short" });
  const name = nameOf(subject, context);
  const { late30, late60, later } = aging;
  const late = late30 + late60 + later;
  const lines = [
    t("receivable.total", {
      amount: formatFigure(aging.total, { unit: "money", locale: actor.locale, length: "full" }),
      sales: aging.sales,
      customers: aging.customerCount,
    }),
    late === 0n
      ? t("receivable.none_late")
      : t("receivable.late", {
          amount: short(late),
          late30: short(late30),
          late60: short(late60),
          later: short(later),
        }),
    t("receivable.coming", { week: short(aging.thisWeek), next: short(aging.nextWeek) }),
    ...(aging.isShared ? [t("receivable.part", { name })] : []),
  ];
  return [
    title(t("receivable.title", { subject: name, day: formatDay(now.toPlainDate()) })),
    text(lines.join("\n")),
  ];
}
