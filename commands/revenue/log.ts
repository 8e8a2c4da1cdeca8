import { z } from "zod";
import { actions, type Block, note, type Reply, reply, title } from "#src/chat/reply.ts";
import {
  day,
  dayArgument,
  leadingMoney,
  money,
  moneyArgument,
  moneyOrNoneArgument,
  named,
  numbered,
  numberedArgument,
  oneOf,
  period,
  textArgument,
  within,
  word,
} from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { chooseDay } from "#src/command/resolve.ts";
import { fold } from "#src/domain/fold.ts";
import { findMoney, formatMoney } from "#src/domain/money.ts";
import { saleKindNames } from "#src/domain/names.ts";
import { collectedOf, type Sale, type Share } from "#src/domain/sale.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { NewAuditEntry } from "#src/store/store.ts";
import { closeSoldLead, getSoldLead } from "../lead/sale.ts";
import { lateNotes } from "../leave/late.ts";
import { tellLateChange } from "../month/tell-late.ts";
import { type ChosenCustomer, chooseCustomer } from "./customer.ts";
import { describeSale } from "./describe.ts";
import { askAboutDoubts } from "./doubts.ts";
import { chooseDueDay, describeDueDay } from "./due-day.ts";
import { collected, dueDay, wordsOfShares } from "./finders.ts";
import { remarkOnLead } from "./known-lead.ts";
import { findSellers } from "./sellers.ts";
import { tellOfNewCustomer } from "./tell-new.ts";
import { revenueWord } from "./word.ts";

/** “doanh thu của tôi”, “doanh thu tháng này”: nothing but whose and when. */
const asksForList = /^(?:(?:cua )?(?:toi|minh|em|nhom|team))?$/;

export const logRevenue = defineCommand({
  ...revenueWord,
  summary: { vi: "Ghi doanh thu bằng một dòng", en: "Log revenue in one line" },
  examples: [
    "/revenue 500tr An Phát",
    "/doanhthu 1,5 tỷ “Công ty Minh Long” thu=500tr loai=taiky ngay=20/11",
    "/revenue 300tr An Phát chia=lan:60,minh:40",
  ],
  args: z.object({
    amount: moneyArgument,
    customer: textArgument,
    date: dayArgument.optional(),
    kind: oneOf(saleKindNames).optional(),
    collected: moneyOrNoneArgument.optional(),
    due: dayArgument.optional(),
    lead: numberedArgument("L").optional(),
    person: textArgument.optional(),
    shares: textArgument.optional(),
    note: textArgument.optional(),
  }),
  names: {
    amount: ["tien", "sotien"],
    customer: ["khach", "khachhang", "kh"],
    date: ["ngay"],
    kind: ["loai"],
    collected: ["thu", "thucthu", "dathu"],
    due: ["han", "hanthu", "hantra"],
    lead: ["cohoi"],
    person: ["nv", "nhanvien"],
    shares: ["chia", "split"],
    note: ["ghichu"],
  },
  free: [
    { argument: "collected", find: collected },
    { argument: "amount", find: money },
    { argument: "kind", find: within(saleKindNames) },
    { argument: "person", find: word(/^@\S/) },
    { argument: "due", find: dueDay },
    { argument: "date", find: day },
    { argument: "customer" },
  ],
  finds: {
    amount: leadingMoney,
    collected: leadingMoney,
    kind: named(saleKindNames),
    lead: numbered("L"),
    person: word(/^@?\S/),
    shares: wordsOfShares,
  },
  texts: ["note"],
  guesses: (words) => {
    const found = findMoney(words);
    return found?.reading.kind === "amount" && found.rest !== "";
  },
  meansVerb: (words) =>
    words !== "" && asksForList.test(fold(period(words)?.rest ?? words)) ? "list" : undefined,
  asks: { amount: "revenue.ask_amount", customer: "revenue.ask_customer" },
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    const { store, company, now, by } = context;
    const { amount } = args;
    const signedOn = args.date
      ? chooseDay(args.date, context, { prefer: "past", argument: "date", until: now.toPlainDate() })
      : now.toPlainDate();
    if (Temporal.PlainDate.compare(signedOn, now.toPlainDate()) > 0) {
      throw new UserError("error.future_day", { day: formatDay(signedOn) });
    }
    const due = args.due && chooseDueDay(args.due, signedOn, context);
    // With a day on which it is to be paid, nothing has come in yet unless somebody says so.
    const collectedNow = args.collected ?? (company.plainEntry === "signed" || due ? 0n : amount);
    if (due && collectedNow === amount) throw new UserError("error.due_but_paid");
    if (collectedNow > amount) {
      throw new UserError("error.collected_too_much", {
        collected: formatMoney(collectedNow),
        amount: formatMoney(amount),
      });
    }

    const shares = await findSellers(args, context);
    const seller = shares[0]?.personId ?? context.actor.id;
    const [customer, recent] = await Promise.all([
      chooseCustomer(args.customer, context),
      store.sales.recentAmounts(seller),
    ]);
    const lead = await getSoldLead(args.lead, context);
    await askAboutDoubts({ amount, customer, signedOn, recent }, context);

    const known = customer.known ?? (await store.customers.ensure(customer.name, seller));
    const isFirst = !known.hasBought && (args.kind ?? "new") === "new";
    const sale = await store.sales.record(
      {
        customerId: known.id,
        ...(args.lead !== undefined && { leadId: args.lead }),
        signedOn,
        amount,
        kind: args.kind ?? "new",
        ...(args.note !== undefined && { note: args.note }),
        shares,
        collected: collectedNow,
        isFirst,
      },
      by,
    );
    const { id } = sale;
    if (due) await store.receivables.agree(id, due, by);
    const closed = await closeSoldLead(lead, { saleId: id, customerId: known.id, sellerId: seller }, context);
    const [answer] = await Promise.all([
      confirm(sale, { customer, isKindGiven: args.kind !== undefined, closed }, context),
      tellLateChange([signedOn], context),
      isFirst && tellOfNewCustomer({ saleId: id, customer: known, sellerId: seller, signedOn }, context),
      store.audit.write(entryFor(sale, shares, due), by),
    ]);
    return answer;
  },
});

function entryFor(sale: Sale, shares: readonly Share[], due: Temporal.PlainDate | undefined): NewAuditEntry {
  return {
    action: "sale.record",
    subject: `S${sale.id}`,
    after: {
      customer: sale.customer.name,
      amount: sale.amount.toString(),
      collected: collectedOf(sale).toString(),
      signedOn: sale.signedOn.toString(),
      ...(due && { dueDay: due.toString() }),
      kind: sale.kind,
      shares: shares.map(({ name, amount }) => `${name} ${amount}`).join(", "),
    },
  };
}

type Remarks = {
  readonly customer: ChosenCustomer;
  readonly isKindGiven: boolean;
  /** What became of the lead. */
  readonly closed: readonly Block[];
};

/** Of the sale as the ledger has it, rather than as it was typed. */
async function confirm(sale: Sale, remarks: Remarks, context: Context): Promise<Reply> {
  const { t } = context;
  const [due, known, late] = await Promise.all([
    describeDueDay(sale, context),
    remarks.customer.known ? [] : remarkOnLead(sale, context),
    lateNotes([sale.signedOn], context),
  ]);
  const subject = `S${sale.id}`;
  return reply(
    title(t("revenue.recorded", { sale: subject, customer: sale.customer.name })),
    ...describeSale(sale, context),
    ...(due === undefined ? [] : [note(due)]),
    ...remark(remarks, context),
    ...known,
    ...remarks.closed,
    ...late,
    actions(
      { label: t("revenue.undo"), command: `/undo ${subject}` },
      { label: t("revenue.details", { sale: subject }), command: `/revenue show ${subject}` },
    ),
  );
}

function remark({ customer, isKindGiven }: Omit<Remarks, "closed">, { t }: Context): Block[] {
  if (customer.known) {
    return customer.known.hasBought && !isKindGiven ? [note(t("revenue.bought_before"))] : [];
  }
  if (customer.similar.length === 0) return [note(t("revenue.new_customer"))];
  return [note(t("revenue.similar", { names: customer.similar.map(({ name }) => name).join(", ") }))];
}
