import type { MadeChange } from "#src/store/interface/schedule.ts";
import type { Due } from "./due.ts";

type Past = {
  readonly history: readonly MadeChange[];
  /** Up to when each post has been seen to. */
  readonly seen: ReadonlyMap<string, Temporal.Instant>;
  /** What was planned at a moment. */
  readonly before: (at: Temporal.Instant) => readonly Due[];
};

/** A change is written down a little after the moment that it is dated. */
const slack = Temporal.Duration.from({ minutes: 10 });

/** The changes that stood at a moment, the oldest first. */
export function standingAt(at: Temporal.Instant, history: readonly MadeChange[]): readonly MadeChange[] {
  const isBy = (moment: Temporal.Instant) => Temporal.Instant.compare(moment, at) <= 0;
  return history.filter(({ madeAt, removedAt }) => isBy(madeAt) && (removedAt === null || !isBy(removedAt)));
}

/**
 * What was still to come when somebody changed the calendar, and by that change was due before it: the 15th, at nine,
 * merged with the meeting at four that is skipped at noon. It has been seen to by its hour, and nobody has said it.
 */
export function findOwed(dues: readonly Due[], { history, seen, before }: Past): ReadonlySet<Due> {
  const oldest = [...seen.values()].toSorted(Temporal.Instant.compare)[0];
  if (!oldest) return new Set();
  const since = oldest.subtract(slack);
  const changedAt = history
    .flatMap(({ madeAt, removedAt }) => [madeAt, ...(removedAt ? [removedAt] : [])])
    .filter((at) => Temporal.Instant.compare(at, since) > 0);

  return new Set(
    changedAt.flatMap((at) => {
      const past = dues.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, at) <= 0);
      if (past.length === 0) return [];
      const coming = before(at.subtract({ milliseconds: 1 })).filter(
        ({ dueAt }) => Temporal.Instant.compare(dueAt, at) > 0,
      );
      return past.filter((due) => coming.some((other) => isOf(due, other)));
    }),
  );
}

/** Whether one was to be said by the other. A team without changes had the plan of all. */
function isOf(one: Due, other: Due): boolean {
  const isAlike = one.moment === other.moment && one.audience === other.audience;
  if (!isAlike || (other.teamId !== null && other.teamId !== one.teamId)) return false;
  return [other, ...other.merged].some(({ post, on }) => post === one.post && on.equals(one.on));
}
