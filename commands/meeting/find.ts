import { word } from "#src/command/arguments.ts";
import type { Context, Finder } from "#src/command/command.ts";
import type { Appointment } from "#src/domain/agenda.ts";
import { UserError } from "#src/errors.ts";

/** An appointment within the reader's scope; in a shared conversation the answer moves to the person alone. */
export async function getAppointment(id: number, { store, scope, isPrivate }: Context): Promise<Appointment> {
  const appointment = await store.appointments.find(scope, id);
  if (appointment) return appointment;
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/meeting list" });
  throw new UserError("error.unknown_appointment", { appointment: `H${id}` });
}

/** The same, held, for its owner and for those who lead; refuses one that was held or cancelled. */
export async function getPlanned(id: number, context: Context): Promise<Appointment> {
  await context.store.appointments.hold(id);
  const appointment = await getAppointment(id, context);
  const { actor } = context;
  const leads = actor.role === "lead" || actor.role === "manager" || actor.role === "admin";
  const values = { appointment: `H${id}`, owner: appointment.owner.name };
  if (appointment.owner.id !== actor.id && !leads) throw new UserError("error.not_your_appointment", values);
  if (appointment.state === "held") throw new UserError("error.appointment_held", values);
  if (appointment.state === "cancelled") throw new UserError("error.appointment_cancelled", values);
  return appointment;
}

/** `H3` anywhere, or a bare number at the beginning. */
export const appointmentNumber: Finder = (words) =>
  word(/^#?H\d{1,8}$/i)(words) ?? (/^#?\d{1,8}(?= |$)/.test(words) ? word(/^#?\d{1,8}$/)(words) : undefined);
