import type { Context } from "#src/command/command.ts";
import type { Bonus, CommissionPlan } from "#src/domain/commission/plan.ts";
import type { TieredRates } from "#src/domain/commission/tiers.ts";
import { formatMoney } from "#src/domain/money.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { formatMonth, formatQuarters, formatRate } from "#src/i18n/pay.ts";
import { describeBracket, describeRates, formatBound, metricWords } from "./rate-words.ts";

type Reader = Pick<Context, "t" | "actor">;

/** A plan as somebody would say it aloud, one rule a line. */
export function describePlan(plan: CommissionPlan, reader: Reader): readonly string[] {
  const { t } = reader;
  return [
    describeTime(plan, reader),
    describeMembers(plan, reader),
    t(plan.base === "signed" ? "plan.base_signed" : "plan.base_collected"),
    ...describePlanRates(plan, reader),
    t("plan.shares"),
    ...describeLimits(plan, reader),
    ...describeOverride(plan, reader),
    ...plan.bonuses.map((bonus) => describeBonus(bonus, reader)),
    ...describeLeaver(plan, reader),
    t("plan.refunds"),
    t("plan.owed"),
    t("plan.gross"),
  ];
}

function describeTime({ from, to }: CommissionPlan, { t, actor: { locale } }: Reader): string {
  const values = { from: withinSentence(from, locale) };
  return to === null
    ? t("plan.since", values)
    : t("plan.between", { ...values, to: withinSentence(to, locale) });
}

/** `tháng 1/2026`; an English month keeps its capital. */
function withinSentence(month: Temporal.PlainYearMonth, locale: Locale): string {
  const written = formatMonth(month, locale);
  return locale === "vi" ? written.toLowerCase() : written;
}

function describeMembers({ appliesTo: { roles, teams, people } }: CommissionPlan, { t }: Reader): string {
  const parts = [
    ...roles.map((role) => t(`role.${role}`)),
    ...teams.map((name) => t("kpi.team", { name })),
    ...people,
  ];
  return t("plan.members", { members: parts.join(", ") });
}

function describePlanRates({ rates, isTargetProrated }: CommissionPlan, reader: Reader): readonly string[] {
  const { t } = reader;
  if (rates.kind === "flat") return [t("plan.flat", { rates: describeRates(rates.rates, reader) })];
  const isTargeted = rates.by === "completion";
  return [
    describeTierHead(rates, reader),
    ...rates.tiers.map((tier, place) =>
      t("plan.tier", {
        bracket: describeBracket(rates, place, reader),
        rates: describeRates(tier.rates, reader),
      }),
    ),
    ...describeBounds(rates, reader),
    t(rates.count === "whole" ? "plan.whole" : "plan.marginal"),
    ...(isTargeted ? [t(isTargetProrated ? "plan.prorated" : "plan.not_prorated")] : []),
  ];
}

function describeTierHead({ by, metric, targetMetric }: TieredRates, reader: Reader): string {
  const { t } = reader;
  const values = { metric: metricWords(metric, reader), aim: metricWords(targetMetric, reader) };
  if (by === "money") return t("plan.tiers_money", values);
  return t(metric === targetMetric ? "plan.tiers_completion" : "plan.tiers_other_target", values);
}

/** Which side of a bound counts, said with a bound of this plan. */
function describeBounds(rates: TieredRates, reader: Reader): readonly string[] {
  const second = rates.tiers[1];
  if (!second) return [];
  const bound = formatBound(rates, second.from, reader.actor.locale);
  return [reader.t("plan.bounds", { bound })];
}

function describeLimits(
  { cap, floor, minimumWork }: CommissionPlan,
  { t, actor }: Reader,
): readonly string[] {
  return [
    ...(minimumWork === null
      ? []
      : [t("plan.minimum_work", { work: formatQuarters(minimumWork, actor.locale) })]),
    ...(cap === null ? [] : [t("plan.cap", { amount: formatMoney(cap) })]),
    ...(floor === null ? [] : [t("plan.floor", { amount: formatMoney(floor) })]),
  ];
}

function describeOverride({ override, base }: CommissionPlan, { t, actor }: Reader): readonly string[] {
  if (!override) return [];
  const rate = formatRate(override.rate, actor.locale);
  if (override.of === "commission") return [t("plan.override_commission", { rate })];
  return [t(base === "signed" ? "plan.override_signed" : "plan.override_collected", { rate })];
}

function describeBonus(bonus: Bonus, reader: Reader): string {
  const { t, actor } = reader;
  const values = { name: bonus.name, amount: formatMoney(bonus.amount) };
  if (bonus.kind === "each") {
    const one = bonus.metric === "sales" ? t("plan.one_sale") : metricWords(bonus.metric, reader);
    return t("plan.bonus_each", { ...values, one });
  }
  const said = { ...values, from: formatRate(bonus.from, actor.locale) };
  const metric = metricWords(bonus.metric, reader);
  if (bonus.metric === bonus.targetMetric) return t("plan.bonus_completion", { ...said, metric });
  const aim = metricWords(bonus.targetMetric, reader);
  return t("plan.bonus_other_target", { ...said, metric, aim });
}

function describeLeaver({ leaver }: CommissionPlan, { t }: Reader): readonly string[] {
  switch (leaver) {
    case "pay":
      return [t("plan.leaver_pay")];
    case "successor":
      return [t("plan.leaver_successor")];
    case "none":
      return [t("plan.leaver_none")];
    case null:
      return [t("plan.leaver_asks")];
  }
}
