import { eventName } from "#src/command/cadence-names.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { ScheduleChange } from "#src/domain/cadence/change.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import { UserError } from "#src/errors.ts";
import type { NewScheduleChange } from "#src/store/interface/schedule.ts";
import { shortDay, shortMoment } from "./days.ts";
import { comingIn, planAhead, readDays } from "./occurrences.ts";
import { describeSpan, pausesOf } from "./pause.ts";
import { isDays, splitEvent } from "./read-line.ts";
import { isEverything } from "./span.ts";
import { chooseEvent } from "./target.ts";
import { changedFor, readWhose, type Team } from "./whose.ts";
import { eventAsSaid, scheduleWord, whoMayChange, withoutVerb } from "./word.ts";
import { echo, nameOf, writeChange } from "./write.ts";

export const resumeEvents = defineCommand({
  ...scheduleWord,
  verb: "resume",
  verbAliases: ["tiep", "molai", "chaylai"],
  summary: { vi: "Mở lại cuộc họp đang tạm dừng hoặc đã bỏ", en: "Resume what is paused or skipped" },
  examples: ["/schedule resume họp đầu tuần", "/lich tiep", "/lich tiep họp số liệu 27/11"],
  ...eventAsSaid,
  roles: whoMayChange,

  async run({ words = "", ...args }, context) {
    const whose = await readWhose(words, args.team, context);
    const team = changedFor(whose, context);
    const bare = withoutVerb(whose.rest);
    const spoken =
      isEverything(bare) ?? splitEvent(bare, { events: context.company.cadence, isTime: isDays });
    const plan = await planAhead(team?.id ?? null, context);
    const name = args.event ?? spoken.event ?? (await onlyStopped({ team, on: spoken.on }, context));
    const event =
      name === undefined ? null : chooseEvent({ words: name, on: undefined, plan, team }, context);
    const pauses = await pausesOf(event, team, context);
    if (pauses.length > 0) return endPauses({ event, team, pauses }, context);
    const skip = event && (await findSkip({ event, team, on: spoken.on }, context));
    if (event && skip) return takeBack({ event, team, skip }, context);
    return refuse(event, team, context);
  },
});

type Unnamed = { readonly team: Team | null; readonly on: string | undefined };

/** The key of what is paused or skipped, where nothing was named; asks when there are several. */
async function onlyStopped({ team, on }: Unnamed, context: Context): Promise<string | undefined> {
  const { company, t } = context;
  if ((await pausesOf(null, team, context)).length > 0) return undefined;
  const stopped: CadenceEvent[] = [];
  for (const event of company.cadence) {
    const isPaused = (await pausesOf(event, team, context)).length > 0;
    if (isPaused || (await findSkip({ event, team, on }, context))) stopped.push(event);
  }
  const [only, ...others] = stopped;
  if (!only || others.length === 0) return only?.key;
  const choices = stopped.map((event) => ({ label: eventName(event, t), set: { event: event.key } }));
  throw new UserError("schedule.ask_which_event", {}, { choices });
}

type Pause = Extract<ScheduleChange, { kind: "pause" }>;
type Skip = Extract<ScheduleChange, { kind: "skip" }>;
type Ending = { readonly event: CadenceEvent | null; readonly team: Team | null };

/** What a pause has left out stays left out: it ends with yesterday. */
async function endPauses(
  { event, team, pauses }: Ending & { readonly pauses: readonly Pause[] },
  context: Context,
) {
  const yesterday = context.now.toPlainDate().subtract({ days: 1 });
  const shortened = pauses
    .filter(({ from }) => Temporal.PlainDate.compare(from, yesterday) <= 0)
    .map(({ id: _, ...pause }): NewScheduleChange => ({ ...pause, to: yesterday }));
  const before = pauses.map((pause) => describeSpan(pause, context)).join(", ");
  const [first] = pauses;
  const undo = await writeChange(
    {
      event,
      team,
      added: shortened,
      ended: pauses,
      before: { schedule: "paused", from: first?.from.toString() ?? null, to: first?.to?.toString() ?? null },
      after: { schedule: "running" },
    },
    context,
  );
  return resumed({ event, team, before, undo }, context);
}

async function findSkip(
  {
    event,
    team,
    on,
  }: { readonly event: CadenceEvent; readonly team: Team | null; readonly on: string | undefined },
  context: Context,
): Promise<Skip | undefined> {
  const days = on === undefined ? undefined : readDays(on, context);
  const from = days?.from ?? context.now.toPlainDate();
  const changes = await context.store.schedule.changes();
  return changes
    .filter((change) => change.kind === "skip")
    .filter((change) => change.event === event.key && change.teamId === (team?.id ?? null))
    .filter((change) => Temporal.PlainDate.compare(change.on, from) >= 0)
    .filter((change) => !days || Temporal.PlainDate.compare(change.on, days.to) <= 0)
    .toSorted((one, other) => Temporal.PlainDate.compare(one.on, other.on))[0];
}

async function takeBack(
  { event, team, skip }: Ending & { readonly event: CadenceEvent; readonly skip: Skip },
  context: Context,
) {
  const { t } = context;
  const undo = await writeChange(
    {
      event,
      team,
      added: [],
      ended: [skip],
      before: { schedule: "skipped", on: skip.on.toString() },
      after: { schedule: "running" },
    },
    context,
  );
  const day = shortDay(skip.on, context);
  return resumed({ event, team, before: t("schedule.state_skipped_on", { day }), undo }, context);
}

type Resumed = Ending & { readonly before: string; readonly undo: string };

async function resumed({ event, team, before, undo }: Resumed, context: Context) {
  const { t, now, company } = context;
  const plan = await planAhead(team?.id ?? null, context);
  const [next] = event ? comingIn(plan, event.key, context) : [];
  return echo(
    {
      heading: t("schedule.resumed", { event: nameOf(event, team, context) }),
      before,
      after: t("schedule.state_running"),
      notes: next ? [t("schedule.next", { at: shortMoment(next.fate, context) })] : [],
      undo,
      seen: next?.fate.date ?? company.calendar.roll(now.toPlainDate(), "next") ?? now.toPlainDate(),
      team,
    },
    context,
  );
}

/** A lead cannot end what managers have paused for everybody. */
async function refuse(event: CadenceEvent | null, team: Team | null, context: Context): Promise<never> {
  const name = nameOf(event, team, context);
  const changes = await context.store.schedule.changes();
  const wider = changes
    .filter((change) => change.kind === "pause")
    .filter((pause) => pause.teamId === null || pause.teamId === team?.id)
    .find((pause) => pause.event === null || pause.event === event?.key);
  if (wider) {
    throw new UserError("error.schedule_paused_wider", { event: name, span: describeSpan(wider, context) });
  }
  const skip = event && team && (await findSkip({ event, team: null, on: undefined }, context));
  if (!event || !skip) throw new UserError("error.schedule_not_paused", { event: name });
  throw new UserError("error.schedule_skipped_wider", {
    event: eventName(event, context.t),
    day: shortDay(skip.on, context),
  });
}
