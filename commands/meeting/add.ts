import { z } from "zod";
import { actions, reply, text, title } from "#src/chat/reply.ts";
import { dayArgument, period, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { doubt } from "#src/command/issue.ts";
import { dayOfTime, partOfDay, time, timeArgument } from "#src/command/moment.ts";
import type { Appointment } from "#src/domain/agenda.ts";
import { fold } from "#src/domain/fold.ts";
import { withoutPartOfDay } from "#src/domain/time-find.ts";
import { UserError } from "#src/errors.ts";
import { type About, idsOf, linkedTo } from "../agenda/about.ts";
import { chooseDue } from "../agenda/due.ts";
import { entryOrPhone, quoted } from "../agenda/finders.ts";
import { readSaid, type Said } from "../agenda/said.ts";
import { readWhen } from "../agenda/when.ts";
import { describeAppointment, formatStart, valuesOf } from "./describe.ts";
import { askAboutTime } from "./doubts.ts";
import { meetingWord } from "./word.ts";

const standardMinutes = 60;

/** Five minutes to a working day and a half; `2h` and `90 phút` as well. */
const minutesArgument = z.string().transform((typed, context): number => {
  const [, digits, unit] = /^(\d{1,3}) ?(h|gio|tieng|p|ph|phut|minutes|m)?$/.exec(fold(typed)) ?? [];
  const isHours = unit === "h" || unit === "gio" || unit === "tieng";
  const minutes = Number(digits) * (isHours ? 60 : 1);
  return minutes >= 5 && minutes <= 720 ? minutes : doubt(context, typed, { key: "error.not_minutes" });
});

/** “hẹn tuần này”, “lịch hẹn của tôi”: nothing but whose and when. */
const asksForList = /^(?:(?:cua )?(?:toi|minh|em|nhom|team))?$/;

export const addMeeting = defineCommand({
  ...meetingWord,
  summary: { vi: "Đặt lịch hẹn, có nhắc trước", en: "Make an appointment, with reminders" },
  examples: [
    "/hen L12 26/11 14h",
    "/meeting An Phát “demo phần mềm” 9h sáng mai tai=“văn phòng khách” phut=90",
    "/hen “họp với đối tác” thứ 6 14h30",
  ],
  args: z.object({
    date: dayArgument.optional(),
    time: timeArgument.optional(),
    about: textArgument.optional(),
    title: z.string().optional(),
    place: textArgument.optional(),
    minutes: minutesArgument.optional(),
    lead: textArgument.optional(),
    customer: textArgument.optional(),
    words: z.string().optional(),
    part: z.string().optional(),
    when: textArgument.optional(),
  }),
  names: {
    date: ["ngay"],
    time: ["gio", "luc"],
    about: ["voi", "ve"],
    title: ["noidung", "nd", "tieude"],
    place: ["tai", "diadiem", "o"],
    minutes: ["phut", "thoiluong"],
    lead: ["cohoi"],
    customer: ["khach", "khachhang", "kh"],
  },
  free: [
    { argument: "about", find: entryOrPhone },
    { argument: "title", find: quoted },
    { argument: "part", find: partOfDay },
    { argument: "date", find: dayOfTime },
    { argument: "time", find: time },
    { argument: "words" },
  ],
  texts: ["place", "title"],
  meansVerb: (words) => {
    if (/^#?H\d{1,8}$/i.test(words)) return "show";
    return asksForList.test(fold(period(words)?.rest ?? words)) ? "list" : undefined;
  },
  roles: "everyone",

  async run(args, context) {
    const { store, by, now, actor, t } = context;
    const { about, heading } = await readSubjectOf(args, context);
    const moment = readWhen(args);
    if (moment.time === undefined) throw new UserError("agenda.ask_time", {}, { slot: "when" });
    const { dueAt } = chooseDue(moment, context, now.toPlainDate());
    if (!dueAt) throw new Error("a day with a time has a moment");
    const minutes = args.minutes ?? standardMinutes;
    await askAboutTime({ startsAt: dueAt, minutes, ownerId: actor.id }, context);

    const id = await store.appointments.add(
      {
        title: heading,
        ownerId: actor.id,
        startsAt: dueAt,
        minutes,
        ...(args.place !== undefined && { place: args.place }),
        ...idsOf(linkedTo(about)),
      },
      by,
    );
    const appointment = await readBack(id, context);
    await store.audit.write(
      { action: "appointment.add", subject: `H${id}`, after: valuesOf(appointment, context) },
      by,
    );
    return reply(
      title(t("agenda.appointment_added", { appointment: `H${id}`, at: formatStart(appointment, context) })),
      text(describeAppointment(appointment, context)),
      actions(
        { label: t("revenue.undo"), command: `/undo H${id}` },
        { label: t("agenda.my_week"), command: "/meeting list" },
      ),
    );
  },
});

/** Read back rather than repeated, so that the echo is what is kept. */
export async function readBack(id: number, { store }: Context): Promise<Appointment> {
  const appointment = await store.appointments.find({ kind: "company" }, id);
  if (!appointment) throw new Error(`appointment ${id} was not found after it was written`);
  return appointment;
}

type Subject = Omit<Said, "quote"> & { readonly date?: unknown; readonly title?: string | undefined };

/** Whom it is with, and what it is called: words that begin with no known name are its title. */
async function readSubjectOf(
  args: Subject,
  context: Context,
): Promise<{ readonly about: About | undefined; readonly heading: string }> {
  // “chiều mai” left its part of the day behind, and the time says more.
  const words = args.date ? withoutPartOfDay(args.words ?? "") : (args.words ?? "");
  const found = await readSaid({ ...args, words: words.replace(leadIn, ""), quote: args.title }, context);
  const { about } = found;
  const called = about ? found.said : [words, args.title ?? ""].filter((part) => part !== "").join(" ");
  if (called !== "") return { about, heading: called };
  if (!about) throw new UserError("agenda.ask_with_whom", {}, { slot: "words" });
  const { lead, customer } = linkedTo(about);
  return { about, heading: context.t("agenda.meet", { name: lead?.name ?? customer?.name ?? "" }) };
}

/** “gặp An Phát”, “với anh Nam”: what stands before a name. */
const leadIn = /^(?:(?:gặp|gap|hẹn|hen|với|voi|họp|hop) )+(?=\S)/i;
