import { eventName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import { chooseDay } from "#src/command/resolve.ts";
import { writeAudience } from "#src/domain/cadence/audience.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import type { DayPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { findEvent, matchEvents } from "../schedule/find-event.ts";
import { type Circle, chooseCircle } from "./circle.ts";
import { type Gathering, nameOfGathering, planFor } from "./planned.ts";
import { type Side, sideNamed } from "./side.ts";

export type MeetingWords = {
  readonly meeting?: string | undefined;
  readonly date?: DayPhrase | undefined;
  readonly team?: string | undefined;
};

type Asked = {
  /** Which one is meant where no day is named: the one that comes next, or the one that runs or was last. */
  readonly usual: Side;
  /** What writes words down that name no meeting: `/agenda add`. */
  readonly line: string;
};

/** The meeting that a line names. */
export async function chooseMeeting(
  { meeting, date, team }: MeetingWords,
  context: Context,
  { usual, line }: Asked,
): Promise<Gathering> {
  const circle = await chooseCircle(team, context);
  const side = meeting === undefined ? usual : sideNamed(meeting, usual);
  const event =
    meeting === undefined || side !== undefined ? undefined : chooseEvent(meeting, circle, { context, line });
  const wanted: Wanted = { circle, event, usual, context };
  if (!date) return (side ?? usual) === "next" ? findNext(wanted) : findLast(wanted);
  const prefer = usual === "next" ? "future" : "past";
  return findOn(chooseDay(date, context, { prefer, argument: "date" }), wanted);
}

type Wanted = Pick<Asked, "usual"> & {
  readonly circle: Circle;
  readonly event: CadenceEvent | undefined;
  readonly context: Context;
};

/** People come a little earlier, and a meeting that has begun goes on for a while. */
const opensBefore = Temporal.Duration.from({ minutes: 15 });
const lastsFor = Temporal.Duration.from({ hours: 1 });

/** Most meetings are near; the yearly one may be as far away as the last. */
const reaches = [14, 100, 400].map((days) => Temporal.Duration.from({ days }));

/** How far a meeting may be moved. */
const aside = Temporal.Duration.from({ days: 45 });

function chooseEvent(
  words: string,
  circle: Circle,
  { context, line }: { readonly context: Context; readonly line: string },
): CadenceEvent {
  const { company, t } = context;
  const among = ({ isMeeting, audience }: CadenceEvent) => isMeeting && audience.includes(circle.kind);
  const meetings = company.cadence.filter(among);
  if (matchEvents(words, meetings).length === 0) {
    const known = meetings.map((event) => eventName(event, t)).join(", ") || "–";
    throw new UserError("error.unknown_meeting", { words, known, line: `${line} ${words}` });
  }
  return findEvent(words, context, { argument: "meeting", among });
}

async function findNext({ circle, event, context }: Wanted): Promise<Gathering> {
  const { now } = context;
  const from = now.toPlainDate();
  for (const reach of reaches) {
    const { gatherings } = await planFor(circle, { from, to: from.add(reach) }, context);
    const next = gatherings.find(
      (gathering) => isOf(gathering, event) && isBefore(now, gathering.startsAt.add(lastsFor)),
    );
    if (next) return next;
  }
  if (!event) throw new UserError("error.no_meeting_ahead");
  throw new UserError("error.no_such_meeting_ahead", { event: eventName(event, context.t) });
}

async function findLast({ circle, event, context }: Wanted): Promise<Gathering> {
  const { now } = context;
  const to = now.toPlainDate();
  for (const reach of reaches) {
    const { gatherings } = await planFor(circle, { from: to.subtract(reach), to }, context);
    const last = gatherings.findLast(
      (gathering) => isOf(gathering, event) && !isBefore(now, gathering.startsAt.subtract(opensBefore)),
    );
    if (last) return last;
  }
  throw new UserError("error.no_meeting_yet");
}

function isBefore(one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(one, other) < 0;
}

/** By the day of the rule, under which it is kept, or else by the day on which it takes place. */
async function findOn(day: Temporal.PlainDate, wanted: Wanted): Promise<Gathering> {
  const { circle, event, usual, context } = wanted;
  const days = { from: day.subtract(aside), to: day.add(aside) };
  const { gatherings, dropped } = await planFor(circle, days, context);
  const byRule = gatherings.find(
    ({ parts }) => event && parts.some((part) => part.event.key === event.key && part.on.equals(day)),
  );
  if (byRule) return byRule;
  const held = gatherings.filter((gathering) => gathering.date.equals(day) && isOf(gathering, event));
  if (held.length > 0) return chooseAmong(held, context);
  // What is said for a meeting that does not take place is said in the next one.
  const isDropped = dropped.some(({ event: { key }, on }) => key === event?.key && on.equals(day));
  if (isDropped && usual === "next") return findNext(wanted);
  const kept = await findKept(day, wanted);
  if (kept) return kept;
  throw new UserError("error.no_meeting_on", { day: formatDay(day) });
}

/** One that was written for, on a day on which the calendar of today has none any more. */
async function findKept(
  day: Temporal.PlainDate,
  { circle, event, context }: Wanted,
): Promise<Gathering | undefined> {
  const { store, company } = context;
  const audience = writeAudience(circle);
  const kept = await store.meetings.list(circle.scope, { audience, held: { from: day, to: day }, limit: 10 });
  const [first, ...others] = kept.flatMap(({ event: key, on, heldOn: date }) => {
    const own = company.cadence.find((candidate) => candidate.key === key);
    if (!own || (event && event.key !== key)) return [];
    return [{ event: own, on, fate: { kind: "held", date, at: own.at, why: "moved" } as const }];
  });
  if (!first) return undefined;
  const startsAt = day.toZonedDateTime({ timeZone: company.timeZone, plainTime: first.fate.at });
  return { circle, audience, date: day, startsAt, parts: [first, ...others] };
}

function isOf({ parts }: Gathering, event: CadenceEvent | undefined): boolean {
  return event === undefined || parts.some((part) => part.event.key === event.key);
}

function chooseAmong(found: readonly Gathering[], context: Context): Gathering {
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const choices = found.map((gathering) => ({
    label: nameOfGathering(gathering, context),
    set: { meeting: gathering.parts[0].event.key },
  }));
  throw new UserError("error.which_meeting", {}, { choices });
}
