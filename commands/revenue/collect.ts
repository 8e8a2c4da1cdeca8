import { z } from "zod";
import { actions, reply, text, title } from "#src/chat/reply.ts";
import {
  day,
  dayArgument,
  money,
  moneyArgument,
  numbered,
  numberedArgument,
  textArgument,
} from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { chooseDay } from "#src/command/resolve.ts";
import { formatMoney, moneyInWords } from "#src/domain/money.ts";
import type { DayPhrase } from "#src/domain/period-phrase.ts";
import { collectedOf, receivableOf, type Sale } from "#src/domain/sale.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { tellPerson } from "../lead/tell-owner.ts";
import { lateNotes } from "../leave/late.ts";
import { tellLateChange } from "../month/tell-late.ts";
import { getSaleForChange } from "./find.ts";
import { revenueWord } from "./word.ts";

export const collectRevenue = defineCommand({
  ...revenueWord,
  verb: "collect",
  verbAliases: ["thu", "thutien", "thuno"],
  summary: { vi: "Ghi tiền thu về cho một doanh thu", en: "Log money that came in for a sale" },
  examples: ["/revenue collect 200tr S12", "/doanhthu thu 200tr S12 hôm qua"],
  args: z.object({
    amount: moneyArgument,
    sale: numberedArgument("S"),
    date: dayArgument.optional(),
    note: textArgument.optional(),
  }),
  names: { amount: ["tien", "sotien"], sale: ["ma"], date: ["ngay"], note: ["ghichu"] },
  free: [
    { argument: "sale", find: numbered("S") },
    { argument: "date", find: day },
    { argument: "amount", find: money },
    { argument: "note" },
  ],
  asks: { amount: "revenue.ask_amount" },
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    const sale = await getSaleForChange(args.sale, context);
    const receivable = receivableOf(sale);
    if (receivable <= 0n) throw new UserError("error.nothing_due", { sale: `S${sale.id}` });
    if (args.amount > receivable) {
      throw new UserError("error.more_than_due", {
        sale: `S${sale.id}`,
        receivable: formatMoney(receivable),
      });
    }
    return record(
      { sale, amount: args.amount, date: args.date, note: args.note, title: "revenue.collect_title" },
      context,
    );
  },
});

export const refundRevenue = defineCommand({
  ...revenueWord,
  verb: "refund",
  verbAliases: ["hoan", "hoantien"],
  summary: { vi: "Ghi tiền hoàn lại cho khách", en: "Log money that went back to the customer" },
  examples: ["/revenue refund 40tr S12 khách trả hàng"],
  args: z.object({
    amount: moneyArgument,
    sale: numberedArgument("S"),
    reason: textArgument,
    date: dayArgument.optional(),
  }),
  names: { amount: ["tien", "sotien"], sale: ["ma"], reason: ["lydo"], date: ["ngay"] },
  free: [
    { argument: "sale", find: numbered("S") },
    { argument: "amount", find: money },
    { argument: "date", find: day },
    { argument: "reason" },
  ],
  asks: { amount: "revenue.ask_amount", reason: "revenue.ask_refund_reason" },
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    const sale = await getSaleForChange(args.sale, context);
    const collected = collectedOf(sale);
    if (args.amount > collected) {
      throw new UserError("error.more_than_collected", {
        sale: `S${sale.id}`,
        collected: formatMoney(collected),
      });
    }
    return record(
      { sale, amount: -args.amount, date: args.date, note: args.reason, title: "revenue.refund_title" },
      context,
    );
  },
});

type Entry = {
  readonly sale: Sale;
  /** Negative for a refund. */
  readonly amount: bigint;
  readonly date: DayPhrase | undefined;
  readonly note: string | undefined;
  readonly title: "revenue.collect_title" | "revenue.refund_title";
};

async function record(entry: Entry, context: Context) {
  const { store, by, now, t, actor } = context;
  const { sale, amount, note } = entry;
  const collectedOn = entry.date
    ? chooseDay(entry.date, context, { prefer: "past", argument: "date", until: now.toPlainDate() })
    : now.toPlainDate();
  if (Temporal.PlainDate.compare(collectedOn, now.toPlainDate()) > 0) {
    throw new UserError("error.future_day", { day: formatDay(collectedOn) });
  }

  const id = await store.sales.collect(
    sale,
    { collectedOn, amount, ...(note !== undefined && { note }) },
    by,
  );
  await store.audit.write(
    {
      action: "collection.record",
      subject: `S${sale.id}`,
      after: {
        entry: `C${id}`,
        amount: amount.toString(),
        collectedOn: collectedOn.toString(),
        note: note ?? null,
      },
    },
    by,
  );
  if (amount < 0n) await tellOfRefund(id, sale, context);
  await tellLateChange([collectedOn], context);
  const size = amount < 0n ? -amount : amount;
  return reply(
    title(t(entry.title, { entry: `C${id}`, sale: `S${sale.id}`, customer: sale.customer.name })),
    text(
      [
        t("revenue.amount", { amount: formatMoney(size), words: moneyInWords(size, actor.locale) }),
        t("revenue.collect_state", {
          day: formatDay(collectedOn),
          collected: formatMoney(collectedOf(sale) + amount),
          receivable: formatMoney(receivableOf(sale) - amount),
        }),
        ...(note === undefined ? [] : [t("revenue.note", { note })]),
      ].join("\n"),
    ),
    ...(await lateNotes([collectedOn], context)),
    actions(
      { label: t("revenue.undo"), command: `/undo C${id}` },
      { label: t("revenue.details", { sale: `S${sale.id}` }), command: `/revenue show S${sale.id}` },
      ...(amount < 0n && isSharedBy(actor.id, sale)
        ? [{ label: t("commission.refund_button"), command: `/commission explain C${id}` }]
        : []),
    ),
  );
}

/** Whoever shares the sale hears, in private, what the refund takes of the commission. */
async function tellOfRefund(id: number, { shares }: Sale, context: Context): Promise<void> {
  for (const { personId } of shares) {
    await tellPerson({ kind: "refund_taken", subject: `C${id}` }, { id: personId }, context);
  }
}

function isSharedBy(personId: number, { shares }: Sale): boolean {
  return shares.some((share) => share.personId === personId);
}
