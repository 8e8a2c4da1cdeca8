import { formatMoney } from "#src/domain/money.ts";
import { certainRevenue, hopedRevenue } from "#src/domain/plan.ts";
import type { Points } from "#src/domain/voucher/terms.ts";
import type { PaperVoucher, PaperWords, PlanPaper } from "./paper.ts";

/** One of the six figures: whole đồng, or so many times over in hundredths. */
export type FigureLine = {
  readonly label: string;
  readonly meaning: string;
  readonly unit: "money" | "times";
  readonly value: bigint;
};

/** The six in the order of their numbers. */
export function figureLines({ figures, year }: PlanPaper, { t }: PaperWords): readonly FigureLine[] {
  const { receivablesDue, receivablesNotDue } = figures;
  const line = (key: FigureKey, value: bigint, values = {}): FigureLine => ({
    label: t(`paper.${key}`, values),
    meaning: t(`paper.${key}_why`, values),
    unit: key === "expected_ratio" ? "times" : "money",
    value,
  });
  return [
    line("annual_revenue", figures.annualRevenue, { year }),
    line("receivables", receivablesDue + receivablesNotDue, {
      due: formatMoney(receivablesDue),
      later: formatMoney(receivablesNotDue),
    }),
    line("renewals", figures.renewals),
    line("expected_revenue", figures.expectedRevenue),
    line("expected_ratio", figures.expectedRatio),
    line("development", figures.development),
  ];
}

type FigureKey =
  | "annual_revenue"
  | "receivables"
  | "renewals"
  | "expected_revenue"
  | "expected_ratio"
  | "development";

export type PointLine = {
  readonly label: string;
  readonly meaning: string;
  readonly revenue: bigint;
  readonly points: Points;
};

/** Both parts of the points with what they were counted from. */
export function pointLines(
  { points, basis: { figures } }: PaperVoucher,
  { t }: PaperWords,
): readonly PointLine[] {
  return [
    {
      label: t("paper.points_certain"),
      meaning: t("paper.points_certain_why"),
      revenue: certainRevenue(figures),
      points: points.certain,
    },
    {
      label: t("paper.points_expected"),
      meaning: t("paper.points_expected_why"),
      revenue: hopedRevenue(figures),
      points: points.expected,
    },
  ];
}
