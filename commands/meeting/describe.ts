import type { Context } from "#src/command/command.ts";
import type { Appointment } from "#src/domain/agenda.ts";
import { endOf, remindersOf } from "#src/domain/agenda-rules.ts";
import type { AuditValues } from "#src/domain/audit.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { formatAppointment, formatTime } from "#src/i18n/times.ts";
import { nameOfAbout } from "../agenda/about.ts";
import { showText } from "../lead/mask.ts";

/** `14:00–15:00` */
export function formatSlot(
  appointment: Pick<Appointment, "startsAt" | "minutes">,
  { company: { timeZone } }: Context,
): string {
  const from = appointment.startsAt.toZonedDateTimeISO(timeZone);
  return `${formatTime(from)}–${formatTime(endOf(appointment).toZonedDateTimeISO(timeZone))}`;
}

/** `14:00 Thứ Năm 26/11/2026` */
export function formatStart({ startsAt }: Appointment, { company, actor }: Context): string {
  return formatAppointment(startsAt.toZonedDateTimeISO(company.timeZone), actor.locale);
}

/** How an appointment is echoed, with when its reminders come. */
export function describeAppointment(appointment: Appointment, context: Context): string {
  const { t, actor, now, company } = context;
  const about = nameOfAbout(appointment);
  const reminders = remindersOf(appointment.startsAt, now.toInstant()).map((at) =>
    formatMoment(at.toZonedDateTimeISO(company.timeZone)),
  );
  const lines = [
    showText(appointment.title, context),
    t("agenda.slot", { slot: formatSlot(appointment, context), minutes: appointment.minutes }),
    ...(about === undefined ? [] : [t("agenda.about", { about })]),
    ...(appointment.place === null
      ? []
      : [t("agenda.place", { place: showText(appointment.place, context) })]),
    ...(appointment.owner.id === actor.id ? [] : [t("agenda.owner", { name: appointment.owner.name })]),
    ...(appointment.state !== "planned" || Temporal.Instant.compare(appointment.startsAt, now.toInstant()) < 0
      ? []
      : [
          reminders.length === 0
            ? t("agenda.no_reminders")
            : t("agenda.reminders", { at: reminders.join(t("agenda.and")) }),
        ]),
  ];
  return lines.join("\n");
}

/** An appointment as its history keeps it; the time is that of the clock where the company is. */
export function valuesOf(appointment: Appointment, { company }: Context): AuditValues {
  const { title, owner, startsAt, minutes, place, state } = appointment;
  const at = startsAt.toZonedDateTimeISO(company.timeZone).toPlainDateTime();
  return {
    heading: title,
    about: nameOfAbout(appointment) ?? null,
    owner: owner.name,
    startsAt: at.toString({ smallestUnit: "minute" }),
    minutes,
    place,
    appointmentState: state,
  };
}
