import type { Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";

/** The task that sends a reminder of an appointment. */
export const reminderTask = "reminder";

const attempts = 40;

export type ReminderState = { readonly isAnyDue: boolean; readonly next: Temporal.Instant | null };

/** Whether a reminder that is due has not been sent, and when the next one is due after it. */
export async function reminderState(tx: Transaction, now: Temporal.Instant): Promise<ReminderState> {
  const at = toTimestamp(now);
  const [row] = await tx.$queryRaw<{ due: boolean; next: Date | null }[]>`
    SELECT EXISTS (SELECT FROM reminder WHERE sent_at IS NULL AND due_at <= ${at}) AS due,
      (SELECT min(due_at) FROM reminder WHERE sent_at IS NULL AND due_at > ${at}) AS next`;
  return { isAnyDue: row?.due ?? false, next: row?.next ? toInstant(row.next) : null };
}

/** One job for each reminder that is due, however often this is asked for; tells how many reminders there are. */
export async function addDueReminders(tx: Transaction, now: Temporal.Instant): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT (graphile_worker.add_job(${reminderTask},
      json_build_object('appointmentId', appointment_id, 'kind', kind), max_attempts := ${attempts}::int,
      queue_name := 'post:person:' || person_id, job_key := 'reminder:' || appointment_id || ':' || kind,
      job_key_mode := 'unsafe_dedupe')).id::text
    FROM reminder WHERE sent_at IS NULL AND due_at <= ${toTimestamp(now)} ORDER BY due_at`;
  return rows.length;
}
