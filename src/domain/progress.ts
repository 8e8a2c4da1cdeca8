import type { WorkCalendar } from "./calendar.ts";
import type { DateRange } from "./period.ts";

export type Progress = Unmeasured | MeasuredProgress;

export type Unmeasured = Elapsed & { readonly kind: "no_target"; readonly actual: bigint };

/** Amounts are whole đồng or a whole count. */
export type MeasuredProgress = Elapsed & {
  readonly kind: "measured";
  readonly actual: bigint;
  readonly target: bigint;
  /** What an even pace over working days would have brought in by the end of today, rounded down. */
  readonly due: bigint;
  readonly standing: Standing;
  /** What every full working day left has to bring, rounded up; undefined when nothing is missing or no day is left. */
  readonly neededPerDay: bigint | undefined;
};

/** `near` is at least 85 % of the pace. */
export type Standing = "on_pace" | "near" | "behind";

/** How much of a period's working time has gone. Holidays and rest days count on neither side. */
export type Elapsed = {
  readonly state: "upcoming" | "running" | "over";
  /** Today included. */
  readonly workedHalfDays: number;
  readonly totalHalfDays: number;
  /** Today included while the period runs. */
  readonly remainingHalfDays: number;
};

type Moment = {
  readonly period: DateRange;
  readonly today: Temporal.PlainDate;
  readonly calendar: WorkCalendar;
};

/** How far along a target is, against how far along it should be. A target of 0 is no target. */
export function measureProgress(actual: bigint, target: bigint | undefined, moment: Moment): Progress {
  const elapsed = measureElapsed(moment);
  if (target === undefined || target <= 0n) return { kind: "no_target", actual, ...elapsed };

  const { worked, total } = paceOf(elapsed);
  return {
    kind: "measured",
    actual,
    target,
    ...elapsed,
    due: (target * worked) / total,
    standing: standingOf(actual * total, target * worked),
    neededPerDay: neededPerDay(target - actual, elapsed.remainingHalfDays),
  };
}

/** Tenths of a percent, rounded down: 999 is 99,9 %, so that nobody reads 100 % below the target. */
export function completionTenths(actual: bigint, target: bigint): bigint {
  const tenths = (actual * 1000n) / target;
  return tenths * target > actual * 1000n ? tenths - 1n : tenths;
}

function measureElapsed({ period, today, calendar }: Moment): Elapsed {
  const totalHalfDays = calendar.workingHalfDays(period);
  if (Temporal.PlainDate.compare(today, period.from) < 0) {
    return { state: "upcoming", workedHalfDays: 0, totalHalfDays, remainingHalfDays: totalHalfDays };
  }
  if (Temporal.PlainDate.compare(today, period.to) > 0) {
    return { state: "over", workedHalfDays: totalHalfDays, totalHalfDays, remainingHalfDays: 0 };
  }

  const workedHalfDays = calendar.workingHalfDays({ from: period.from, to: today });
  const remainingHalfDays = calendar.workingHalfDays({ from: today, to: period.to });
  return { state: "running", workedHalfDays, totalHalfDays, remainingHalfDays };
}

/** The share of the target that should be in. A period that is over asks for all of it, even one without a workday. */
function paceOf({ state, workedHalfDays, totalHalfDays }: Elapsed): { worked: bigint; total: bigint } {
  if (state === "over") return { worked: 1n, total: 1n };
  if (totalHalfDays === 0) return { worked: 0n, total: 1n };
  return { worked: BigInt(workedHalfDays), total: BigInt(totalHalfDays) };
}

/** Both sides are multiplied out rather than divided, so that an exact pace is never called behind. */
function standingOf(actual: bigint, due: bigint): Standing {
  if (actual >= due) return "on_pace";
  return actual * 100n >= due * 85n ? "near" : "behind";
}

function neededPerDay(missing: bigint, remainingHalfDays: number): bigint | undefined {
  if (missing <= 0n || remainingHalfDays === 0) return undefined;

  const halfDays = BigInt(remainingHalfDays);
  return (missing * 2n + halfDays - 1n) / halfDays;
}
