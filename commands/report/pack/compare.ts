import { type Cell, type TableBlock, table } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { type Metric, unitOf } from "#src/domain/metric.ts";
import { type DateRange, periodBetween } from "#src/domain/period.ts";
import { formatPeriod, formatRange } from "#src/i18n/dates.ts";
import { formatFigure, formatPercent, meaningless } from "#src/i18n/figures.ts";
import type { Pack } from "./asked.ts";

/** What came in, and what had come in of the same kind before. */
export type Compared = { readonly metric: Metric; readonly now: bigint; readonly before: bigint };

export type Comparison = {
  readonly counts: readonly Compared[];
  readonly money: readonly Compared[];
  /** The stretches as columns are headed: `16/11–22/11`. */
  readonly labels: { readonly now: string; readonly before: string };
};

/** The counts among the seven numbers of the Monday meeting. */
const countMetrics = ["leads", "new_customers", "warm_leads", "cold_leads", "meetings"] as const;
const moneyMetrics = ["revenue_signed", "revenue_collected"] as const;

/** What was collected is told where it is not simply what was signed. */
export async function loadComparison(pack: Pack, context: Context): Promise<Comparison> {
  const { store, scope } = context;
  const metrics = [...countMetrics, ...moneyMetrics];
  const [now, before] = await store.figures.sums(scope, pack.subject, metrics, [pack.days, pack.daysBefore]);
  const of = (metric: Metric): Compared => ({
    metric,
    now: now?.get(metric) ?? 0n,
    before: before?.get(metric) ?? 0n,
  });
  const [signed, collected] = [of("revenue_signed"), of("revenue_collected")];
  const isSame = signed.now === collected.now && signed.before === collected.before;
  return {
    counts: countMetrics.map(of),
    money: isSame ? [signed] : [signed, collected],
    labels: labelsOf(pack, context),
  };
}

/** Two sentences: the counts, and the money. */
export function describeComparison({ counts, money, labels }: Comparison, { t, actor }: Context): string {
  const { locale } = actor;
  const figures = counts.map(
    (row) => `${t(`metric.${row.metric}`)} ${shortOf(row.now, row, locale)} (${changeOf(row, locale)})`,
  );
  const amounts = money.map((row) =>
    t("pack.amount", {
      name: t(`metric.${row.metric}`),
      now: shortOf(row.now, row, locale),
      before: shortOf(row.before, row, locale),
      change: percentOf(row, locale),
    }),
  );
  return [
    t("pack.counts", { figures: figures.join(" · "), before: labels.before }),
    amounts.join(" · "),
  ].join("\n");
}

/** Counts stand as numbers among the amounts. `more` are rows that are no sums of days, such as what is expected. */
export function comparisonTable(
  { counts, money, labels }: Comparison,
  context: Context,
  more: readonly (readonly Cell[])[] = [],
): TableBlock {
  const { t } = context;
  return table(
    [
      { label: t("column.figure"), format: "text" },
      { label: labels.now, format: "money" },
      { label: labels.before, format: "money" },
      { label: t("column.difference"), format: "money" },
      { label: t("column.change"), format: "percent" },
    ],
    [
      ...counts.map((row) => [t(`metric.${row.metric}`), ...comparedCells(row).map(asCount)]),
      ...money.map((row) => [t(`metric.${row.metric}`), ...comparedCells(row)]),
      ...more,
    ],
  );
}

function asCount(cell: Cell): Cell {
  return typeof cell === "bigint" ? Number(cell) : cell;
}

/** Now, before, the difference, and what part of before that is. */
export function comparedCells({ now, before }: Pick<Compared, "now" | "before">): readonly Cell[] {
  const difference = now - before;
  return [
    now,
    before,
    difference,
    before === 0n ? meaningless : Number(difference) / Math.abs(Number(before)),
  ];
}

type Locale = Context["actor"]["locale"];

/** `+4`, `-50 tr`; `=` for no change. */
export function changeOf({ metric, now, before }: Compared, locale: Locale): string {
  const difference = now - before;
  const text = formatFigure(difference, { unit: unitOf(metric), locale, length: "short" });
  if (difference === 0n) return "=";
  return difference > 0n ? `+${text}` : text;
}

/** `+20 %` of what it was before. */
export function percentOf({ now, before }: Pick<Compared, "now" | "before">, locale: Locale): string {
  if (before === 0n) return meaningless;
  const tenths = Math.round((Number(now - before) * 1000) / Math.abs(Number(before)));
  return `${tenths > 0 ? "+" : ""}${formatPercent(tenths, locale)}`;
}

export function shortOf(value: bigint, { metric }: Pick<Compared, "metric">, locale: Locale): string {
  return formatFigure(value, { unit: unitOf(metric), locale, length: "short" });
}

function labelsOf({ days, daysBefore }: Pack, { actor }: Context): Comparison["labels"] {
  const isOneYear = days.from.year === days.to.year && daysBefore.from.year === days.to.year;
  const label = (stretch: DateRange) => {
    const whole = periodBetween(stretch.from, stretch.to);
    const isNamed = whole.kind === "month" || whole.kind === "quarter" || whole.kind === "year";
    if (isNamed) return formatPeriod(whole, actor.locale);
    return isOneYear ? shortRange(stretch) : formatRange(stretch);
  };
  return { now: label(days), before: label(daysBefore) };
}

function shortRange({ from, to }: DateRange): string {
  const end = `${to.day}/${to.month}`;
  return from.equals(to) ? end : `${from.day}/${from.month}–${end}`;
}
