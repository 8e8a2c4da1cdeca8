import { z } from "zod";
import { actions, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import { periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { StatementLine } from "#src/domain/commission/statement.ts";
import { formatMoney } from "#src/domain/money.ts";
import { workdaysFrom } from "#src/domain/workdays.ts";
import { UserError } from "#src/errors.ts";
import { formatMonth, writeMonth } from "#src/i18n/pay.ts";
import { formatWeekday } from "#src/i18n/times.ts";
import type { NewDispute } from "#src/store/interface/disputes.ts";
import { isOpen, nameDispute, readerOf } from "./find-dispute.ts";
import { getLine, lineFinder } from "./find-line.ts";
import { leadingPeriod } from "./leading-period.ts";
import { describeMatter, entryOf } from "./line-words.ts";
import { tellOfDispute } from "./tell-dispute.ts";
import { commissionWord } from "./word.ts";

export const disputeCommission = defineCommand({
  ...commissionWord,
  verb: "dispute",
  verbAliases: ["khieunai", "thacmac", "chuadung"],
  summary: {
    vi: "Báo một dòng hoa hồng chưa đúng: trưởng nhóm cho ý kiến, nhân sự quyết định",
    en: "Say that a line of commission is wrong: your lead comments, HR decides",
  },
  examples: ["/commission dispute 1 “phần của em phải là 60 %”", "/hoahong khieunai C15 thiếu phần chia"],
  args: z.object({ line: textArgument, text: textArgument, month: periodArgument.optional() }),
  names: { line: ["dong", "ma"], text: ["noidung", "lydo"], month: ["thang", "ky"] },
  free: [
    { argument: "line", find: lineFinder },
    { argument: "month", find: leadingPeriod },
    { argument: "text" },
  ],
  texts: ["text"],
  asks: { line: "commission.ask_line", text: "dispute.ask_text" },
  roles: "everyone",

  async run(args, context) {
    const { store, actor, by, now } = context;
    const person = await store.people.get(actor.id, now.toPlainDate());
    const { statement, line } = await getLine({ words: args.line, month: args.month, person }, context);
    const { month } = statement;
    await refuseSecond({ month, line }, context);

    const leadId = await leadOf(context);
    const dispute: NewDispute = {
      personId: actor.id,
      month,
      line: {
        number: line.number,
        entry: entryOf(line),
        label: labelOf(line, context),
        amount: line.amount,
      },
      text: args.text,
      leadId,
      dueOn: dueDay(leadId === null ? "hr" : "lead", context),
    };
    const id = await store.disputes.add(dispute, by);
    await store.audit.write(
      {
        action: "dispute.add",
        subject: `Q${id}`,
        after: { entry: dispute.line.entry, note: args.text, answerBy: dispute.dueOn.toString() },
      },
      by,
    );
    const state = leadId === null ? "with_hr" : "with_lead";
    await tellOfDispute({ ...dispute, id, state }, context);
    return confirm(id, dispute, context);
  },
});

/** By when whoever has it now is to answer. */
export function dueDay(whose: "lead" | "hr", { now, company }: Context): Temporal.PlainDate {
  const { leadWorkdays, hrWorkdays } = company.commission.disputes;
  return workdaysFrom(now.toPlainDate(), whose === "lead" ? leadWorkdays : hrWorkdays, company.calendar);
}

/** The lead of the own team; nobody for leads and for those without one, whose disputes go to HR at once. */
async function leadOf({ store, actor, now }: Context): Promise<number | null> {
  const { team } = actor;
  if (team === null || actor.role === "lead") return null;
  const people = await store.people.list(now.toPlainDate());
  const lead = people.find((one) => one.role === "lead" && one.team?.id === team.id && one.id !== actor.id);
  return lead?.id ?? null;
}

/** Without amounts: a lead reads it. */
function labelOf(line: StatementLine, context: Context): string {
  if (line.kind === "entry") return `${entryOf(line) ?? ""} · ${line.customer}`;
  if (line.kind === "adjustment") return entryOf(line) ?? "";
  return line.kind === "bonus" ? describeMatter(line, context) : context.t(`commission.kind_${line.kind}`);
}

type Disputed = { readonly month: Temporal.PlainYearMonth; readonly line: StatementLine };

async function refuseSecond({ month, line }: Disputed, context: Context): Promise<void> {
  const { store, actor } = context;
  const all = await store.disputes.list(readerOf(context), month);
  const entry = entryOf(line);
  const same = all.find(
    (other) =>
      other.personId === actor.id &&
      isOpen(other) &&
      (entry === null ? other.line.number === line.number : other.line.entry === entry),
  );
  if (same) throw new UserError("error.dispute_open", { entry: nameDispute(same) });
}

async function confirm(id: number, dispute: NewDispute, context: Context): Promise<Reply> {
  const { t, actor, store, now } = context;
  const { line, month, leadId } = dispute;
  const entry = `Q${id}`;
  const due = formatWeekday(dispute.dueOn, actor.locale);
  const next =
    leadId === null
      ? t("dispute.to_hr", { due })
      : t("dispute.to_lead", { due, name: (await store.people.get(leadId, now.toPlainDate())).name });
  const values = { entry, month: formatMonth(month, actor.locale), number: line.number, label: line.label };
  return directReply(
    title(t("dispute.raised", values)),
    text(
      [
        t("dispute.text", { text: dispute.text }),
        t("dispute.now", { amount: formatMoney(line.amount) }),
      ].join("\n"),
    ),
    note(`${next} ${t("dispute.outcome")}`),
    actions(
      { label: t("dispute.button_withdraw", { entry }), command: `/commission withdraw ${entry}` },
      { label: t("commission.button_statement"), command: `/commission ${writeMonth(month)}` },
    ),
  );
}
