import { type ArticleQuarter, type ArticleWeek, onlyTurn, shareOut, type Turn } from "./article.ts";
import { type PlanVersion, planVersions, type TargetVersion } from "./article-versions.ts";

/** Where somebody stands with the articles of a channel and quarter. */
export type ArticlePlan = {
  readonly target: number;
  readonly done: number;
  /** What is still to be written; never below zero. */
  readonly left: number;
  /** Of what the weeks before this one asked for by the plan, what is not out by now. */
  readonly late: number;
  readonly weeks: readonly PlannedWeek[];
};

export type PlannedWeek = Omit<ArticleWeek, "count"> & {
  readonly standing: "over" | "running" | "ahead";
  /** By the plan, as if it were always kept to; a target that is changed leaves the weeks before as they were. */
  readonly planned: number;
  /**
   * What the week asks for as it stood on its first day, or when the target was last changed in it: later weeks take over
   * what is late.
   */
  readonly goal: number;
  readonly done: number;
  /** What it still asks for; nothing once it is over, for later weeks have taken that over. */
  readonly left: number;
};

type Asked = Omit<ArticleQuarter, "since"> & {
  /** The target and what it was before; the last one counts. */
  readonly versions: readonly TargetVersion[];
  /** How many were published on which days; those of other quarters are left out of account. */
  readonly published: readonly { readonly on: Temporal.PlainDate; readonly count: number }[];
  readonly today: Temporal.PlainDate;
};

/**
 * The weeks of a quarter with what was and is to be written. Each week's goal is fixed on its first day: where what is
 * left then is not what the plan still holds, it is spread again over that week and the ones after it.
 */
export function planArticles(asked: Asked): ArticlePlan {
  const { today, turn = onlyTurn } = asked;
  const { weeks: empty, plans } = planVersions(asked.versions, asked);
  const last = plans.at(-1);
  const target = last?.target ?? 0;
  const weeks = empty.map((week, index) => ({
    ...week,
    planned: last?.counts[index] ?? 0,
    standing: standingOf(week, today),
    done: doneIn(week, asked),
  }));
  const goals = goalsOf(weeks, plans, turn);
  const done = sum(weeks.map((week) => week.done));
  const over = weeks.filter(({ standing }) => standing === "over");
  return {
    target,
    done,
    left: Math.max(0, target - done),
    late: Math.max(0, sum(over.map(({ planned }) => planned)) - done),
    weeks: weeks.map((week, index) => toPlanned(week, goals[index] ?? 0)),
  };
}

/** Several plans of one quarter together; too many articles for one channel make up for none for another. */
export function mergePlans([first, ...others]: readonly [ArticlePlan, ...ArticlePlan[]]): ArticlePlan {
  return others.reduce(
    (merged, plan) => ({
      target: merged.target + plan.target,
      done: merged.done + plan.done,
      left: merged.left + plan.left,
      late: merged.late + plan.late,
      weeks: merged.weeks.map((week, index) => mergeWeeks(week, plan.weeks[index])),
    }),
    first,
  );
}

/** The week that today is in; undefined outside the quarter. */
export function runningWeek({ weeks }: ArticlePlan): PlannedWeek | undefined {
  return weeks.find(({ standing }) => standing === "running");
}

type Counted = Omit<PlannedWeek, "goal" | "left">;

function goalsOf(weeks: readonly Counted[], plans: readonly PlanVersion[], turn: Turn): readonly number[] {
  let goals = weeks.map(() => 0);
  let left = 0;
  for (const [index, week] of weeks.entries()) {
    const plan = plans.find(({ from }) => from === index);
    if (plan) {
      goals = [...goals.slice(0, index), ...plan.counts.slice(index)];
      left = plan.target - doneBefore(weeks, index);
    }
    if (week.standing === "ahead") continue;
    goals = spreadAgain(goals, { from: index, left, weeks, turn });
    left -= week.done;
  }

  // More than this week asked for is taken off the ones after it.
  const running = weeks.findIndex(({ standing }) => standing === "running");
  const isBeyond = (weeks[running]?.done ?? 0) > (goals[running] ?? 0);
  return isBeyond ? spreadAgain(goals, { from: running + 1, left, weeks, turn }) : goals;
}

function doneBefore(weeks: readonly Counted[], index: number): number {
  return sum(weeks.slice(0, index).map(({ done }) => done));
}

type Rest = {
  readonly from: number;
  readonly left: number;
  readonly weeks: readonly Counted[];
  readonly turn: Turn;
};

/** The plan stays as it is while people keep to it. */
function spreadAgain(goals: readonly number[], { from, left, weeks, turn }: Rest): number[] {
  const rest = Math.max(0, left);
  const held = sum(goals.slice(from));
  if (held === rest) return [...goals];
  const weights = weeks.slice(from).map(({ halfDays }) => halfDays);
  // What is late is not put off until the channel's turn comes round.
  return [...goals.slice(0, from), ...shareOut(rest, weights, rest > held ? onlyTurn : turn)];
}

function toPlanned(week: Counted, goal: number): PlannedWeek {
  return { ...week, goal, left: week.standing === "over" ? 0 : Math.max(0, goal - week.done) };
}

function mergeWeeks(one: PlannedWeek, other: PlannedWeek | undefined): PlannedWeek {
  if (!other) return one;
  return {
    ...one,
    halfDays: Math.max(one.halfDays, other.halfDays),
    planned: one.planned + other.planned,
    goal: one.goal + other.goal,
    done: one.done + other.done,
    left: one.left + other.left,
  };
}

function standingOf({ days }: Pick<PlannedWeek, "days">, today: Temporal.PlainDate): PlannedWeek["standing"] {
  if (Temporal.PlainDate.compare(days.to, today) < 0) return "over";
  return Temporal.PlainDate.compare(days.from, today) > 0 ? "ahead" : "running";
}

function doneIn({ days: { from, to } }: Pick<PlannedWeek, "days">, { published }: Asked): number {
  const isWithin = (on: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(on, from) >= 0 && Temporal.PlainDate.compare(on, to) <= 0;
  return sum(published.filter(({ on }) => isWithin(on)).map(({ count }) => count));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
