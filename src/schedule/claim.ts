import type { writeAudience } from "#src/domain/cadence/audience.ts";
import type { NewRun } from "#src/store/post-runs.ts";
import type { Due } from "./due.ts";

/** What is due, for one audience. */
export type Call = { readonly due: Due; readonly audience: ReturnType<typeof writeAudience> };

/** What is said so many minutes after its time says so. */
const lateAfterMinutes = 5;

export function isLate(dueAt: Temporal.Instant, at: Temporal.Instant): boolean {
  return at.since(dueAt).total("minutes") > lateAfterMinutes;
}

/**
 * Of each post, the latest that is due to an audience is said if it is still worth it. What is older was missed: nobody
 * wants last week's meeting announced.
 */
export function chooseRuns(calls: readonly Call[], now: Temporal.Instant): readonly NewRun[] {
  const groups = Map.groupBy(calls, ({ due, audience }) => `${due.post} ${due.kind} ${audience}`);
  const latest = new Set([...groups.values()].map((group) => group.toSorted(byTime).at(-1)));

  return calls.toSorted(byTime).map((call) => {
    const { post, moment, on, dueAt, latestAt, merged } = call.due;
    const isWorthIt = latest.has(call) && Temporal.Instant.compare(now, latestAt) <= 0;
    return {
      post,
      moment,
      on,
      audience: call.audience,
      dueAt,
      latestAt,
      isLate: isLate(dueAt, now),
      state: isWorthIt ? "claimed" : "missed",
      merged,
    };
  });
}

function byTime(one: Call, other: Call): number {
  return Temporal.Instant.compare(one.due.dueAt, other.due.dueAt);
}
