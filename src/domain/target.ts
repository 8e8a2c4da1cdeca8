import type { WorkCalendar } from "./calendar.ts";
import type { Metric } from "./metric.ts";
import type { DateRange } from "./period.ts";

export const targetScopes = ["person", "team", "region", "department", "company"] as const;

export type TargetScope = (typeof targetScopes)[number];

/** What has been asked of a person, a unit or the company; the newest version of it. */
export type Target = {
  readonly id: number;
  readonly scope: TargetScope;
  /** The id of the person or unit; 0 for the company. */
  readonly subjectId: number;
  readonly metric: Metric;
  readonly period: DateRange;
  /** Whole đồng or a whole count. */
  readonly value: bigint;
  readonly version: number;
};

/** What a target for some days follows from, so that it can be explained. */
export type ResolvedTarget = {
  readonly value: bigint;
  /**
   * `set`: for just these days. `summed`: the months (or quarters) within add up to it.
   * `spread`: a part of a longer target, by working days.
   */
  readonly basis: "set" | "summed" | "spread";
};

/** The target for some days out of one subject's targets; undefined when nothing was set for all of them. */
export function resolveTarget(
  targets: readonly Target[],
  days: DateRange,
  calendar: WorkCalendar,
): ResolvedTarget | undefined {
  const exact = targets.find(({ period }) => isSame(period, days));
  if (exact) return { value: exact.value, basis: "set" };

  const tiles = tile(targets, days);
  if (tiles) return { value: tiles.reduce((sum, { value }) => sum + value, 0n), basis: "summed" };
  return spread(targets, days, calendar);
}

/** Targets that follow each other and fill the days without a gap; the longest first, so quarters before months. */
function tile(targets: readonly Target[], days: DateRange): readonly Target[] | undefined {
  const inside = targets.filter(({ period }) => isWithin(period, days)).toSorted(byLengthDescending);
  const chosen: Target[] = [];
  let next = days.from;
  while (Temporal.PlainDate.compare(next, days.to) <= 0) {
    const start = next;
    const target = inside.find(({ period }) => period.from.equals(start));
    if (!target) return undefined;
    chosen.push(target);
    next = target.period.to.add({ days: 1 });
  }
  return chosen;
}

/** Each day takes its part of the shortest target that holds it; a week across two months takes from both. */
function spread(
  targets: readonly Target[],
  days: DateRange,
  calendar: WorkCalendar,
): ResolvedTarget | undefined {
  const holders = targets
    .filter(({ period }) => overlaps(period, days))
    .toSorted(byLengthDescending)
    .toReversed();
  const parts = new Map<Target, number>();
  for (let day = days.from; Temporal.PlainDate.compare(day, days.to) <= 0; day = day.add({ days: 1 })) {
    const holder = holders.find(({ period }) => isWithin({ from: day, to: day }, period));
    if (!holder) return undefined;
    parts.set(holder, (parts.get(holder) ?? 0) + calendar.workingHalfDays({ from: day, to: day }));
  }

  let value = 0n;
  for (const [target, halfDays] of parts) {
    const all = calendar.workingHalfDays(target.period);
    if (all > 0) value += (target.value * BigInt(halfDays)) / BigInt(all);
  }
  return { value, basis: "spread" };
}

/** A target that its parts do not add up to, for the warning that planning needs. */
export type Mismatch = { readonly whole: Target; readonly partsSum: bigint };

/** Compares each longer target of one subject with the shorter ones that fill it completely. */
export function findMismatches(targets: readonly Target[]): readonly Mismatch[] {
  return targets.flatMap((whole) => {
    const parts = tile(
      targets.filter((part) => part !== whole && !isSame(part.period, whole.period)),
      whole.period,
    );
    const partsSum = parts?.reduce((sum, { value }) => sum + value, 0n);
    return partsSum === undefined || partsSum === whole.value ? [] : [{ whole, partsSum }];
  });
}

function byLengthDescending(one: Target, other: Target): number {
  return lengthOf(other.period) - lengthOf(one.period);
}

function lengthOf({ from, to }: DateRange): number {
  return from.until(to).days;
}

function isSame(one: DateRange, other: DateRange): boolean {
  return one.from.equals(other.from) && one.to.equals(other.to);
}

function isWithin(inner: DateRange, outer: DateRange): boolean {
  return (
    Temporal.PlainDate.compare(inner.from, outer.from) >= 0 &&
    Temporal.PlainDate.compare(inner.to, outer.to) <= 0
  );
}

function overlaps(one: DateRange, other: DateRange): boolean {
  return (
    Temporal.PlainDate.compare(one.from, other.to) <= 0 && Temporal.PlainDate.compare(one.to, other.from) >= 0
  );
}
