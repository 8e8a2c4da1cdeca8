import { z } from "zod";
import { type Reply, reply, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Appointment } from "#src/domain/agenda.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import type { AppointmentChange } from "#src/store/interface/agenda.ts";
import { removeActivity } from "../activity/undo.ts";
import { readLocal, refuseChanged } from "../agenda/stands.ts";
import { readBack } from "./add.ts";
import { changingValuesOf } from "./change.ts";
import { formatStart } from "./describe.ts";
import { getAppointment } from "./find.ts";

const kept = z.object({
  startsAt: z.string(),
  appointmentState: z.enum(["planned", "held", "cancelled"]),
});

/** Takes back that an appointment was made or changed, unless it has been changed since. */
export async function undoMeeting(change: AuditEntry, context: Context): Promise<Reply> {
  const { t, store } = context;
  await context.store.appointments.hold(Number(change.subject.slice(1)));
  const appointment = await getAppointment(Number(change.subject.slice(1)), context);
  refuseChanged(change, changingValuesOf(appointment, context));
  const activity = change.after?.["activityEntry"];
  if (typeof activity === "string") {
    const [logged] = await store.audit.list({ kind: "company" }, activity);
    if (logged) await removeActivity(logged, context);
  }

  const changed = await restore(appointment, change, context);
  const values = { appointment: change.subject, at: formatStart(changed, context) };
  const isAdded = change.action === "appointment.add";
  return reply(title(t(isAdded ? "undo.appointment_added" : "undo.appointment_changed", values)));
}

async function restore(appointment: Appointment, change: AuditEntry, context: Context): Promise<Appointment> {
  const { store, by } = context;
  await store.appointments.change(appointment.id, changeBack(change, context), by);
  const changed = await readBack(appointment.id, context);
  await store.audit.write(
    {
      action: "appointment.change",
      subject: change.subject,
      before: changingValuesOf(appointment, context),
      after: changingValuesOf(changed, context),
      reversesId: change.id,
    },
    by,
  );
  return changed;
}

function changeBack({ action, before }: AuditEntry, { company }: Context): AppointmentChange {
  if (action === "appointment.add") return { state: "cancelled" };
  const { startsAt, appointmentState } = kept.parse(before);
  const { at } = readLocal(startsAt, company.timeZone);
  return { state: appointmentState, ...(at && { startsAt: at }) };
}
