import type { Metric } from "../metric.ts";
import { bonusTarget } from "./bonuses.ts";
import { keyOf, type PricedDraft } from "./draft.ts";
import type { Payee } from "./reckon.ts";
import type { StatementDoubt, TierStanding } from "./statement.ts";

type Parts = {
  readonly month: Temporal.PlainYearMonth;
  readonly standing: TierStanding | null;
  readonly drafts: readonly PricedDraft[];
};

export function doubtsOf(payee: Payee, { month, standing, drafts }: Parts): readonly StatementDoubt[] {
  const isRated = drafts.some(({ terms }) => terms === month);
  const missing = new Set([
    ...(isRated ? tierTargetMissing(payee, standing) : []),
    ...bonusTargetsMissing(payee),
  ]);
  return [
    ...[...missing].map((metric) => ({ kind: "no_target", metric }) as const),
    ...onceEach(drafts.flatMap((draft) => doubtAbout(draft, month))),
  ];
}

function tierTargetMissing({ plan }: Payee, standing: TierStanding | null): readonly Metric[] {
  if (plan?.rates.kind !== "tiers" || standing?.by !== "completion") return [];
  return standing.target === null ? [plan.rates.targetMetric] : [];
}

function bonusTargetsMissing(payee: Payee): readonly Metric[] {
  return (payee.plan?.bonuses ?? []).flatMap((bonus) => {
    if (bonus.kind !== "completion" || (payee.figures.get(bonus.metric) ?? 0n) <= 0n) return [];
    return bonusTarget(bonus, payee) === null ? [bonus.targetMetric] : [];
  });
}

type EntryDoubt = Exclude<StatementDoubt, { kind: "no_target" }>;

function doubtAbout({ entry, basis }: PricedDraft, month: Temporal.PlainYearMonth): readonly EntryDoubt[] {
  if (basis.kind === "leaver" && basis.rule === "asks") return [{ kind: "leaver", entry: entry.ref }];
  const isOpen = basis.kind === "refund" && !basis.isLocked && !basis.month.equals(month);
  return isOpen ? [{ kind: "origin_open", entry: entry.ref }] : [];
}

function onceEach(doubts: readonly EntryDoubt[]): readonly EntryDoubt[] {
  return [...new Map(doubts.map((doubt) => [`${doubt.kind} ${keyOf(doubt.entry)}`, doubt])).values()];
}
