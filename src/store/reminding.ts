import type { Appointment } from "#src/domain/agenda.ts";
import { createAppointments } from "./appointments.ts";
import type { Transaction } from "./database.ts";
import { toTimestamp } from "./dates.ts";

export const reminderKinds = ["day_before", "hour_before"] as const;

export type ReminderKind = (typeof reminderKinds)[number];

type ReminderKey = { readonly appointmentId: number; readonly kind: ReminderKind };

/** A reminder that is due, of an appointment that nobody changes meanwhile. */
export type HeldReminder = {
  readonly appointment: Appointment;
  /** A later one of the same appointment is due as well, or was sent before this one, and says it all. */
  readonly isOvertaken: boolean;
};

/**
 * Locks an appointment and reads its reminder as it is by then; undefined when it was sent, or does not stand for that
 * moment any more because the appointment was moved, held or cancelled.
 */
export async function holdReminder(
  tx: Transaction,
  { appointmentId, kind }: ReminderKey,
  now: Temporal.Instant,
): Promise<HeldReminder | undefined> {
  const appointments = createAppointments(tx);
  await appointments.hold(appointmentId);
  const due = await tx.reminder.findMany({
    where: { appointmentId, dueAt: { lte: toTimestamp(now) } },
    select: { kind: true, sentAt: true },
  });
  if (!due.some((reminder) => reminder.kind === kind && reminder.sentAt === null)) return undefined;
  const appointment = await appointments.find({ kind: "company" }, appointmentId);
  if (!appointment) return undefined;
  return { appointment, isOvertaken: kind === "day_before" && due.length > 1 };
}

/** Sent, or not worth it any more. */
export async function endReminder(tx: Transaction, key: ReminderKey, at: Temporal.Instant): Promise<void> {
  await tx.reminder.update({
    where: { appointmentId_kind: key },
    data: { sentAt: toTimestamp(at) },
    select: { kind: true },
  });
}
