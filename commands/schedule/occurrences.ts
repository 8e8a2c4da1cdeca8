import { eventName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import type { ScheduleChange } from "#src/domain/cadence/change.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import { type Plan, planPosts } from "#src/domain/cadence/plan.ts";
import type { HeldOccurrence, Occurrence } from "#src/domain/cadence/post.ts";
import { parseDay } from "#src/domain/day-parse.ts";
import { resolveDay } from "#src/domain/day-resolve.ts";
import { type DateRange, dayPeriod, type Period } from "#src/domain/period.ts";
import { parsePeriod } from "#src/domain/period-parse.ts";
import type { DayPhrase, PeriodPhrase } from "#src/domain/period-phrase.ts";
import { resolvePeriod } from "#src/domain/period-resolve.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { shortDay, shortMoment } from "./days.ts";

/** Every event has come round once in so many days. */
const aheadDays = 400;

/** The calendar of a team, or of everybody, in a stretch of days. */
export async function planFor(
  teamId: number | null,
  range: DateRange,
  { store, company }: Context,
  alsoChanged: readonly ScheduleChange[] = [],
): Promise<Plan> {
  const changes = [...(await store.schedule.changes()), ...alsoChanged];
  return planPosts(company.cadence, { calendar: company.calendar, changes, teamId }, range);
}

/** What is ahead of a team or of everybody, what was dropped included; of what is asked for, from its month on. */
export async function planAhead(
  teamId: number | null,
  context: Context,
  alsoChanged: readonly ScheduleChange[] = [],
): Promise<Plan> {
  const today = context.now.toPlainDate();
  const range = { from: today.with({ day: 1 }), to: today.add({ days: aheadDays }) };
  return planFor(teamId, range, context, alsoChanged);
}

/** Those that take place, each once, in order of time. */
export function heldIn({ posts }: Plan, key: string): readonly HeldOccurrence[] {
  const held = posts.flatMap(({ parts }) => parts).filter(({ event }) => event.key === key);
  return [...new Map(held.map((occurrence) => [`${occurrence.on}`, occurrence])).values()];
}

/** Those that still lie ahead. */
export function comingIn(plan: Plan, key: string, { now }: Context): readonly HeldOccurrence[] {
  return heldIn(plan, key).filter(
    ({ fate }) =>
      Temporal.PlainDateTime.compare(fate.date.toPlainDateTime(fate.at), now.toPlainDateTime()) > 0,
  );
}

type Asked = {
  readonly event: CadenceEvent;
  readonly plan: Plan;
  /** Which one, as typed: a day or a period; undefined is the next one. */
  readonly on: string | undefined;
};

/** The occurrence that is meant: the next one, or the one on the day or in the period that was said. */
export function chooseOccurrence({ event, plan, on }: Asked, context: Context): HeldOccurrence {
  const coming = comingIn(plan, event.key, context);
  const days = on === undefined ? undefined : readDays(on, context);
  const fitting = days ? coming.filter((occurrence) => isOn(occurrence, days)) : coming.slice(0, 1);
  const [occurrence, ...others] = fitting;
  if (!occurrence) return refuseNone({ event, plan, days, coming }, context);
  if (others.length === 0) return occurrence;
  throw new UserError(
    "schedule.ask_which_day",
    { event: eventName(event, context.t) },
    {
      choices: fitting.slice(0, shownChoices).map((choice) => ({
        label: shortMoment(choice.fate, context),
        set: { on: choice.fate.date.toString(), event: event.key },
      })),
    },
  );
}

const shownChoices = 5;

/** A weekday or date is looked for ahead; what has passed is still found, to be refused as such. */
export function readDays(words: string, context: Context): Period {
  const phrase = parseDay(words);
  if (phrase) return dayPeriod(readDay(weekWords.test(words) ? phrase : aheadOf(phrase, context), context));
  const period = parsePeriod(words);
  if (!period) throw new UserError("error.schedule_not_days", { text: words });
  return readPeriod(period, context);
}

const weekWords = /(?:^| )(?:tuần|tuan|week)(?: |$)/iu;

/** “thứ 6 này” said on a Sunday is no day that has passed. */
function aheadOf(phrase: DayPhrase, context: Context): DayPhrase {
  if (phrase.kind !== "weekday") return phrase;
  const isPast = Temporal.PlainDate.compare(readDay(phrase, context), context.now.toPlainDate()) < 0;
  return isPast && isThisWeek(phrase.when) ? { ...phrase, when: "nearest" } : phrase;
}

function isThisWeek(when: Extract<DayPhrase, { readonly kind: "weekday" }>["when"]): boolean {
  return typeof when === "object" && when.weekOffset === 0;
}

/** “1/11” said on 22 November has passed: nobody plans almost a year ahead without naming the year. */
export function readDay(phrase: DayPhrase, { now }: Context): Temporal.PlainDate {
  const found = resolveDay(phrase, now.toPlainDate(), "future");
  const day = found.kind === "day" ? found.day : found.kind === "ask" ? found.choices.at(-1) : undefined;
  if (!day) throw new UserError("error.no_such_day");
  return day;
}

/** As for days, one that has passed is nearer than one in almost a year. */
export function readPeriod(phrase: PeriodPhrase, { now }: Context): Period {
  const found = resolvePeriod(phrase, now.toPlainDate(), "future");
  const period =
    found.kind === "period" ? found.period : found.kind === "ask" ? found.choices.at(-1) : undefined;
  if (!period) throw new UserError("error.no_such_period");
  return period;
}

export function isOn({ on, fate }: HeldOccurrence, { kind, from, to }: Period): boolean {
  const isIn = (day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
  return isIn(fate.date) || (kind === "day" && isIn(on));
}

type None = {
  readonly event: CadenceEvent;
  readonly plan: Plan;
  readonly days: Period | undefined;
  readonly coming: readonly HeldOccurrence[];
};

function refuseNone({ event, plan, days, coming }: None, context: Context): never {
  const { now, t } = context;
  const name = eventName(event, t);
  const missing = plan.dropped.find(
    (dropped) => dropped.event.key === event.key && (!days || isRuleDay(dropped, days)),
  );
  if (missing?.fate.kind === "dropped" && missing.fate.why === "not_set") {
    throw new UserError("error.schedule_not_set", { event: name, key: event.key });
  }
  if (days && Temporal.PlainDate.compare(days.to, now.toPlainDate()) < 0) {
    throw new UserError("error.schedule_passed", { day: formatDay(days.to) });
  }
  const [next] = coming;
  if (missing && days) refuseDropped(missing, context);
  if (!next) throw new UserError("error.schedule_none", { event: name });
  throw new UserError("error.schedule_not_on", { event: name, next: shortMoment(next.fate, context) });
}

/** What does not take place is neither dropped again nor moved. */
export function refuseDropped({ event, on, fate }: Occurrence, context: Context): undefined {
  if (fate.kind === "held") return;
  const values = { event: eventName(event, context.t), day: shortDay(on, context) };
  throw new UserError(`error.schedule_dropped_${fate.why}`, values);
}

export function isHeld(occurrence: Occurrence): occurrence is HeldOccurrence {
  return occurrence.fate.kind === "held";
}

function isRuleDay({ on }: Occurrence, { from, to }: Period): boolean {
  return Temporal.PlainDate.compare(from, on) <= 0 && Temporal.PlainDate.compare(on, to) <= 0;
}
