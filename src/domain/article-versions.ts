import { type ArticleQuarter, type ArticleWeek, onlyTurn, shareOut, spreadOverWeeks } from "./article.ts";

/** A target from a day on. */
export type TargetVersion = { readonly count: number; readonly since: Temporal.PlainDate };

/** What each week asks for as long as a version of the target counts; the numbers add up to it. */
export type PlanVersion = {
  readonly target: number;
  /** The place of the week in which it was set. */
  readonly from: number;
  readonly counts: readonly number[];
};

type Asked = Omit<ArticleQuarter, "since">;

type Week = Omit<ArticleWeek, "count">;

/**
 * The plan of each version. What the weeks before a change asked for stays: only the rest is spread anew, and nobody is
 * late with what was not asked for at the time.
 */
export function planVersions(
  versions: readonly TargetVersion[],
  asked: Asked,
): { readonly weeks: readonly Week[]; readonly plans: readonly PlanVersion[] } {
  const first = versions.find(({ count }) => count > 0);
  const spread = spreadOverWeeks(0, { ...asked, ...(first && { since: first.since }) });
  const weeks = spread.map(({ days, halfDays }) => ({ days, halfDays }));
  const plans: PlanVersion[] = [];
  for (const { count: target, from } of lastOfWeeks(versions, weeks)) {
    const before = plans.at(-1);
    if (before?.target === target || (!before && target === 0)) continue;
    const kept = takeFrom(before?.counts.slice(0, from) ?? weeks.slice(0, from).map(() => 0), target);
    const rest = target - kept.reduce((sum, count) => sum + count, 0);
    const weights = weeks.slice(from).map(({ halfDays }) => halfDays);
    plans.push({ target, from, counts: [...kept, ...shareOut(rest, weights, asked.turn ?? onlyTurn)] });
  }
  return { weeks, plans };
}

type Placed = { readonly count: number; readonly from: number };

/** Of several changes within a week, the last one counts. */
function lastOfWeeks(versions: readonly TargetVersion[], weeks: readonly Week[]): readonly Placed[] {
  const placed = versions.map(({ count, since }) => ({ count, from: placeOf(since, weeks) }));
  return placed.filter(({ from }, index) => placed[index + 1]?.from !== from);
}

/** After the quarter, it is the last week's. */
function placeOf(day: Temporal.PlainDate, weeks: readonly Week[]): number {
  const place = weeks.findIndex(({ days: { to } }) => Temporal.PlainDate.compare(day, to) <= 0);
  return place === -1 ? weeks.length - 1 : place;
}

/** As many as there are, the earliest first. */
function takeFrom(counts: readonly number[], most: number): readonly number[] {
  let left = most;
  return counts.map((count) => {
    const taken = Math.min(count, left);
    left -= taken;
    return taken;
  });
}
