import type { Company } from "#src/company.ts";
import type { AudienceKind } from "#src/domain/cadence/event.ts";
import { planMoments } from "#src/domain/cadence/moments.ts";
import { planPosts } from "#src/domain/cadence/plan.ts";
import type { Moment, Occurrence } from "#src/domain/cadence/post.ts";
import { type Window, windowsOf } from "#src/domain/cadence/window.ts";
import { type DateRange, daysOf } from "#src/domain/period.ts";

/** What the clock would do on a day, without anybody's changes. */
export type SimulatedDay = {
  readonly date: Temporal.PlainDate;
  readonly moments: readonly SimulatedMoment[];
  /** What does not take place although the rule names the day. */
  readonly dropped: readonly Occurrence[];
};

/** A moment for all audiences to whom the same is said. */
export type SimulatedMoment = Omit<Moment, "audience"> & {
  readonly audiences: readonly AudienceKind[];
  /** The days that the figures of a post are about. */
  readonly windows: readonly Window["days"][];
};

export type Simulated = Pick<Company, "cadence" | "calendar" | "timeZone">;

/** Every day of the range, with all that the clock would say; nothing is sent. */
export function simulate(
  { cadence, calendar, timeZone }: Simulated,
  range: DateRange,
): readonly SimulatedDay[] {
  const planning = { calendar, timeZone, changes: [], teamId: null };
  const moments = Map.groupBy(planMoments(cadence, planning, range), ({ dueAt }) =>
    dueAt.toPlainDate().toString(),
  );
  const dropped = Map.groupBy(planPosts(cadence, planning, range).dropped, ({ on }) => on.toString());
  return daysOf(range).map((date) => ({
    date,
    moments: joinAudiences(moments.get(date.toString()) ?? []),
    dropped: dropped.get(date.toString()) ?? [],
  }));
}

function joinAudiences(moments: readonly Moment[]): readonly SimulatedMoment[] {
  const same = Map.groupBy(moments, ({ kind, variant, dueAt, parts }) =>
    [kind, variant, dueAt, ...parts.map(({ event, on }) => `${event.key} ${on}`)].join(" "),
  );
  return [...same.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const audiences = [first, ...others].map(({ audience }) => audience);
    return [{ ...first, audiences, windows: windowsFor(first) }];
  });
}

function windowsFor({ kind, parts }: Moment): SimulatedMoment["windows"] {
  if (kind !== "post" && kind !== "repeat") return [];

  const all = parts.flatMap(({ event, on }) => windowsOf(event, on)).map(({ days }) => days);
  return [...new Map(all.map((days) => [`${days.from} ${days.to}`, days])).values()];
}
