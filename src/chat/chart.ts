import type { Locale } from "#src/i18n/locale.ts";

/** What is written around a chart. All texts are ready to be drawn. */
export type ChartHeading = {
  readonly title: string;
  /** Period, working days so far, and the as-of time. */
  readonly subtitle: string;
  readonly footer: string;
  /** One large number at the right, such as `73 %`, with a line below it such as `6,6 tỷ / 9 tỷ`. */
  readonly figure?: { readonly text: string; readonly note: string; readonly standing: Standing };
};

/** How an amount stands against the pace that working days demand. */
export type Standing = "on_pace" | "near" | "behind" | "unmeasured";

export type CompletionRow = {
  readonly name: string;
  readonly actual: number;
  /** Absent where no target is set: the row shows its amount and no percentage. */
  readonly target?: number;
  readonly standing: Standing;
};

/** Sorted bullet bars: people, teams, regions or departments against their targets. */
export type CompletionChart = {
  readonly kind: "completion";
  readonly locale: Locale;
  readonly heading: ChartHeading;
  readonly unit: "money" | "count";
  readonly rows: readonly CompletionRow[];
  /** The share of the working days that has passed, 0 to 1; absent when the period is over or has no days. */
  readonly pace?: number;
};

/** A cumulative line against the target and the pace. */
export type TrendChart = {
  readonly kind: "trend";
  readonly locale: Locale;
  readonly heading: ChartHeading;
  readonly unit: "money" | "count";
  /** One label for each point of the whole period, such as the day of the month. */
  readonly labels: readonly string[];
  /** The running total at each label that has come; shorter than `labels` while the period runs. */
  readonly cumulative: readonly number[];
  readonly target?: number;
  /** What an even pace over working days would have brought in by each label; empty without a target. */
  readonly due: readonly number[];
  /** What the pace asks for right now, where the latest label still runs, such as the present month of a year. */
  readonly dueNow?: number;
  /** Where the present rate leads by the end of the period; absent when it is over or has just begun. */
  readonly forecast?: number;
  readonly standing: Standing;
};

/** A picture as data: small enough to be stored with its reply and drawn when it is sent. */
export type ChartSpec = CompletionChart | TrendChart;
