import { type Context, defineCommand } from "#src/command/command.ts";
import type { ScheduleChange } from "#src/domain/cadence/change.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import { UserError } from "#src/errors.ts";
import type { NewScheduleChange } from "#src/store/interface/schedule.ts";
import { shortDay, shortMoment } from "./days.ts";
import { comingIn, planAhead } from "./occurrences.ts";
import { splitEvent } from "./read-line.ts";
import { isEverything, isSpan, readSpan, type Span } from "./span.ts";
import { chooseEvent } from "./target.ts";
import { changedFor, readWhose, type Team } from "./whose.ts";
import { eventAsSaid, scheduleWord, whoMayChange, withoutVerb } from "./word.ts";
import { echo, nameOf, writeChange } from "./write.ts";

export const pauseEvents = defineCommand({
  ...scheduleWord,
  verb: "pause",
  verbAliases: ["tamdung", "dung", "ngung"],
  summary: { vi: "Tạm dừng một cuộc họp, hoặc cả lịch", en: "Pause a meeting, or the whole calendar" },
  examples: [
    "/schedule pause họp đầu tuần đến 15/12",
    "/lich tamdung họp số liệu 2 tuần",
    "/lich tamdung tất cả từ 10/2 đến 20/2",
  ],
  ...eventAsSaid,
  roles: whoMayChange,

  async run({ words = "", ...args }, context) {
    const whose = await readWhose(words, args.team, context);
    const team = changedFor(whose, context);
    const { event, span } = await readPause(whose.rest, args.event, { team, context });
    askAboutEverything({ event, span, team }, context);
    const standing = await pausesOf(event, team, context);
    const ended = standing.filter((pause) => touches(pause, span));
    const from = ended.reduce((first, pause) => earlier(first, pause.from), span.from);
    const [same] = ended;
    if (same?.from.equals(from) && ended.length === 1 && sameEnd(same.to, span.to)) {
      throw new UserError("error.schedule_paused", {
        event: nameOf(event, team, context),
        span: describeSpan(same, context),
      });
    }
    return carryOut({ event, team, ended, span: { from, to: span.to } }, context);
  },
});

type Asked = { readonly team: Team | null; readonly context: Context };

async function readPause(
  words: string,
  named: string | undefined,
  { team, context }: Asked,
): Promise<{ readonly event: CadenceEvent | null; readonly span: Span }> {
  const bare = withoutVerb(words);
  const everything = isEverything(bare);
  const spoken = everything ?? splitEvent(bare, { events: context.company.cadence, isTime: isSpan });
  const span = readSpan(spoken.on, context);
  const name = named ?? spoken.event;
  if (name === undefined) return { event: null, span };
  const plan = await planAhead(team?.id ?? null, context);
  return { event: chooseEvent({ words: name, on: undefined, plan, team }, context), span };
}

type Pause = Extract<ScheduleChange, { kind: "pause" }>;

type Wanted = { readonly event: CadenceEvent | null; readonly span: Span; readonly team: Team | null };

/** No post any more until somebody remembers: that is rarely meant. */
function askAboutEverything({ event, span, team }: Wanted, context: Context): void {
  const { t, confirmed } = context;
  if (event || span.to || confirmed.has("everything")) return;
  throw new UserError(
    "schedule.ask_everything",
    { whose: nameOf(null, team, context) },
    {
      choices: [
        { label: t("schedule.pause_everything"), confirm: "everything" },
        { label: t("question.no"), cancel: true },
      ],
    },
  );
}

/** The pauses of exactly that event and that team which are not over. */
export async function pausesOf(
  event: CadenceEvent | null,
  team: Team | null,
  { store, now }: Context,
): Promise<readonly Pause[]> {
  const today = now.toPlainDate();
  const changes = await store.schedule.changes();
  return changes
    .filter((change) => change.kind === "pause")
    .filter((pause) => pause.event === (event?.key ?? null) && pause.teamId === (team?.id ?? null))
    .filter(({ to }) => to === null || Temporal.PlainDate.compare(to, today) >= 0);
}

function touches({ from, to }: Pause, span: Span): boolean {
  const begins = span.to === null || Temporal.PlainDate.compare(from, span.to.add({ days: 1 })) <= 0;
  return begins && (to === null || Temporal.PlainDate.compare(span.from, to.add({ days: 1 })) <= 0);
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? one : other;
}

function sameEnd(one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}

async function carryOut(
  { event, team, ended, span }: Wanted & { readonly ended: readonly Pause[] },
  context: Context,
) {
  const { t } = context;
  const teamId = team?.id ?? null;
  const added: NewScheduleChange = { kind: "pause", event: event?.key ?? null, teamId, ...span };
  const [former] = ended;
  const undo = await writeChange(
    {
      event,
      team,
      added: [added],
      ended,
      before: former ? valuesOf(former) : { schedule: "running" },
      after: { schedule: "paused", ...valuesOf(span) },
    },
    context,
  );
  const [next] = event ? comingIn(await planAhead(teamId, context), event.key, context) : [];
  return echo(
    {
      heading: t("schedule.paused", { event: nameOf(event, team, context) }),
      before: former ? describeSpan(former, context) : t("schedule.state_running"),
      after: describeSpan(span, context),
      notes: next
        ? [t("schedule.next", { at: shortMoment(next.fate, context) })]
        : [t("schedule.resume_how")],
      undo,
      seen: context.company.calendar.roll(span.from, "next") ?? span.from,
      team,
    },
    context,
  );
}

function valuesOf({ from, to }: Span) {
  return { from: from.toString(), to: to?.toString() ?? null };
}

/** `tạm dừng từ thứ 2 1/12 đến hết thứ 6 12/12` */
export function describeSpan({ from, to }: Span, context: Context): string {
  const { t } = context;
  const start = shortDay(from, context);
  return to
    ? t("schedule.state_paused_until", { from: start, to: shortDay(to, context) })
    : t("schedule.state_paused", { from: start });
}
