import { z } from "zod";
import { directReply, type Reply, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { formatMoney } from "#src/domain/money.ts";
import { UserError } from "#src/errors.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import { payingMonth } from "./statement-of.ts";
import { privately } from "./whose.ts";

const adjusted = z.object({
  entry: z.string().optional(),
  person: z.string(),
  personId: z.number(),
  amount: z.string().transform(BigInt),
  month: z.string().transform((text) => Temporal.PlainYearMonth.from(text)),
  note: z.string(),
});

/** Takes an adjustment back by its opposite; one that settled a dispute goes back with that. */
export async function undoAdjustment(change: AuditEntry, context: Context): Promise<Reply> {
  privately(context);
  const { entry } = adjusted.parse(change.after);
  if (entry !== undefined) {
    throw new UserError("error.adjustment_of_dispute", { entry: change.subject, dispute: entry });
  }
  const taken = await reverseAdjustment(change, context);
  const { t, actor } = context;
  return directReply(
    title(
      t("undo.adjustment", {
        entry: change.subject,
        reversal: `J${taken.id}`,
        amount: formatMoney(taken.amount),
        month: formatMonth(taken.month, actor.locale),
      }),
    ),
  );
}

type Reversed = {
  readonly id: number;
  readonly amount: bigint;
  readonly month: Temporal.PlainYearMonth;
};

/** In the month of the adjustment, or the open one once that is locked. */
export async function reverseAdjustment(change: AuditEntry, context: Context): Promise<Reversed> {
  const { store, by } = context;
  const { person, personId, amount, month: former, note } = adjusted.parse(change.after);
  const month = await payingMonth(former, context);
  const reversesId = Number(change.subject.slice(1));
  const reason = context.t("adjust.reason_back", { entry: change.subject, reason: note });
  const opposite = { personId, month, amount: -amount, reason, disputeId: null, reversesId };
  const id = await store.payroll.adjust(opposite, by);
  await store.audit.write(
    {
      action: "pay.adjust",
      subject: change.subject,
      ...(change.after && { before: change.after }),
      after: { entry: `J${id}`, person, amount: (-amount).toString() },
      reversesId: change.id,
    },
    by,
  );
  return { id, amount: -amount, month };
}
