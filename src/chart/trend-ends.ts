import type { TrendChart } from "#src/chat/chart.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { formatAmount, formatAmountRange } from "./amount.ts";
import { writeText } from "./pen.ts";
import type { Sheet } from "./sheet.ts";
import { widestOf } from "./text.ts";
import { font, palette } from "./theme.ts";

/** Words at the right end of a line, instead of a legend. */
type EndLabel = {
  readonly word: string;
  readonly amount: string;
  readonly value: number;
  readonly colour: string;
};

const wordFont = font(12.5);
const amountFont = font(15, 700);
const gap = 8;
const labelHeight = 42;
/** How far a label may stand above the plot. */
const overhang = 14;

export function endLabelsWidth(chart: TrendChart): number {
  const labels = endLabels(chart);
  if (labels.length === 0) return 0;

  const words = widestOf(
    labels.map(({ word }) => word),
    wordFont,
  );
  const amounts = widestOf(
    labels.map(({ amount }) => amount),
    amountFont,
  );
  return gap + Math.max(words, amounts);
}

export function drawEndLabels({ pen, y, plot }: Sheet, chart: TrendChart): void {
  const labels = endLabels(chart);
  const middles = spread(
    labels.map(({ value }) => y(value)),
    plot,
  );

  labels.forEach(({ word, amount, colour }, index) => {
    const middle = middles[index] ?? plot.top;
    const x = plot.right + gap;
    writeText(pen, word, { x, y: middle - 8 }, { font: wordFont, colour: palette.muted, baseline: "middle" });
    writeText(pen, amount, { x, y: middle + 9 }, { font: amountFont, colour, baseline: "middle" });
  });
}

function endLabels(chart: TrendChart): readonly EndLabel[] {
  const { target, forecast, range, cumulative } = chart;
  const t = translatorFor(chart.locale);
  const label = (word: string, value: number, colour: string): EndLabel => {
    return { word, value, colour, amount: formatAmount(value, chart) };
  };
  const expected = range && {
    ...label(t("chart.forecast"), (range.low + range.high) / 2, palette.series),
    amount: formatAmountRange(range, chart),
  };
  return [
    ...(target === undefined ? [] : [label(t("chart.target_amount"), target, palette.strong)]),
    ...(forecast === undefined || cumulative.length === 0
      ? []
      : [label(t("chart.forecast"), forecast, palette.series)]),
    ...(expected === undefined || cumulative.length === 0 ? [] : [expected]),
  ];
}

/** The first of at most two labels stays at its line as long as the page has room for the other one. */
function spread(
  lines: readonly number[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
) {
  const [first = top, second = first] = lines.map((line) => Math.max(top - overhang, Math.min(line, bottom)));
  const other =
    Math.abs(second - first) >= labelHeight ? second : first + (second < first ? -labelHeight : labelHeight);
  const missing = Math.max(0, top - overhang - other) - Math.max(0, other - bottom);
  return [first + missing, other + missing];
}
