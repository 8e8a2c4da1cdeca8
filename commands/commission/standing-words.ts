import type { Context } from "#src/command/command.ts";
import type { CommissionPlan } from "#src/domain/commission/plan.ts";
import type { TierStanding } from "#src/domain/commission/statement.ts";
import type { TieredRates } from "#src/domain/commission/tiers.ts";
import { ceilingOf, type Fraction } from "#src/domain/fraction.ts";
import { unitOf } from "#src/domain/metric.ts";
import { monthOf } from "#src/domain/period.ts";
import { formatWorkdays } from "#src/i18n/dates.ts";
import { formatPercent } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { describeBracket, describeRates, formatAmount, metricWords, tiersOf } from "./rate-words.ts";

type Stood = {
  readonly standing: TierStanding;
  /** Undefined where company.yaml has it no more as it was. */
  readonly plan: CommissionPlan | undefined;
  readonly month: Temporal.PlainYearMonth;
};

/** Why the tier is what it is, what it holds for, and what the next one takes. */
export function describeStanding(stood: Stood, context: Context): readonly string[] {
  const { standing } = stood;
  return [
    describeReached(stood, context),
    context.t(standing.count === "whole" ? "commission.count_whole" : "commission.count_marginal"),
    ...describeNext(stood, context),
  ];
}

/** `Doanh thu thực thu 600.000.000 đ / chỉ tiêu 500.000.000 đ = 120 %, nên ở bậc từ 120 % trở lên: 8 %.` */
export function describeReached({ standing, plan }: Stood, context: Context): string {
  const { t, actor } = context;
  const { metric, actual, target, tier, by } = standing;
  const tiers = tiersOf(plan);
  const values = {
    metric: t(`metric.${metric}`),
    actual: formatAmount(actual, metric, actor.locale),
    tier: describeTier(tiers, tier, context),
  };
  if (by === "money") return t("commission.reached_money", values);
  const aim = metricWords(tiers?.targetMetric ?? metric, context);
  if (!target || target.numerator <= 0n) return t("commission.reached_without", { ...values, aim });
  return t("commission.reached_target", {
    ...values,
    target: formatAmount(ceilingOf(target), metric, actor.locale),
    percent: formatCompletion(actual, target, actor.locale),
  });
}

/** `bậc từ 100 % đến dưới 120 %: 6 %` */
export function describeTier(tiers: TieredRates | undefined, tier: number, context: Context): string {
  const { t } = context;
  const rates = tiers?.tiers[tier]?.rates;
  if (!tiers || !rates) return t("commission.tier_number", { number: tier + 1 });
  return t("commission.tier", {
    bracket: describeBracket(tiers, tier, context),
    rates: describeRates(rates, context),
  });
}

/** What is missing to the next tier, and what that makes a working day; nothing once the month is over. */
export function describeNext({ standing, plan, month }: Stood, context: Context): readonly string[] {
  const { t, actor, now, company } = context;
  const { missing, metric, tier, by, target } = standing;
  const today = now.toPlainDate();
  if (!today.toPlainYearMonth().equals(month)) return [];
  if (by === "completion" && target === null) return [];
  if (missing === null) return [t("commission.highest")];

  const next = t("commission.next", {
    metric: t(`metric.${metric}`),
    missing: formatAmount(missing, metric, actor.locale),
    tier: describeTier(tiersOf(plan), tier + 1, context),
  });
  const halfDays = company.calendar.workingHalfDays({ from: today, to: monthOf(today).to });
  if (halfDays === 0) return [next, t("commission.no_days_left")];
  const each = ceilingOf({ numerator: missing * 2n, denominator: BigInt(halfDays) });
  const values = {
    workdays: formatWorkdays(halfDays, actor.locale),
    each: formatAmount(each, metric, actor.locale),
  };
  return [next, t(unitOf(metric) === "money" ? "commission.pace_money" : "commission.pace", values)];
}

/** Rounded down, so that 100 % means reached. */
function formatCompletion(actual: bigint, { numerator, denominator }: Fraction, locale: Locale): string {
  return formatPercent((actual * 1000n * denominator) / numerator, locale);
}
