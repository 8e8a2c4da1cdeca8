import { z } from "zod";
import { type Action, actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { dayArgument, numberedArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { dayOfTime, partOfDay, time, timeArgument } from "#src/command/moment.ts";
import type { Appointment } from "#src/domain/agenda.ts";
import type { AuditValues } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { recordActivity } from "../activity/record.ts";
import { idsOf } from "../agenda/about.ts";
import { chooseDue } from "../agenda/due.ts";
import { quoted } from "../agenda/finders.ts";
import { undoCommand } from "../agenda/undo-command.ts";
import { readWhen } from "../agenda/when.ts";
import { showText } from "../lead/mask.ts";
import { readBack } from "./add.ts";
import { describeAppointment, formatStart, valuesOf } from "./describe.ts";
import { askAboutTime } from "./doubts.ts";
import { appointmentNumber, getPlanned } from "./find.ts";
import { meetingWord } from "./word.ts";

const entryLetter = "H";
const names = { appointment: ["hen", "ma"] } as const;

export const moveMeeting = defineCommand({
  ...meetingWord,
  entryLetter,
  verb: "move",
  verbAliases: ["doi", "doilich", "hoan"],
  summary: { vi: "Đổi ngày giờ một lịch hẹn", en: "Move an appointment" },
  examples: ["/meeting move H3 27/11 9h", "/hen doi H3 15h"],
  args: z.object({
    appointment: numberedArgument("H"),
    date: dayArgument.optional(),
    time: timeArgument.optional(),
    part: z.string().optional(),
    when: textArgument.optional(),
  }),
  names: { ...names, date: ["ngay"], time: ["gio", "luc"] },
  free: [
    { argument: "appointment", find: appointmentNumber },
    { argument: "part", find: partOfDay },
    { argument: "date", find: dayOfTime },
    { argument: "time", find: time },
  ],
  roles: "everyone",

  async run(args, context) {
    const { store, by, company, t } = context;
    const appointment = await getPlanned(args.appointment, context);
    const entry = `H${appointment.id}`;
    const moment = readWhen(args);
    if (!moment.date && !moment.time)
      throw new UserError("agenda.ask_new_time", { appointment: entry }, { slot: "when" });
    if (args.part !== undefined && !moment.time) throw new UserError("agenda.ask_time", {}, { slot: "when" });
    // Another day keeps the time, and another time keeps the day.
    const former = appointment.startsAt.toZonedDateTimeISO(company.timeZone);
    const { date, time: at = former.toPlainTime() } = moment;
    const { dueAt } = chooseDue({ date, time: at }, context, former.toPlainDate());
    if (!dueAt) throw new Error("a day with a time has a moment");
    const { id, minutes, owner } = appointment;
    await askAboutTime({ id, startsAt: dueAt, minutes, ownerId: owner.id }, context);

    await store.appointments.change(id, { startsAt: dueAt }, by);
    const { changed, undo } = await writeChange(appointment, context);
    const heading = t("agenda.appointment_moved", { appointment: entry, at: formatStart(changed, context) });
    return answer(changed, { heading, undo, context });
  },
});

export const cancelMeeting = defineCommand({
  ...meetingWord,
  entryLetter,
  verb: "cancel",
  verbAliases: ["huy", "bo", "xoa"],
  summary: { vi: "Huỷ một lịch hẹn", en: "Cancel an appointment" },
  examples: ["/meeting cancel H3", "/hen H3 huỷ"],
  args: z.object({ appointment: numberedArgument("H") }),
  names,
  free: [{ argument: "appointment", find: appointmentNumber }],
  roles: "everyone",

  async run(args, context) {
    const { store, by, t } = context;
    const appointment = await getPlanned(args.appointment, context);
    await store.appointments.change(appointment.id, { state: "cancelled" }, by);
    const { changed, undo } = await writeChange(appointment, context);
    const values = { appointment: `H${appointment.id}`, at: formatStart(changed, context) };
    return answer(changed, { heading: t("agenda.appointment_cancelled", values), undo, context });
  },
});

export const holdMeeting = defineCommand({
  ...meetingWord,
  entryLetter,
  verb: "held",
  verbAliases: ["dagap", "gap", "xong", "done"],
  summary: { vi: "Đã gặp: ghi thành buổi gặp, có kết quả", en: "It took place: logged as a meeting" },
  examples: ["/meeting held H3 “khách đồng ý báo giá”", "/hen dagap H3 khách hẹn ký tuần sau"],
  args: z.object({
    appointment: numberedArgument("H"),
    outcome: z.string().optional(),
    words: z.string().optional(),
  }),
  names: { ...names, outcome: ["kq", "ketqua"] },
  free: [
    { argument: "appointment", find: appointmentNumber },
    { argument: "outcome", find: quoted },
    { argument: "words" },
  ],
  texts: ["outcome"],
  roles: "everyone",

  async run(args, context) {
    const { store, by, company, now, t } = context;
    const appointment = await getPlanned(args.appointment, context);
    const entry = `H${appointment.id}`;
    const on = appointment.startsAt.toZonedDateTimeISO(company.timeZone).toPlainDate();
    if (Temporal.PlainDate.compare(on, now.toPlainDate()) > 0) {
      throw new UserError("error.not_yet_met", { appointment: entry, day: formatDay(on) });
    }
    const outcome = [args.words ?? "", args.outcome ?? ""].filter((part) => part !== "").join(" ");
    const activity = await recordActivity(
      {
        kind: "meeting",
        ...idsOf(appointment),
        on,
        text: appointment.title,
        ...(outcome !== "" && { outcome }),
      },
      context,
      { appointment: entry },
    );
    await store.appointments.change(appointment.id, { state: "held" }, by);
    const { changed, undo } = await writeChange(appointment, context, { activityEntry: `A${activity.id}` });
    const said = outcome === "" ? undefined : t("agenda.outcome", { outcome: showText(outcome, context) });
    const heading = t("agenda.appointment_held", { appointment: entry, activity: `A${activity.id}` });
    const { lead } = appointment;
    const more = lead ? [{ label: t("agenda.next_step"), command: `/lead next L${lead.id}` }] : [];
    return answer(changed, { heading, undo, context, said, more });
  },
});

async function writeChange(
  before: Appointment,
  context: Context,
  more: AuditValues = {},
): Promise<{ readonly changed: Appointment; readonly undo: string }> {
  const { store, by } = context;
  const subject = `H${before.id}`;
  const changed = await readBack(before.id, context);
  const entry = await store.audit.write(
    {
      action: "appointment.change",
      subject,
      before: changingValuesOf(before, context),
      after: { ...changingValuesOf(changed, context), ...more },
    },
    by,
  );
  return { changed, undo: undoCommand(subject, entry) };
}

/** The fields in which a change of an appointment shows. */
export function changingValuesOf(appointment: Appointment, context: Context): AuditValues {
  const { startsAt = null, appointmentState = null } = valuesOf(appointment, context);
  return { startsAt, appointmentState };
}

type Answer = {
  readonly heading: string;
  readonly undo: string;
  readonly context: Context;
  readonly said?: string | undefined;
  readonly more?: readonly Action[];
};

function answer(appointment: Appointment, { heading, undo, context, said, more = [] }: Answer): Reply {
  const lines = [describeAppointment(appointment, context), ...(said === undefined ? [] : [said])];
  return reply(
    title(heading),
    text(lines.join("\n")),
    actions({ label: context.t("revenue.undo"), command: undo }, ...more),
  );
}
