import type { Context } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import {
  type PlanFigureName,
  type PlanFigures,
  type ProposedName,
  proposedFigures,
  revenueYearOf,
} from "#src/domain/plan.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { MessageKey } from "#src/i18n/translate.ts";

const labels = {
  annualRevenue: "plan.annual",
  receivablesDue: "plan.due",
  receivablesNotDue: "plan.not_due",
  renewals: "plan.renewals",
  expectedRevenue: "plan.expected",
  expectedRatio: "plan.ratio",
  development: "plan.development",
} as const satisfies Readonly<Record<PlanFigureName, MessageKey>>;

/** `(1) Doanh số năm 2026`: the year is the one that counts on the day of the version. */
export function labelOf(
  name: PlanFigureName,
  { quarter, at }: { readonly quarter: Temporal.PlainDate; readonly at: Temporal.Instant },
  { t, company }: Context,
): string {
  const day = at.toZonedDateTimeISO(company.timeZone).toPlainDate();
  return t(labels[name], { year: String(revenueYearOf(quarter, day).from.year) });
}

/** In full: `300.000.000 đ`, `1,5 lần`. */
export function showFigure(name: PlanFigureName, figures: PlanFigures, context: Context): string {
  return name === "expectedRatio" ? showRatio(figures.expectedRatio, context) : formatMoney(figures[name]);
}

export function showRatio(hundredths: bigint, { t, actor }: Context): string {
  return t("plan.times", { ratio: formatCount(Number(hundredths) / 100, actor.locale) });
}

export function isProposed(name: PlanFigureName): name is ProposedName {
  return proposedFigures.some((proposed) => proposed === name);
}
