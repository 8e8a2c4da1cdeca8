import { z } from "zod";
import { actions, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import { UserError } from "#src/errors.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import { formatWeekday } from "#src/i18n/times.ts";
import type { Dispute, Settlement } from "#src/store/interface/disputes.ts";
import { toldLater } from "../lead/tell-owner.ts";
import {
  disputeArgument,
  disputeFinder,
  explainDisputed,
  holdOpenDispute,
  isLate,
  nameDispute,
} from "./find-dispute.ts";
import { signedMoney, signedMoneyArgument } from "./signed-money.ts";
import { payingMonth } from "./statement-of.ts";
import { tellDisputer } from "./tell-dispute.ts";
import { commissionWord } from "./word.ts";
import { writeAdjustment } from "./write-adjustment.ts";

const names = { dispute: ["ma"], reason: ["lydo", "ghichu"] } as const;

export const acceptDispute = defineCommand({
  ...commissionWord,
  verb: "accept",
  verbAliases: ["chapnhan"],
  summary: {
    vi: "Nhân sự chấp nhận một khiếu nại, kèm khoản điều chỉnh",
    en: "As HR, accept a dispute, with the adjustment that follows",
  },
  examples: ["/commission accept Q3 600k", "/hoahong chapnhan Q3 0 đã sửa phần chia"],
  args: z.object({
    dispute: disputeArgument,
    amount: signedMoneyArgument.optional(),
    reason: textArgument.optional(),
  }),
  names: { ...names, amount: ["tien", "sotien"] },
  free: [
    { argument: "dispute", find: disputeFinder },
    { argument: "amount", find: signedMoney },
    { argument: "reason" },
  ],
  texts: ["reason"],
  asks: { dispute: "dispute.ask_which" },
  roles: ["hr"],

  async run({ dispute: id, amount, reason = null }, context) {
    const dispute = await holdForSettling(id, context);
    if (amount === undefined) {
      const { person, line } = dispute;
      const values = { entry: nameDispute(dispute), name: person.name, label: line.label };
      const asked = { ...values, amount: formatMoney(line.amount) };
      throw new UserError("dispute.ask_amount", asked, { slot: "amount" });
    }
    return accept(dispute, { amount, reason }, context);
  },
});

export const declineDispute = defineCommand({
  ...commissionWord,
  verb: "decline",
  verbAliases: ["bac", "tuchoi"],
  summary: { vi: "Nhân sự bác một khiếu nại, kèm lý do", en: "As HR, decline a dispute, with a reason" },
  examples: ["/commission decline Q3", "/hoahong tuchoi Q3 chia đúng như đã báo"],
  args: z.object({ dispute: disputeArgument, reason: textArgument.optional() }),
  names,
  free: [{ argument: "dispute", find: disputeFinder }, { argument: "reason" }],
  texts: ["reason"],
  asks: { dispute: "dispute.ask_which" },
  roles: ["hr"],

  async run({ dispute: id, reason }, context) {
    const { t } = context;
    const dispute = await holdForSettling(id, context);
    const entry = nameDispute(dispute);
    if (reason === undefined) throw new UserError("dispute.ask_decline", { entry }, { slot: "reason" });
    await settle(dispute, { state: "declined", note: reason, adjustmentId: null }, context);
    return directReply(
      title(t("dispute.declined", { entry, name: dispute.person.name })),
      text(t("dispute.text", { text: reason })),
      told(dispute, context),
      await nextSteps(dispute, context),
    );
  },
});

/** HR waits for the lead's word until the deadline, and nobody settles the own. */
async function holdForSettling(id: number, context: Context): Promise<Dispute> {
  const dispute = await holdOpenDispute(id, context);
  const { personId, state, lead, dueOn } = dispute;
  const entry = nameDispute(dispute);
  if (personId === context.actor.id) throw new UserError("error.dispute_own", { entry });
  if (state === "with_lead" && !isLate(dispute, context)) {
    const due = formatWeekday(dueOn, context.actor.locale);
    throw new UserError("error.dispute_waits", { entry, name: lead?.name ?? "", due });
  }
  return dispute;
}

type Accepted = { readonly amount: bigint; readonly reason: string | null };

async function accept(dispute: Dispute, { amount, reason }: Accepted, context: Context): Promise<Reply> {
  const { t, actor } = context;
  const entry = nameDispute(dispute);
  const { person, month: disputed } = dispute;
  const month = await payingMonth(disputed, context);
  const adjustmentId = amount === 0n ? null : await adjust(dispute, { amount, reason, month }, context);
  await settle(dispute, { state: "accepted", note: reason, adjustmentId }, context);

  const values = { entry, name: person.name };
  const heading =
    adjustmentId === null
      ? t("dispute.accepted_plain", values)
      : t("dispute.accepted", {
          ...values,
          amount: formatMoney(amount),
          month: formatMonth(month, actor.locale),
          adjustment: `J${adjustmentId}`,
        });
  const moved = { month: formatMonth(disputed, actor.locale), next: formatMonth(month, actor.locale) };
  return directReply(
    title(heading),
    ...(reason === null ? [] : [text(t("dispute.text", { text: reason }))]),
    ...(adjustmentId === null || month.equals(disputed) ? [] : [note(t("adjust.moved", moved))]),
    told(dispute, context),
    await nextSteps(dispute, context),
  );
}

type Adjusting = Accepted & { readonly month: Temporal.PlainYearMonth };

function adjust(dispute: Dispute, { amount, reason, month }: Adjusting, context: Context): Promise<number> {
  const { person, text: words } = dispute;
  const entry = nameDispute(dispute);
  const why = context.t("dispute.reason", { entry, text: reason ?? words });
  return writeAdjustment({ person, month, amount, reason: why, disputeId: dispute.id }, context);
}

async function settle(dispute: Dispute, settlement: Settlement, context: Context): Promise<void> {
  const { store, by } = context;
  const { state, note: reason, adjustmentId } = settlement;
  await store.disputes.settle(dispute.id, settlement, by);
  await store.audit.write(
    {
      action: "dispute.settle",
      subject: nameDispute(dispute),
      before: { disputeState: dispute.state },
      after: {
        disputeState: state,
        note: reason,
        ...(adjustmentId !== null && { entry: `J${adjustmentId}` }),
      },
    },
    by,
  );
  await tellDisputer(dispute, context);
}

function told({ person }: Dispute, context: Context) {
  return note(toldLater({ owner: person }, context) ?? context.t("proposal.told", { name: person.name }));
}

async function nextSteps(dispute: Dispute, context: Context) {
  const { t } = context;
  return actions(
    { label: t("revenue.undo"), command: `/undo ${nameDispute(dispute)}` },
    {
      label: t("commission.button_explain", { line: dispute.line.number }),
      command: await explainDisputed(dispute, context),
    },
    { label: t("dispute.button_list"), command: "/commission disputes" },
  );
}
