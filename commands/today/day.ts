import type { Context } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import type { Appointment, Task } from "#src/domain/agenda.ts";
import { formatTime } from "#src/i18n/times.ts";
import { nameOfAbout } from "../agenda/about.ts";
import { formatSlot } from "../meeting/describe.ts";
import { bullet, type Section } from "./section.ts";

const shown = 5;
const most = 100;
const doneButtons = 1;

/** The appointments of the day that still lie ahead or have not been reported. */
export async function appointmentsOfDay(subject: Subject, context: Context): Promise<readonly Section[]> {
  const { store, scope, now, t } = context;
  const from = now.startOfDay();
  const found = await store.appointments.list(scope, {
    subject,
    from: from.toInstant(),
    to: from.add({ days: 1 }).toInstant(),
    state: "planned",
    limit: most,
  });
  if (found.length === 0) return [];
  return [
    {
      lines: [
        t("alert.appointments", { count: found.length }),
        ...found.slice(0, shown).map((appointment) => bullet(describeAppointment(appointment, context))),
        ...moreLine(found.length, context),
      ],
    },
  ];
}

/** `9:00–10:00 · Demo · An Phát (L12) · văn phòng khách (H3)` */
function describeAppointment(appointment: Appointment, context: Context): string {
  const { id, title, place } = appointment;
  const parts = [formatSlot(appointment, context), title, nameOfAbout(appointment), place];
  return `${parts.filter((part) => part !== undefined && part !== null).join(" · ")} (H${id})`;
}

/** Open tasks that are due by today; leads that wait for an owner are told of in one sentence elsewhere. */
export async function listDueTasks(
  subject: Subject,
  { store, scope, now }: Context,
): Promise<readonly Task[]> {
  const found = await store.tasks.list(scope, {
    subject,
    state: "open",
    dueUntil: now.toPlainDate(),
    limit: most,
  });
  return found.filter(({ kind }) => kind !== "dispatch");
}

export function isOverdue({ dueOn }: Task, { now }: Context): boolean {
  return Temporal.PlainDate.compare(dueOn, now.toPlainDate()) < 0;
}

export function tasksOfDay(tasks: readonly Task[], context: Context): readonly Section[] {
  if (tasks.length === 0) return [];
  const { t } = context;
  const overdue = tasks.filter((task) => isOverdue(task, context)).length;
  const typed = tasks.filter(({ kind }) => kind !== "remarket");
  return [
    {
      lines: [
        overdue === 0
          ? t("alert.tasks", { count: tasks.length })
          : t("alert.tasks_overdue", { count: tasks.length, overdue }),
        ...tasks.slice(0, shown).map((task) => bullet(describeTask(task, context))),
        ...moreLine(tasks.length, context),
      ],
      actions: typed.slice(0, doneButtons).map(({ id }) => ({
        label: t("agenda.task_done_of", { task: `V${id}` }),
        command: `/task done V${id}`,
      })),
    },
  ];
}

/** `Quá hạn 2 ngày: gọi lại hỏi báo giá · An Phát (L12) (V4)` */
function describeTask(task: Task, context: Context): string {
  const about = nameOfAbout(task);
  const text = about === undefined || task.text.includes(about) ? task.text : `${task.text} · ${about}`;
  return `${whenDue(task, context)}: ${text} (V${task.id})`;
}

function whenDue({ dueOn, dueAt }: Task, { now, company, t }: Context): string {
  const { days } = dueOn.until(now.toPlainDate());
  if (days > 0) return t("alert.late_days", { days });
  const time = dueAt && formatTime(dueAt.toZonedDateTimeISO(company.timeZone));
  return time === null ? t("alert.due_today") : t("alert.due_at", { time });
}

function moreLine(count: number, { t }: Context): readonly string[] {
  return count > shown ? [t("alert.more", { count: count - shown })] : [];
}
