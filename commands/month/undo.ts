import { z } from "zod";
import { directReply, type Reply, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import { privately } from "../commission/whose.ts";

const values = z.object({ person: z.string(), personIds: z.string() });

/** Takes a confirmation or a signature back; once the month is locked, it stays. */
export async function undoSignOff(change: AuditEntry, context: Context): Promise<Reply> {
  privately(context);
  const { store, by, t, actor } = context;
  const month = Temporal.PlainYearMonth.from(change.subject.slice(1));
  const label = formatMonth(month, actor.locale);
  if (await store.payroll.lockOf(month)) throw new UserError("month.error_locked", { month: label });

  const { person, personIds } = values.parse(change.after);
  const kind = change.action === "month.confirm" ? "confirmed" : "signed";
  // A row never has an empty hash, so nothing is confirmed by this one.
  const withdrawn = personIds
    .split(",")
    .map((id) => ({ month, personId: Number(id), kind, hash: "" }) as const);
  await store.payroll.signOff(withdrawn, by);
  await store.audit.write(
    { action: change.action, subject: change.subject, before: { person }, after: {}, reversesId: change.id },
    by,
  );
  return directReply(title(t(`month.undone_${kind}`, { month: label })));
}

/** What was locked may already have been paid; it is put right in the month that follows. */
export function refuseUnlock(change: AuditEntry, { actor }: Context): Promise<Reply> {
  const month = Temporal.PlainYearMonth.from(change.subject.slice(1));
  throw new UserError("month.error_lock_stays", { month: formatMonth(month, actor.locale) });
}
