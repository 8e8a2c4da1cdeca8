import { z } from "zod";
import { type Reply, reply, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { getSaleForChange } from "./find.ts";

const values = z.object({ dueDay: z.iso.date() });

/** Gives a sale the day back on which it was due before, unless another one has been agreed since. */
export async function undoDueDay(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, t } = context;
  const sale = await getSaleForChange(Number(change.subject.slice(1)), context);
  const { dueDay } = values.parse(change.after);
  const agreed = await store.receivables.agreedOn(sale.id);
  if (agreed?.toString() !== dueDay) throw new UserError("error.due_set_since", { sale: change.subject });

  const before = Temporal.PlainDate.from(values.parse(change.before).dueDay);
  await store.receivables.agree(sale.id, before, by);
  await store.audit.write(
    {
      action: "payment.date",
      subject: change.subject,
      before: { dueDay },
      after: { dueDay: before.toString() },
      reversesId: change.id,
    },
    by,
  );
  return reply(title(t("undo.due", { sale: change.subject, day: formatDay(before) })));
}
