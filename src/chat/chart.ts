import type { Locale } from "#src/i18n/locale.ts";
import type { Letter } from "./letter.ts";

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
  /** Between which amounts the end of the period is expected to lie, where more than one way leads there. */
  readonly range?: { readonly low: number; readonly high: number };
  readonly standing: Standing;
};

/** What a part of a bar stands for; each has a colour of its own. */
export type Tone = "fresh" | "waiting" | "working" | "won" | "lost" | "paused" | "aside";

export type StackedRow = {
  readonly name: string;
  /** One for each part, in the order of the parts. */
  readonly counts: readonly number[];
  /** A few words behind the total, such as a percentage. */
  readonly note: string;
};

/** Horizontal bars made of parts: owners, sources or regions by what their counts consist of. */
export type StackedChart = {
  readonly kind: "stacked";
  readonly locale: Locale;
  readonly heading: ChartHeading;
  readonly parts: readonly { readonly label: string; readonly tone: Tone }[];
  /** The heading over the totals, and over the notes. */
  readonly columns: { readonly total: string; readonly note: string };
  readonly rows: readonly StackedRow[];
  /** The rows that are left away, added up: a name such as “và 4 người khác”, without a bar. */
  readonly rest?: StackedRow;
};

/** Bars that grow shorter from step to step, with how much each step keeps. */
export type FunnelChart = {
  readonly kind: "funnel";
  readonly locale: Locale;
  readonly heading: ChartHeading;
  /** The headings over the shares of the step before, and of the first row. */
  readonly columns: { readonly kept: string; readonly ofFirst: string };
  readonly rows: readonly { readonly name: string; readonly count: number }[];
};

/** Bars sorted by size with the line of their running share: the few causes that make up most of it. */
export type ParetoChart = {
  readonly kind: "pareto";
  readonly locale: Locale;
  readonly heading: ChartHeading;
  /** The headings over the counts and over the running share. */
  readonly columns: { readonly count: string; readonly running: string };
  /** Largest first; a last one may stand for all that are left away. */
  readonly rows: readonly { readonly name: string; readonly count: number; readonly isRest: boolean }[];
};

/** A figure now and before. Each row has a scale of its own, so that counts and money stand together. */
export type PairsChart = {
  readonly kind: "pairs";
  readonly locale: Locale;
  readonly heading: ChartHeading;
  /** What is compared, such as two stretches of days, and the heading over the changes. */
  readonly columns: { readonly now: string; readonly before: string; readonly change: string };
  readonly rows: readonly {
    readonly name: string;
    readonly unit: "money" | "count";
    readonly now: number;
    readonly before: number;
    /** A few words, such as `+20 %`. */
    readonly change: string;
  }[];
};

/** Upright bars in order of time, beside those of the period before and against their targets. */
export type ColumnsChart = {
  readonly kind: "columns";
  readonly locale: Locale;
  readonly heading: ChartHeading;
  readonly unit: "money" | "count";
  readonly series: { readonly now: string; readonly before: string };
  readonly columns: readonly {
    readonly label: string;
    /** Absent for what has not begun. */
    readonly now?: number;
    readonly before: number;
    readonly target?: number;
  }[];
};

/** What half a day was; each has a colour of its own. */
export type DayTone = "worked" | "elsewhere" | "paid" | "insured" | "unpaid" | "holiday";

export type CalendarDay = {
  readonly day: number;
  /** `rest`: nothing is owed. `outside`: not employed yet or no more. */
  readonly kind: "owed" | "rest" | "outside";
  /** One or two halves, the morning first, each with its symbol; two that are alike are drawn as one. */
  readonly halves: readonly { readonly tone: DayTone; readonly symbol: string }[];
  readonly isToday?: true;
};

/** A month, a row for each week, with what every half-day was. */
export type CalendarChart = {
  readonly kind: "calendar";
  readonly locale: Locale;
  readonly heading: ChartHeading;
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
  /** Under which of them the first day stands, from 0. */
  readonly firstColumn: number;
  readonly days: readonly CalendarDay[];
  readonly legend: readonly { readonly label: string; readonly tone: DayTone }[];
};

/** A matrix of counts: the more, the darker. */
export type HeatmapChart = {
  readonly kind: "heatmap";
  readonly locale: Locale;
  readonly heading: ChartHeading;
  /** A last one may stand for all that are left away, as a last row may. */
  readonly columns: readonly { readonly name: string; readonly isRest?: true }[];
  /** The heading over the sums of the rows and before those of the columns. */
  readonly total: string;
  readonly rows: readonly {
    readonly name: string;
    /** One for each column. */
    readonly counts: readonly number[];
    readonly isRest?: true;
  }[];
};

/** A mail as it will look, with who sends it to whom. */
export type LetterPicture = { readonly kind: "letter"; readonly letter: Letter };

/** What a picture is called where only a name is shown. */
export function titleOfChart(chart: ChartSpec): string {
  return chart.kind === "letter" ? chart.letter.subject : chart.heading.title;
}

/** A picture as data: small enough to be stored with its reply and drawn when it is sent. */
export type ChartSpec =
  | CompletionChart
  | TrendChart
  | StackedChart
  | FunnelChart
  | ParetoChart
  | PairsChart
  | ColumnsChart
  | CalendarChart
  | HeatmapChart
  | LetterPicture;
