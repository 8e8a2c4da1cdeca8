import type { WorkCalendar } from "#src/domain/calendar.ts";
import type { DateRange } from "#src/domain/period.ts";

/** Somebody who has a target, with what came in of it. */
export type Standing = {
  readonly name: string;
  readonly actual: bigint;
  readonly target: bigint;
  /** Set where the target is only that of the days since then. */
  readonly newSince: Temporal.PlainDate | undefined;
  /** The own last period, up to the same day; undefined where there is nothing to compare with. */
  readonly before: Share | undefined;
};

export type Share = { readonly actual: bigint; readonly target: bigint };

export type Ranking = {
  readonly top: readonly Standing[];
  /** Whoever gained most against the own last period, in tenths of a percentage point. */
  readonly improved:
    | { readonly standing: Standing; readonly before: Share; readonly gained: bigint }
    | undefined;
  /** How many people have a target. */
  readonly measured: number;
};

const places = 3;

/** The first three by percentage, never the last one; nobody further down is named. */
export function rank(standings: readonly Standing[]): Ranking {
  const sorted = standings.toSorted(byCompletion);
  const top = sorted.slice(0, Math.min(places, sorted.length - 1)).filter(({ actual }) => actual > 0n);
  const [best] = standings
    .flatMap((standing) => {
      const { before } = standing;
      const gained = before ? tenthsOf(standing) - tenthsOf(before) : 0n;
      return before && gained > 0n ? [{ standing, before, gained }] : [];
    })
    .toSorted((one, other) => Number(other.gained - one.gained));
  return { top, improved: best, measured: standings.length };
}

/** Whoever began within the days has the part of the target that the working days since then are. */
export function prorate(
  target: bigint,
  startedOn: Temporal.PlainDate,
  days: DateRange,
  calendar: WorkCalendar,
): bigint {
  const all = calendar.workingHalfDays(days);
  if (all === 0) return target;
  return (target * BigInt(calendar.workingHalfDays({ from: startedOn, to: days.to }))) / BigInt(all);
}

function tenthsOf({ actual, target }: Share): bigint {
  return (actual * 1000n) / target;
}

/** Multiplied out rather than divided, so that nobody is ahead by rounding. */
function byCompletion(one: Standing, other: Standing): number {
  const difference = other.actual * one.target - one.actual * other.target;
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
