import { z } from "zod";
import type { Reply } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { AuditAction, AuditEntry } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import { undoActivity } from "./activity/undo.ts";
import { undoNote } from "./agenda/undo-note.ts";
import { undoArticle, undoArticleTarget } from "./article/undo.ts";
import { describeValues } from "./audit-values.ts";
import { undoCare } from "./check/undo-care.ts";
import { undoAdjustment } from "./commission/undo-adjustment.ts";
import { undoDispute, undoOpinion, undoSettlement } from "./commission/undo-dispute.ts";
import { undoCustomer } from "./customer/undo.ts";
import { undoLead } from "./lead/undo.ts";
import { undoAsked, undoCorrection, undoSettledLeave } from "./leave/undo.ts";
import { undoMail } from "./mail/undo.ts";
import { undoMeeting } from "./meeting/undo.ts";
import { refuseUnlock, undoSignOff } from "./month/undo.ts";
import { undoPlan } from "./plan/undo.ts";
import { undoCollection, undoSale } from "./revenue/undo.ts";
import { undoDueDay } from "./revenue/undo-due.ts";
import { undoSchedule } from "./schedule/undo.ts";
import { undoTarget } from "./target/undo.ts";
import { undoProposal, undoSettled } from "./target/undo-proposal.ts";
import { undoTask } from "./task/undo.ts";
import { refusalOf } from "./undo-refusal.ts";
import { undoVoucher } from "./voucher/undo.ts";
import { undoDays } from "./workday/undo.ts";

const undoableFor = Temporal.Duration.from({ hours: 24 });

export const undo = defineCommand({
  name: "undo",
  aliases: ["hoantac"],
  summary: { vi: "Hoàn tác việc vừa ghi (trong 24 giờ)", en: "Undo your last change (within 24 hours)" },
  examples: ["/undo", "/undo S12"],
  args: z.object({ entry: textArgument.optional() }),
  names: { entry: ["ma"] },
  free: [{ argument: "entry" }],
  roles: ["rep", "lead", "manager", "hr", "admin", "media"],

  async run({ entry }, context) {
    const { store, actor, by } = context;
    const since = by.at.subtract(undoableFor);
    const label = entry?.toUpperCase();
    const change = await store.audit.lastOf(actor.id, since, label);
    if (!change) throw await refusalOf(label, context);
    return undoChange(change, context);
  },

  takesBack: {
    check(changes, { by }) {
      for (const { action, subject, reversesId, at } of changes) {
        if (reversesId !== null || !undoings.has(action))
          throw new UserError("error.edit_final", { entry: subject });
        if (Temporal.Instant.compare(at.add(undoableFor), by.at) < 0)
          throw new UserError("error.edit_late", { entry: subject });
      }
    },
    describe: describeChange,
    run: undoChange,
  },
});

type Undoing = (change: AuditEntry, context: Context) => Promise<Reply>;

const undoings: ReadonlyMap<AuditAction, Undoing> = new Map([
  ["sale.record", undoSale],
  ["collection.record", undoCollection],
  ["target.set", undoTarget],
  ["proposal.add", undoProposal],
  ["proposal.settle", undoSettled],
  ["payment.date", undoDueDay],
  ["activity.add", undoActivity],
  ["task.add", undoTask],
  ["task.change", undoTask],
  ["appointment.add", undoMeeting],
  ["appointment.change", undoMeeting],
  ["customer.change", undoCustomer],
  ["lead.add", undoLead],
  ["lead.change", undoLead],
  ["lead.merge", undoLead],
  ["care.report", undoCare],
  ["schedule.change", undoSchedule],
  ["meeting.note", undoNote],
  ["meeting.note_remove", undoNote],
  ["leave.ask", undoAsked],
  ["leave.settle", undoSettledLeave],
  ["leave.correct", undoCorrection],
  ["day.record", undoDays],
  ["month.confirm", undoSignOff],
  ["month.sign", undoSignOff],
  ["month.lock", refuseUnlock],
  ["dispute.add", undoDispute],
  ["dispute.opinion", undoOpinion],
  ["dispute.settle", undoSettlement],
  ["pay.adjust", undoAdjustment],
  ["voucher.change", undoVoucher],
  ["plan.set", undoPlan],
  ["customer_mail.confirm", undoMail],
  ["customer_mail.drop", undoMail],
  ["article.add", undoArticle],
  ["article.target", undoArticleTarget],
]);

function undoChange(change: AuditEntry, context: Context): Promise<Reply> {
  const undoing = undoings.get(change.action);
  if (!undoing) throw new UserError("error.not_undoable", { entry: change.subject });
  return undoing(change, context);
}

/** In a room without the values: they may have been given in private. */
function describeChange(change: AuditEntry, { t, actor, company, isPrivate }: Context): string {
  const named = `${t(`audit.${change.action}`)} ${change.subject}`;
  const reader = { t, locale: actor.locale, isPrivate, timeZone: company.timeZone };
  const values = isPrivate ? describeValues(change, reader)(change.after) : null;
  return values ? `${named} (${values})` : named;
}
