import type { Context } from "#src/command/command.ts";
import type { Task } from "#src/domain/agenda.ts";
import type { AuditValues } from "#src/domain/audit.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatTime, formatWeekday } from "#src/i18n/times.ts";
import { nameOfAbout } from "../agenda/about.ts";

/** `9:00 Thứ Năm 26/11/2026` */
export function formatDue({ dueOn, dueAt }: Task, { company, actor }: Context): string {
  const day = formatWeekday(dueOn, actor.locale);
  return dueAt ? `${formatTime(dueAt.toZonedDateTimeISO(company.timeZone))} ${day}` : day;
}

/** “Quá hạn 3 ngày (19/11/2026)”, “Hôm nay 9:00”, “26/11/2026 9:00”. */
export function whenDue({ dueOn, dueAt }: Task, { now, t, company }: Context): string {
  const today = now.toPlainDate();
  const time = dueAt ? ` ${formatTime(dueAt.toZonedDateTimeISO(company.timeZone))}` : "";
  const days = dueOn.until(today).days;
  if (days > 0) return t("agenda.overdue", { days, day: formatDay(dueOn) });
  if (days < 0) return `${formatDay(dueOn)}${time}`;
  const isLate = dueAt !== null && Temporal.Instant.compare(dueAt, now.toInstant()) < 0;
  return t(isLate ? "agenda.late_today" : "agenda.today", { time });
}

/** A task as its history keeps it; the time is that of the clock where the company is. */
export function valuesOf(task: Task, { company }: Context): AuditValues {
  const { text, owner, dueOn, dueAt, state } = task;
  const at = dueAt?.toZonedDateTimeISO(company.timeZone).toPlainDateTime();
  return {
    text,
    about: nameOfAbout(task) ?? null,
    owner: owner.name,
    due: at ? at.toString({ smallestUnit: "minute" }) : dueOn.toString(),
    taskState: state,
  };
}

/** The fields in which a change of a task shows. */
export function changingValuesOf(task: Task, context: Context): AuditValues {
  const { due = null, taskState = null } = valuesOf(task, context);
  return { due, taskState };
}
