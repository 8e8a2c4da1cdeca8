import { z } from "zod";
import { directReply, type Reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { formatMoney } from "#src/domain/money.ts";
import { UserError } from "#src/errors.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import type { Dispute } from "#src/store/interface/disputes.ts";
import { describeState, holdDispute, holdOpenDispute, nameDispute } from "./find-dispute.ts";
import { tellDisputer, tellOfDispute } from "./tell-dispute.ts";
import { reverseAdjustment } from "./undo-adjustment.ts";
import { privately } from "./whose.ts";
import { withdraw } from "./withdraw.ts";

const opinionBefore = z.object({ answerBy: z.string().transform((text) => Temporal.PlainDate.from(text)) });
const settled = z.object({
  disputeState: z.enum(["accepted", "declined", "withdrawn"]),
  entry: z.string().optional(),
});

export async function undoDispute(change: AuditEntry, context: Context): Promise<Reply> {
  privately(context);
  const dispute = await holdOpenDispute(idOf(change), context);
  await withdraw(dispute, change.id, context);
  return directReply(title(context.t("undo.dispute", { entry: change.subject })));
}

/** The dispute waits for the lead again, until the day it did. */
export async function undoOpinion(change: AuditEntry, context: Context): Promise<Reply> {
  privately(context);
  const { store, by, t } = context;
  const dispute = await holdOpenDispute(idOf(change), context);
  const { answerBy } = opinionBefore.parse(change.before);
  await store.disputes.reopen(dispute.id, { state: "with_lead", dueOn: answerBy });
  await store.audit.write(
    {
      action: "dispute.opinion",
      subject: change.subject,
      before: change.after ?? {},
      after: change.before ?? {},
      reversesId: change.id,
    },
    by,
  );
  return directReply(title(t("undo.opinion", { entry: change.subject })));
}

/** The dispute waits again; the adjustment that came of it is taken back by its opposite. */
export async function undoSettlement(change: AuditEntry, context: Context): Promise<Reply> {
  privately(context);
  const { store, by, t } = context;
  const dispute = await holdDispute(idOf(change), context);
  const { disputeState, entry } = settled.parse(change.after);
  if (dispute.state !== disputeState) throw settledOtherwise(dispute, context);

  const adjustment = entry === undefined ? [] : await takeBack(entry, context);
  const state = dispute.lead !== null && dispute.leadAgrees === null ? "with_lead" : "with_hr";
  await store.disputes.reopen(dispute.id, { state, dueOn: dispute.dueOn });
  await store.audit.write(
    {
      action: "dispute.settle",
      subject: change.subject,
      before: { disputeState },
      after: { disputeState: state },
      reversesId: change.id,
    },
    by,
  );
  if (disputeState === "withdrawn") await tellOfDispute({ ...dispute, state }, context);
  else await tellDisputer(dispute, context);
  return directReply(
    title(t("undo.settled", { entry: change.subject, name: dispute.person.name })),
    ...adjustment,
  );
}

async function takeBack(entry: string, context: Context) {
  const { store, t, actor } = context;
  const entries = await store.audit.list({ kind: "company" }, entry);
  const made = entries.find(({ action, reversesId }) => action === "pay.adjust" && reversesId === null);
  if (!made) throw new Error(`the history of ${entry} was not found`);
  const { id, amount, month } = await reverseAdjustment(made, context);
  const values = { entry, reversal: `J${id}`, amount: formatMoney(amount) };
  return [text(t("undo.adjustment", { ...values, month: formatMonth(month, actor.locale) }))];
}

function settledOtherwise(dispute: Dispute, context: Context): UserError {
  return new UserError("error.dispute_settled", {
    entry: nameDispute(dispute),
    state: describeState(dispute, context).toLowerCase(),
  });
}

function idOf({ subject }: AuditEntry): number {
  return Number(subject.slice(1));
}
