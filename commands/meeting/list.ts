import { z } from "zod";
import { actions, type Cell, note, reply, table, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import type { Appointment } from "#src/domain/agenda.ts";
import type { Period } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatWeekday } from "#src/i18n/times.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import { nameOfAbout } from "../agenda/about.ts";
import { getSubject, nameOf, readSubject } from "../kpi/subject.ts";
import { showText } from "../lead/mask.ts";
import { formatSlot } from "./describe.ts";
import { meetingWord } from "./word.ts";

const shown = 50;
const buttons = 3;

/** Today and the six days after it. */
const comingDays = 7;

export const listMeetings = defineCommand({
  ...meetingWord,
  verb: "list",
  verbAliases: ["ds", "danhsach"],
  summary: {
    vi: "Lịch hẹn 7 ngày tới, hoặc của một kỳ",
    en: "Appointments of the coming 7 days, or of a period",
  },
  examples: ["/meeting list", "/hen ds tuần sau", "/meeting list team"],
  args: z.object({ period: periodArgument.optional(), person: textArgument.prefault("me") }),
  names: { period: ["ky", "ngay", "tuan"], person: ["nv", "nhanvien"] },
  free: [{ argument: "period", find: period }, { argument: "person" }],
  isExportable: true,
  roles: "everyone",

  async run(args, context) {
    const { store, scope, t } = context;
    const days = daysOf(args.period, context);
    const subject = await getSubject(readSubject(args.person), context);
    const found = await store.appointments.list(scope, {
      subject,
      from: startOf(days.from, context),
      to: startOf(days.to.add({ days: 1 }), context),
      limit: shown + 1,
    });
    const values = { subject: nameOf(subject, context), period: labelOf(days, args.period, context) };
    if (found.length === 0) return reply(text(t("agenda.appointments_empty", values)));

    const appointments = found.slice(0, shown);
    const isOwn = subject.kind === "person";
    return reply(
      title(t("agenda.appointments_title", values)),
      table(
        [
          { label: t("column.entry"), format: "text" },
          { label: t("column.day"), format: "text" },
          { label: t("column.time"), format: "text" },
          { label: t("column.title"), format: "text" },
          { label: t("column.with"), format: "text" },
          { label: t("column.place"), format: "text" },
          ...(isOwn ? [] : [{ label: t("column.person"), format: "text" } as const]),
          { label: t("column.state"), format: "text" },
        ],
        appointments.map((appointment) => rowOf(appointment, isOwn, context)),
      ),
      ...(found.length > shown ? [note(t("agenda.appointments_more", { shown }))] : []),
      ...buttonsOf(appointments, context),
    );
  },
});

type Phrase = z.output<typeof periodArgument>;

function daysOf(phrase: Phrase | undefined, context: Context): Period {
  if (phrase) return choosePeriod(phrase, context, { prefer: "future", argument: "period" });
  const from = context.now.toPlainDate();
  return { kind: "range", from, to: from.add({ days: comingDays - 1 }) };
}

function labelOf(days: Period, phrase: Phrase | undefined, { t, actor }: Context): string {
  return phrase ? formatPeriod(days, actor.locale) : t("agenda.coming", { days: comingDays });
}

function startOf(day: Temporal.PlainDate, { company }: Context): Temporal.Instant {
  return day.toZonedDateTime(company.timeZone).toInstant();
}

function rowOf(appointment: Appointment, isOwn: boolean, context: Context): readonly Cell[] {
  const { t, company, actor } = context;
  const { id, title: called, place, owner, state, startsAt } = appointment;
  return [
    `H${id}`,
    formatWeekday(startsAt.toZonedDateTimeISO(company.timeZone).toPlainDate(), actor.locale),
    formatSlot(appointment, context),
    showText(called, context),
    nameOfAbout(appointment) ?? null,
    place && showText(place, context),
    ...(isOwn ? [] : [owner.name]),
    t(stateKeys[state]),
  ];
}

export const stateKeys = {
  planned: "agenda.state_planned",
  held: "agenda.state_held",
  cancelled: "agenda.state_cancelled",
} as const satisfies Readonly<Record<Appointment["state"], MessageKey>>;

/** What is over and not reported yet comes first. */
function buttonsOf(appointments: readonly Appointment[], { t, now, actor }: Context) {
  const over = appointments.filter(
    ({ state, startsAt, owner }) =>
      state === "planned" &&
      owner.id === actor.id &&
      Temporal.Instant.compare(startsAt, now.toInstant()) <= 0,
  );
  if (over.length === 0) return [];
  return [
    actions(
      ...over.slice(0, buttons).map(({ id }) => ({
        label: t("agenda.held_button", { appointment: `H${id}` }),
        command: `/meeting held H${id}`,
      })),
    ),
  ];
}
