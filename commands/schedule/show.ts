import { z } from "zod";
import { type Block, note, type Reply, reply, table, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { dayLabel, eventName } from "#src/command/cadence-names.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import { type AudienceKind, audienceKinds, type CadenceEvent } from "#src/domain/cadence/event.ts";
import type { Plan } from "#src/domain/cadence/plan.ts";
import { type DateRange, type Period, periodBetween, weekOf } from "#src/domain/period.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatTime } from "#src/i18n/times.ts";
import { fullDays, readAsked } from "./asked.ts";
import { buttonsOf, followingOf } from "./buttons.ts";
import { shortDay } from "./days.ts";
import { planFor } from "./occurrences.ts";
import { isAhead, type Row, rowsOf } from "./rows.ts";
import { describeUsual, isUsualRow } from "./usual.ts";
import { readWhose, shownFor, type Team } from "./whose.ts";
import { mayChange, scheduleWord, spokenVerb, withoutVerb } from "./word.ts";

const viewed = {
  args: z.object({
    period: periodArgument.optional(),
    team: textArgument.optional(),
    words: z.string().optional(),
  }),
  names: { period: ["ky", "ngay", "tuan"], team: ["nhom"] },
  free: [{ argument: "period", find: period }, { argument: "words" }],
  isExportable: true,
  roles: "everyone",
} as const;

export const showSchedule = defineCommand({
  ...scheduleWord,
  ...viewed,
  summary: {
    vi: "Lịch họp và bài đăng: tuần, tháng, năm",
    en: "Meetings and posts of a week, month or year",
  },
  examples: ["/schedule", "/lich tháng 1", "/lich năm 2027", "/lich team Bắc"],
  meansVerb: spokenVerb,

  async run(args, context) {
    const { period } = args;
    if (!period) return view(undefined, args, context);
    return view(choosePeriod(period, context, { prefer: "future", argument: "period" }), args, context);
  },
});

export const simulateSchedule = defineCommand({
  ...scheduleWord,
  ...viewed,
  verb: "simulate",
  verbAliases: ["mophong", "mo-phong"],
  summary: { vi: "Xem trước lịch cả năm: gộp, dời, bỏ", en: "A year ahead: what is merged, moved, dropped" },
  examples: ["/schedule simulate 2027", "/lich mo-phong 2027"],

  async run(args, context) {
    const today = context.now.toPlainDate();
    const days = args.period
      ? choosePeriod(args.period, context, { prefer: "future", argument: "period" })
      : periodBetween(today, today.add({ years: 1 }).subtract({ days: 1 }));
    return view(days, args, context);
  },
});

/** Nobody plans further, and the work of it stays small. */
const mostDays = 800;

/** As far as days off can move something into what is shown, or out of it. */
const around = { days: 14 };

type Given = { readonly team?: string | undefined; readonly words?: string | undefined };

/** Without a period it is this week, or the next one where nothing of this week lies ahead. */
async function view(
  asked: Period | undefined,
  { team: named, words = "" }: Given,
  context: Context,
): Promise<Reply> {
  const { t, actor, now } = context;
  const whose = await readWhose(withoutVerb(words), named, context);
  const { days: said, events } = readAsked(whose.rest, asked, context);
  const first = said ?? weekOf(now.toPlainDate());
  if (lengthOf(first) > mostDays) throw new UserError("error.schedule_too_long");
  const team = shownFor(whose, context);
  const range: DateRange = { from: first.from.subtract(around), to: first.to.add(around) };
  const plan = await planFor(team?.id ?? null, range, context);
  const audiences = audiencesFor(team, context);
  const rowsOn = (range: Period) =>
    rowsOf({ plan, range, audiences }, context).filter(
      (row) => !events || row.events.some((event) => events.includes(event)),
    );
  const isOver = !said && !rowsOn(first).some((row) => isAhead(row, now));
  const days = isOver ? followingOf(first) : first;
  const rows = rowsOn(days);

  const isLong = !events && lengthOf(days) > fullDays;
  const shown = isLong ? rows.filter((row) => !isUsualRow(row)) : rows;
  const values = {
    period: formatPeriod(days, actor.locale),
    whose: team ? t("kpi.team", { name: team.name }) : t("kpi.company"),
  };
  return reply(
    title(t("schedule.title", values)),
    ...(isOver ? [note(t("schedule.week_over"))] : []),
    ...(isLong ? [text(describeUsual(rows, context))] : []),
    ...(shown.length === 0 ? [text(t("schedule.empty"))] : [tableOf(shown, days, context)]),
    ...notSetNotes({ plan, days, events }, context),
    ...(await ownCalendars(team, context)),
    ...buttonsOf({ rows: shown, days, team }, context),
  );
}

function lengthOf({ from, to }: Period): number {
  return from.until(to).days + 1;
}

function audiencesFor(team: Team | null, { actor }: Context): readonly AudienceKind[] {
  if (actor.role === "media") return ["team", "people", "media"];
  if (actor.role === "rep") return ["team", "people"];
  return team ? ["team", "lead", "people"] : audienceKinds;
}

/** The title says the year, and a long list has room for the longest days only. */
function tableOf(rows: readonly Row[], days: Period, context: Context): Block {
  const { t } = context;
  const isOneYear = days.from.year === days.to.year;
  const windows = lengthOf(days) > fullDays ? 1 : undefined;
  return table(
    [
      { label: t("column.day"), format: "text" },
      { label: t("column.time"), format: "text" },
      { label: t("column.post"), format: "text" },
      { label: t("column.figures_of"), format: "text" },
      { label: t("column.note"), format: "text" },
    ],
    rows.map(({ date, at, what, figures, notes }) => [
      isOneYear ? dayLabel(date, t) : shortDay(date, context),
      formatTime(at),
      what,
      figures.length === 0 ? null : figures.slice(0, windows).join(", "),
      notes.length === 0 ? null : notes.join("; "),
    ]),
  );
}

type Noted = {
  readonly plan: Plan;
  readonly days: Period;
  readonly events: readonly CadenceEvent[] | undefined;
};

/** What nobody has chosen a day for yet. */
function notSetNotes({ plan, days: { from, to }, events }: Noted, { t, actor }: Context): readonly Block[] {
  return plan.dropped
    .filter(
      ({ event, on, fate }) =>
        (!events || events.includes(event)) &&
        fate.kind === "dropped" &&
        fate.why === "not_set" &&
        Temporal.PlainDate.compare(on, to) <= 0 &&
        Temporal.PlainDate.compare(from, on.with({ day: on.daysInMonth })) <= 0,
    )
    .map(({ event, on }) =>
      note(
        t(mayChange(actor) ? "schedule.not_set" : "schedule.not_set_yet", {
          event: eventName(event, t),
          month: on.month,
          year: on.year,
          key: event.key,
        }),
      ),
    );
}

/** The teams whose calendar is not everybody's, for those who look at that. */
async function ownCalendars(team: Team | null, { store, actor, t }: Context): Promise<readonly Block[]> {
  if (team || actor.role === "rep" || actor.role === "lead") return [];
  const changes = await store.schedule.changes();
  const ids = new Set(changes.map(({ teamId }) => teamId));
  const teams = (await store.units.list("team")).filter(({ id }) => ids.has(id));
  if (teams.length === 0) return [];
  return [
    note(
      t("schedule.own_calendars", {
        teams: teams.map(({ name }) => name).join(", "),
        first: teams[0]?.name ?? "",
      }),
    ),
  ];
}
