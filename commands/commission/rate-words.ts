import type { Context } from "#src/command/command.ts";
import type { CommissionPlan, KindRates } from "#src/domain/commission/plan.ts";
import type { TieredRates } from "#src/domain/commission/tiers.ts";
import { ceilingOf, type Fraction } from "#src/domain/fraction.ts";
import { type Metric, unitOf } from "#src/domain/metric.ts";
import { saleKinds } from "#src/domain/sale.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { formatRate } from "#src/i18n/pay.ts";

type Reader = Pick<Context, "t" | "actor">;

export function tiersOf(plan: CommissionPlan | undefined): TieredRates | undefined {
  return plan?.rates.kind === "tiers" ? plan.rates : undefined;
}

/** `5 %` where all kinds earn the same, else `mới 5 %, tái ký 3 %, mở rộng 4 %`. */
export function describeRates(rates: KindRates, { t, actor: { locale } }: Reader): string {
  const written = saleKinds.map((kind) => ({ kind, rate: formatRate(rates[kind], locale) }));
  const [first] = written;
  if (first && written.every(({ rate }) => rate === first.rate)) return first.rate;
  return written.map(({ kind, rate }) => `${t(`revenue.kind_${kind}`)} ${rate}`).join(", ");
}

/** `từ 80 % đến dưới 100 %`; an end belongs to the tier that begins there. */
export function describeBracket(rates: TieredRates, tier: number, { t, actor }: Reader): string {
  const { tiers } = rates;
  const write = (bound: Fraction) => formatBound(rates, bound, actor.locale);
  const [from, to] = [tiers[tier]?.from, tiers[tier + 1]?.from];
  if (!from || tier === 0) {
    return to ? t("commission.bracket_below", { to: write(to) }) : t("commission.bracket_all");
  }
  if (!to) return t("commission.bracket_last", { from: write(from) });
  return t("commission.bracket", { from: write(from), to: write(to) });
}

/** `80 %` or `50.000.000 đ` */
export function formatBound(
  { by, metric }: Pick<TieredRates, "by" | "metric">,
  bound: Fraction,
  locale: Locale,
): string {
  return by === "completion" ? formatRate(bound, locale) : formatAmount(ceilingOf(bound), metric, locale);
}

/** In full: it is what people are paid by. */
export function formatAmount(value: bigint, metric: Metric, locale: Locale): string {
  return formatFigure(value, { unit: unitOf(metric), locale, length: "full" });
}

/** Within a sentence: `doanh thu thực thu`. */
export function metricWords(metric: Metric, { t }: Reader): string {
  const name = t(`metric.${metric}`);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
