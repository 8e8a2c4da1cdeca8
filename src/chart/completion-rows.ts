import type { CompletionRow } from "#src/chat/chart.ts";

/** More rows than this cannot be read on a phone. */
const shownRows = 14;

type Arrangement = {
  readonly shown: readonly CompletionRow[];
  readonly rest?: Rest;
};

/** The rows that are not shown, added up. */
export type Rest = {
  readonly count: number;
  readonly actual: number;
  /** Absent unless every one of these rows has a target. */
  readonly target?: number;
};

/** Best completion first; rows without a target come last, by amount. */
export function arrangeRows(rows: readonly CompletionRow[]): Arrangement {
  const sorted = rows.map(withUsableTarget).toSorted(byCompletion);
  const shown = sorted.slice(0, shownRows);
  const hidden = sorted.slice(shownRows);
  return hidden.length === 0 ? { shown } : { shown, rest: addUp(hidden) };
}

/** Whole percent, rounded down: 99,9 % of a target is not yet the target. */
export function percentReached(actual: number, target: number): number {
  return Math.floor((actual * 100) / target);
}

/** A target of nothing is no target: it would be reached by anybody and by nobody. */
function withUsableTarget({ name, actual, target = 0, standing }: CompletionRow): CompletionRow {
  return target > 0 ? { name, actual, target, standing } : { name, actual, standing: "unmeasured" };
}

function byCompletion(first: CompletionRow, second: CompletionRow): number {
  return ratioOf(second) - ratioOf(first) || second.actual - first.actual;
}

function ratioOf({ actual, target }: CompletionRow): number {
  return target === undefined ? Number.MIN_SAFE_INTEGER : actual / target;
}

function addUp(rows: readonly CompletionRow[]): Rest {
  const actual = sum(rows.map((row) => row.actual));
  const targets = rows.flatMap(({ target }) => (target === undefined ? [] : [target]));
  const rest = { count: rows.length, actual };
  return targets.length === rows.length ? { ...rest, target: sum(targets) } : rest;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
