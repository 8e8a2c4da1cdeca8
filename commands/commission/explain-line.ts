import type { Context } from "#src/command/command.ts";
import type { EntryLine, Slice, Statement, StatementLine } from "#src/domain/commission/statement.ts";
import type { TieredRates } from "#src/domain/commission/tiers.ts";
import { formatMoney } from "#src/domain/money.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatMonth, formatQuarters, formatRate } from "#src/i18n/pay.ts";
import { nameEntry } from "./line-words.ts";
import type { VersionedPlan } from "./plan-of.ts";
import { describeBracket, tiersOf } from "./rate-words.ts";
import { describeReached } from "./standing-words.ts";

type Around = { readonly statement: Statement; readonly plan: VersionedPlan | undefined };

/** A line in full sentences: what came in, whose part it is, the rate and why it is that one. */
export function explainLine(line: StatementLine, around: Around, context: Context): readonly string[] {
  const { t, actor } = context;
  const amount = formatMoney(line.amount);
  switch (line.kind) {
    case "entry":
      return explainEntry(line, around, context);
    case "override": {
      const values = { sum: formatMoney(line.sum), rate: formatRate(line.rate, actor.locale), amount };
      return [t(line.of === "base" ? "commission.why_override_base" : "commission.why_override", values)];
    }
    case "bonus":
      return [
        line.count === null
          ? t("commission.why_bonus", { name: line.name, amount })
          : t("commission.why_bonus_each", { name: line.name, count: line.count.toString(), amount }),
      ];
    case "cap":
    case "floor": {
      const values = { limit: formatMoney(line.limit), earned: formatMoney(line.earned), amount };
      return [t(line.kind === "cap" ? "commission.why_cap" : "commission.why_floor", values)];
    }
    case "minimum_work":
      return [
        t("commission.why_minimum", {
          worked: formatQuarters(line.worked, actor.locale),
          needed: formatQuarters(line.needed, actor.locale),
          amount,
        }),
      ];
    case "adjustment":
      return [t("commission.why_adjustment", { reason: line.reason, amount })];
    case "carried":
      return [t("commission.why_carried", { month: formatMonth(line.from, actor.locale), amount })];
  }
}

function explainEntry(line: EntryLine & StatementLine, around: Around, context: Context): readonly string[] {
  const { t } = context;
  const { statement, plan } = around;
  const isShared = line.whole !== line.base;
  return [
    describeEntry(line, context),
    ...(isShared
      ? [t("commission.why_part", { base: formatMoney(line.base), whole: formatMoney(line.whole) })]
      : []),
    ...explainRates(line, tiersFor(line, around), context),
    t("commission.why_amount", { amount: formatMoney(line.amount) }),
    ...(isShared ? [t("commission.why_rounded")] : []),
    ...explainBasis(line, statement, context),
    ...(line.basis.kind === "own_month" && statement.standing
      ? [describeReached({ standing: statement.standing, plan, month: statement.month }, context)]
      : []),
    ...(statement.plan
      ? [t("commission.why_plan", { name: statement.plan.name, version: statement.plan.version })]
      : []),
  ];
}

/** `Tiền thu C15 của S12 An Phát: 100.000.000 đ ngày 5/11/2026 (mới).` */
function describeEntry(line: EntryLine, { t }: Context): string {
  const values = {
    entry: nameEntry(line.entry),
    sale: `S${line.saleId}`,
    customer: line.customer,
    amount: formatMoney(line.whole < 0n ? -line.whole : line.whole),
    day: formatDay(line.on),
    kind: t(`revenue.kind_${line.saleKind}`),
  };
  if (line.entry.kind === "sale") {
    return t(line.whole < 0n ? "commission.why_sale_back" : "commission.why_sale", values);
  }
  return t(line.whole < 0n ? "commission.why_money_back" : "commission.why_money", values);
}

/** Brackets are those of the statement's own plan, so an earlier month's are left out. */
function tiersFor({ basis }: EntryLine, { plan }: Around): TieredRates | undefined {
  return basis.kind === "own_month" || basis.kind === "leaver" ? tiersOf(plan) : undefined;
}

/** `400.000.000 đ × 3 % = 12.000.000 đ (phần dưới 80 %)` for each rate that a part is counted by. */
export function explainRates(
  { slices }: Pick<EntryLine, "slices">,
  tiers: TieredRates | undefined,
  context: Context,
): readonly string[] {
  const { t, actor } = context;
  return slices.map((slice) => {
    const values = {
      base: formatMoney(slice.base),
      rate: formatRate(slice.rate, actor.locale),
      amount: formatMoney(productOf(slice)),
    };
    if (slice.tier === null || !tiers || slices.length === 1) return t("commission.why_rate", values);
    return t("commission.why_slice", { ...values, bracket: describeBracket(tiers, slice.tier, context) });
  });
}

/** To be read, rounded half away from zero; what is paid is rounded once for the whole entry. */
function productOf({ base, rate: { numerator, denominator } }: Slice): bigint {
  const size = (base < 0n ? -base : base) * numerator;
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  return base < 0n ? -rounded : rounded;
}

function explainBasis({ basis }: EntryLine, { month }: Statement, { t, actor }: Context): readonly string[] {
  switch (basis.kind) {
    case "own_month":
      return [];
    case "refund": {
      const values = { entry: nameEntry(basis.of), month: formatMonth(basis.month, actor.locale) };
      if (basis.month.equals(month)) return [t("commission.why_refund_own", values)];
      return [t(basis.isLocked ? "commission.why_refund_locked" : "commission.why_refund", values)];
    }
    case "late":
      return [t("commission.why_late", { month: formatMonth(basis.month, actor.locale) })];
    case "leaver":
      return [t(`commission.why_leaver_${basis.rule}`, { name: basis.name })];
  }
}
