import type { ScheduleChange } from "#src/domain/cadence/change.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import { planMoments } from "#src/domain/cadence/moments.ts";
import { planPosts } from "#src/domain/cadence/plan.ts";
import type { Occurrence } from "#src/domain/cadence/post.ts";
import { shippedEvents } from "#src/domain/cadence/shipped.ts";
import { type CompanyWeek, createCalendar } from "#src/domain/calendar.ts";
import type { DateRange } from "#src/domain/period.ts";

export const weeks = {
  "mon-fri": [2, 2, 2, 2, 2, 0, 0],
  "mon-sat-half": [2, 2, 2, 2, 2, 1, 0],
  "mon-sat": [2, 2, 2, 2, 2, 2, 0],
} as const satisfies Readonly<Record<string, CompanyWeek>>;

type WithoutId<Change> = Change extends unknown ? Omit<Change, "id" | "teamId"> & { teamId?: number } : never;

export type Asked = {
  readonly week?: keyof typeof weeks;
  readonly daysOff?: readonly Temporal.PlainDate[];
  readonly changes?: readonly WithoutId<ScheduleChange>[];
  readonly teamId?: number;
  readonly events?: readonly CadenceEvent[];
};

/** What takes place from the one day to the other: `2026-11-27 16:00 team: end (from 2026-11-28) + wk_figures`. */
export function postsFrom(from: string, to: string, asked: Asked = {}): readonly string[] {
  const { posts } = planPosts(asked.events ?? shippedEvents, planningOf(asked), between(from, to));
  return posts.map(
    ({ audience, date, at, parts }) =>
      `${date} ${at.toString().slice(0, 5)} ${audience}: ${parts.map(describePart).join(" + ")}`,
  );
}

/** What does not take place: `stand_up 2027-02-05 day_off`. */
export function droppedFrom(from: string, to: string, asked: Asked = {}): readonly string[] {
  const { dropped } = planPosts(asked.events ?? shippedEvents, planningOf(asked), between(from, to));
  return dropped.map(({ event, on, fate }) => `${event.key} ${on} ${fate.why}`);
}

/** What is due: `2026-11-27 15:30 remind:30 team: end (from 2026-11-28) + wk_figures`. */
export function momentsFrom(from: string, to: string, asked: Asked = {}): readonly string[] {
  const timing = { ...planningOf(asked), timeZone: "Asia/Ho_Chi_Minh" };
  return planMoments(asked.events ?? shippedEvents, timing, between(from, to)).map(
    ({ kind, variant, audience, dueAt, parts }) => {
      const time = dueAt.toPlainDateTime().toString().replace("T", " ").slice(0, 16);
      const moment = variant === "" ? kind : `${kind}:${variant}`;
      return `${time} ${moment} ${audience}: ${parts.map(describePart).join(" + ")}`;
    },
  );
}

export function planningOf({ week = "mon-fri", daysOff = [], changes = [], teamId }: Asked) {
  return {
    calendar: createCalendar({ week: weeks[week], daysOff }),
    changes: changes.map((change, index) => ({ teamId: null, ...change, id: index + 1 }) as ScheduleChange),
    teamId: teamId ?? null,
  };
}

/** An event that says something each week, to be changed by a test. */
export function anEvent(changes: Partial<CadenceEvent> = {}): CadenceEvent {
  return {
    key: "stand_up",
    name: "Họp nhanh",
    rule: { kind: "weekly", weekday: 1 },
    at: Temporal.PlainTime.from("09:00"),
    span: "week",
    family: null,
    roll: "next",
    audience: ["team"],
    owner: null,
    lines: [],
    form: null,
    isMeeting: true,
    remindBefore: [],
    collectAt: null,
    isRepeatedOnWorkday: false,
    latestAfter: 60,
    ...changes,
  };
}

export function on(day: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

export function between(from: string, to: string): DateRange {
  return { from: on(from), to: on(to) };
}

function describePart({ event, on: day, fate }: Occurrence): string {
  if (fate.kind === "dropped") return `${event.key} (${fate.why} ${day})`;
  return fate.why === "rule" ? event.key : `${event.key} (${fate.why} from ${day})`;
}
