import { z } from "zod";
import { formatMoney } from "#src/domain/money.ts";
import { quarterOf } from "#src/domain/period.ts";
import { once, planOccasions } from "#src/domain/plan.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { MessageKey, Translate } from "#src/i18n/translate.ts";

type Field = { readonly label: MessageKey; readonly show: (value: string) => string };

const knownOccasion = z.enum(planOccasions);

/** How the history of a plan names what was written. */
export function planFields({
  t,
  locale,
}: {
  readonly t: Translate;
  readonly locale: Locale;
}): readonly (readonly [string, Field])[] {
  const asKept = (value: string) => value;
  const money = (value: string) => formatMoney(BigInt(value));
  const quarter = (value: string) => formatPeriod(quarterOf(Temporal.PlainDate.from(value)), locale);
  const ratio = (value: string) =>
    t("plan.times", { ratio: formatCount(Number(value) / Number(once), locale) });
  const occasion = (value: string) => t(`plan.occasion_${knownOccasion.parse(value)}`);
  return [
    ["planQuarter", { label: "column.plan_quarter", show: quarter }],
    ["planNumber", { label: "column.plan_number", show: asKept }],
    ["annualRevenue", { label: "column.plan_annual", show: money }],
    ["receivablesDue", { label: "column.plan_due", show: money }],
    ["receivablesNotDue", { label: "column.plan_not_due", show: money }],
    ["renewals", { label: "column.plan_renewals", show: money }],
    ["expectedRevenue", { label: "column.plan_expected", show: money }],
    ["expectedRatio", { label: "column.plan_ratio", show: ratio }],
    ["development", { label: "column.plan_development", show: money }],
    ["planOccasion", { label: "column.plan_occasion", show: occasion }],
    ["planReason", { label: "column.reason", show: asKept }],
  ];
}
