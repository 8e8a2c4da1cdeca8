import { type Draft, keyOf, type PricedDraft } from "./draft.ts";
import { planOf } from "./earning.ts";
import type { Ledger } from "./ledger.ts";
import type { Payee } from "./reckon.ts";
import { allot } from "./rounding.ts";
import { exactOf, type Rater, raterOf, slicesOf } from "./slices.ts";
import type { Slice, TierStanding } from "./statement.ts";
import type { Taking } from "./takings.ts";
import { standingOf, targetOf } from "./tiers.ts";

export type Standings = ReadonlyMap<number, TierStanding | null>;

/** Where everybody stands in the month among the tiers of the own plan. */
export function rankPayees(drafts: readonly Draft[], taken: TakenOf, ledger: Ledger): Standings {
  const own = Map.groupBy(
    drafts.filter(({ terms }) => terms === ledger.month),
    ({ holderId }) => holderId,
  );
  const standings = [...ledger.payees.values()].map((payee) => {
    const kept = (own.get(payee.id) ?? []).reduce((sum, draft) => sum + draft.base - taken(draft), 0n);
    return [payee.id, standingFor(payee, kept)] as const;
  });
  return new Map(standings);
}

/** Marginal tiers are filled by what the month has brought, whole ones reached by the figure that everybody knows. */
function standingFor({ plan, figures, targets, employed }: Payee, kept: bigint): TierStanding | null {
  if (plan?.rates.kind !== "tiers") return null;
  const { rates, isTargetProrated } = plan;
  const actual = rates.count === "marginal" ? kept : (figures.get(rates.metric) ?? 0n);
  const target = targetOf(rates.targetMetric, { targets, isProrated: isTargetProrated, employed });
  return standingOf(rates, actual, target);
}

/** How much of a line is taken back within the same books. */
export type TakenOf = (draft: Draft) => bigint;

export function takenWithin(takings: readonly Taking[], ledger: Ledger): TakenOf {
  const sums = new Map<string, bigint>();
  for (const { entry, of, personId, size } of takings) {
    if (!of || !ledger.counts(keyOf(entry.ref))) continue;
    const key = `${keyOf(of.ref)} ${personId}`;
    sums.set(key, (sums.get(key) ?? 0n) + size);
  }
  const isAnyReversed = ledger.entries.some(({ ref, reverses }) => ref.kind === "sale" && reverses);
  if (sums.size === 0 && !isAnyReversed) return () => 0n;
  return ({ entry, ofId, base }) => {
    const key = keyOf(entry.ref);
    if (entry.ref.kind === "sale" && ledger.isReversed(key)) return base;
    return sums.get(`${key} ${ofId}`) ?? 0n;
  };
}

/**
 * Rates the lines in the order of the statement: each lies in the tiers on top of what the earlier ones have left in
 * them, and what is taken back again does not carry the later ones upwards.
 */
export function rateDrafts(
  drafts: readonly Draft[],
  { standings, taken, ledger }: { standings: Standings; taken: TakenOf; ledger: Ledger },
): readonly PricedDraft[] {
  const paths = new Map<Temporal.PlainYearMonth, Map<number, Path | undefined>>();
  const rated = drafts.map((draft) => {
    const { holderId, terms, base, entry } = draft;
    if (!terms) return { ...draft, slices: [] };
    const path = paths
      .getOrInsertComputed(terms, () => new Map())
      .getOrInsertComputed(holderId, () => pathOf(holderId, terms, { standings, ledger }));
    if (!path) return { ...draft, slices: [] };

    const slices = slicesOf(path.rater, { kind: entry.saleKind, base, on: path.height });
    path.height += base - taken(draft);
    return { ...draft, slices };
  });
  return price(rated);
}

/** A person's way up the tiers of a month, and how far it has been gone. */
type Path = { readonly rater: Rater; height: bigint };

type Known = { readonly standings: Standings; readonly ledger: Ledger };

function pathOf(personId: number, terms: Temporal.PlainYearMonth, known: Known): Path | undefined {
  const rater = findRater(personId, terms, known);
  if (!rater) return undefined;
  return { rater, height: terms === known.ledger.month ? 0n : (rater.standing?.actual ?? 0n) };
}

/** The plan and standing that rate what somebody holds of a month; undefined where nothing is paid. */
export function findRater(
  personId: number,
  terms: Temporal.PlainYearMonth,
  { standings, ledger }: Known,
): Rater | undefined {
  const plan = planOf(personId, terms, ledger);
  if (!plan) return undefined;
  const standing =
    terms === ledger.month ? standings.get(personId) : ledger.lateTerms(personId, terms)?.standing;
  return raterOf(plan.rates, standing ?? null);
}

/** Rounds each entry once, for all who share it. */
export function price<Rated extends Draft & { readonly slices: readonly Slice[] }>(
  drafts: readonly Rated[],
): readonly (Rated & { readonly amount: bigint })[] {
  return [...Map.groupBy(drafts, ({ entry }) => entry).values()].flatMap((sharers) => {
    const amounts = allot(sharers.map(({ slices }) => exactOf(slices)));
    return sharers.map((draft, place) => ({ ...draft, amount: amounts[place] ?? 0n }));
  });
}
