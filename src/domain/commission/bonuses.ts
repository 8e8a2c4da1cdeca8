import type { Bonus } from "./plan.ts";
import type { Payee } from "./reckon.ts";
import type { LineMatter } from "./statement.ts";
import { hasReached, targetOf } from "./tiers.ts";

type BonusLine = { readonly amount: bigint } & Extract<LineMatter, { kind: "bonus" }>;

export function bonusesOf(payee: Payee): readonly BonusLine[] {
  return (payee.plan?.bonuses ?? []).flatMap((bonus) => {
    const actual = payee.figures.get(bonus.metric) ?? 0n;
    return bonus.kind === "each" ? forEach(bonus, actual) : forCompletion(bonus, actual, payee);
  });
}

type EachBonus = Extract<Bonus, { kind: "each" }>;
type CompletionBonus = Extract<Bonus, { kind: "completion" }>;

function forEach({ name, amount }: EachBonus, count: bigint): readonly BonusLine[] {
  return count > 0n ? [{ kind: "bonus", name, count, amount: count * amount }] : [];
}

function forCompletion(bonus: CompletionBonus, actual: bigint, payee: Payee): readonly BonusLine[] {
  const target = bonusTarget(bonus, payee);
  if (!target || !hasReached(actual, bonus.from, target)) return [];
  return [{ kind: "bonus", name: bonus.name, count: null, amount: bonus.amount }];
}

/** Null where nothing was asked, so that nobody can tell whether the bonus is earned. */
export function bonusTarget({ targetMetric }: CompletionBonus, { plan, targets, employed }: Payee) {
  return targetOf(targetMetric, { targets, isProrated: plan?.isTargetProrated ?? false, employed });
}
