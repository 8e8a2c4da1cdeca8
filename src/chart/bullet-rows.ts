import type { CompletionChart, CompletionRow, Standing } from "#src/chat/chart.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { formatAmount, formatWholePercent } from "./amount.ts";
import type { Rest } from "./completion-rows.ts";
import { arrangeRows, percentReached } from "./completion-rows.ts";

/** A row in words, with the length of its bar. */
export type BulletRow = {
  /**
   * `measured` against its target; `untargeted` among rows that have targets; `amount` where no row has one;
   * `rest` stands for the rows that are not shown.
   */
  readonly kind: "measured" | "untargeted" | "amount" | "rest";
  readonly name: string;
  readonly standing: Standing;
  /** 1 is the target, or the largest amount where no row has a target. */
  readonly length: number;
  /** Empty without a target. */
  readonly percent: string;
  readonly amount: string;
};

export function describeRows(chart: CompletionChart): readonly BulletRow[] {
  const { shown, rest } = arrangeRows(chart.rows);
  const targeted = shown.some(({ target }) => target !== undefined);
  const largest = Math.max(1, ...shown.map(({ actual }) => actual));

  const rows = shown.map((row) =>
    targeted ? describeCompletion(chart, row) : describeAmount(chart, row, largest),
  );
  return rest ? [...rows, describeRest(chart, rest)] : rows;
}

function describeCompletion(chart: CompletionChart, row: CompletionRow): BulletRow {
  const { name, standing, actual, target } = row;
  const amount = describePair(chart, row);
  if (target === undefined) return { kind: "untargeted", name, standing, length: 0, percent: "", amount };

  const percent = formatWholePercent(percentReached(actual, target), chart.locale);
  return { kind: "measured", name, standing, length: Math.max(0, actual / target), percent, amount };
}

function describeAmount(chart: CompletionChart, row: CompletionRow, largest: number): BulletRow {
  const { name, standing, actual } = row;
  const amount = formatAmount(actual, chart);
  return { kind: "amount", name, standing, length: Math.max(0, actual / largest), percent: "", amount };
}

function describeRest(chart: CompletionChart, rest: Rest): BulletRow {
  const name = translatorFor(chart.locale)("chart.more", { count: rest.count });
  return {
    kind: "rest",
    name,
    standing: "unmeasured",
    length: 0,
    percent: "",
    amount: describePair(chart, rest),
  };
}

function describePair(
  chart: CompletionChart,
  { actual, target }: Pick<CompletionRow, "actual" | "target">,
): string {
  const amount = formatAmount(actual, chart);
  return target === undefined ? amount : `${amount} / ${formatAmount(target, chart)}`;
}
