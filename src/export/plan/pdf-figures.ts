import { formatMoney } from "#src/domain/money.ts";
import { certainRevenue, hopedRevenue } from "#src/domain/plan.ts";
import { formatHundredths } from "#src/i18n/points.ts";
import { type FigureLine, figureLines } from "./lines.ts";
import type { PaperWords, PlanPaper } from "./paper.ts";
import type { PdfCell, PdfContent } from "./pdf-content.ts";
import { colors, ruled } from "./pdf-look.ts";

/** The six figures with what they mean, and the two sums that points are counted from. */
export function figureTable(paper: PlanPaper, words: PaperWords): PdfContent {
  const { t } = words;
  const { figures } = paper;
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ["auto", "*", "auto"],
      body: [
        [
          { text: "", style: "head" },
          { text: t("paper.col_figure"), style: "head" },
          { text: t("paper.col_value"), style: "head", alignment: "right" },
        ],
        ...figureLines(paper, words).map((line, index) => figureRow(line, index + 1, words)),
        sumRow(t("paper.certain_sum"), certainRevenue(figures)),
        sumRow(t("paper.expected_sum"), hopedRevenue(figures)),
      ],
    },
    layout: ruled,
  };
}

function figureRow(line: FigureLine, number: number, { t, locale }: PaperWords): PdfCell[] {
  const value =
    line.unit === "money"
      ? formatMoney(line.value)
      : t("paper.times", { ratio: formatHundredths(line.value, locale) });
  return [
    { text: `(${number})`, color: colors.muted },
    { stack: [line.label, { text: line.meaning, style: "meaning" }] },
    { text: value, alignment: "right", noWrap: true },
  ];
}

function sumRow(label: string, amount: bigint): PdfCell[] {
  return [
    { text: label, style: "sum", colSpan: 2, fillColor: colors.pale },
    {},
    {
      text: formatMoney(amount),
      style: "sum",
      alignment: "right",
      noWrap: true,
      fillColor: colors.pale,
    },
  ];
}
