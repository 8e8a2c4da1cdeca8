import { type Claim, claimOfDraft, claimsOfFrozen } from "./claim.ts";
import { keyOf, type PricedDraft } from "./draft.ts";
import type { LedgerEntry } from "./entry.ts";
import type { Ledger } from "./ledger.ts";
import { findRater, price, type Standings } from "./rating.ts";
import { allot } from "./rounding.ts";
import { exactOf, lowerPart, slicesOf, takenSlices } from "./slices.ts";
import type { EntryRef } from "./statement.ts";
import type { Taking } from "./takings.ts";

type Known = {
  readonly earnings: readonly PricedDraft[];
  readonly standings: Standings;
  readonly ledger: Ledger;
};

/** The lines of what takes back: it goes at the rate at which it was paid. */
export function priceTakings(takings: readonly Taking[], known: Known): readonly PricedDraft[] {
  if (takings.length === 0) return [];
  const earned = Map.groupBy(known.earnings, ({ entry }) => keyOf(entry.ref));
  const ofOrigins = Map.groupBy(takings, ({ of }) => of);
  return [...ofOrigins].flatMap(([origin, parts]) => {
    if (!origin) return estimate(parts, known);
    const claims = claimsOn(origin, earned, known.ledger);
    if (claims.length > 0) return takeBack(claims, parts, known.ledger);
    return estimate(
      parts.filter((part) => isOpen(part, origin, known.ledger)),
      known,
    );
  });
}

function claimsOn(
  origin: LedgerEntry,
  earned: ReadonlyMap<string, readonly PricedDraft[]>,
  ledger: Ledger,
): readonly Claim[] {
  const key = keyOf(origin.ref);
  const here = earned.get(key)?.map((draft) => claimOfDraft(draft, ledger.month));
  const claims = here ?? ledger.frozenAbout(key).flatMap(claimsOfFrozen);
  // Of equal remainders the lowest number comes first, as when it was paid.
  return claims.toSorted((one, other) => one.ofId - other.ofId || one.holderId - other.holderId);
}

/** Whether what is taken back was neither paid nor left unpaid yet. */
function isOpen({ entry, personId }: Taking, origin: LedgerEntry, ledger: Ledger): boolean {
  if (entry.reverses !== null || ledger.counts(keyOf(origin.ref))) return false;
  return ledger.lateTerms(personId, ledger.monthOf(origin.on)) === null;
}

/** A claim and what earlier refunds have left of it. */
type Rest = { readonly claim: Claim; readonly base: bigint; readonly amount: bigint };

/**
 * Each taking leaves less of the entry, which is rounded anew for all who share it; the difference is what goes back.
 * So parts of any size take back exactly what was paid, and no đồng more.
 */
function takeBack(
  claims: readonly Claim[],
  takings: readonly Taking[],
  ledger: Ledger,
): readonly PricedDraft[] {
  const rests = new Map(
    claims.map((claim): [Claim, Rest] => [claim, { claim, base: claim.base, amount: claim.amount }]),
  );
  const went = new Map<string, bigint>();
  return [...Map.groupBy(takings, ({ entry }) => entry)].flatMap(([entry, parts]) => {
    const all = [...rests.values()];
    const before = all.filter(({ claim }) => sizeFor(claim, parts) > 0n);
    const after = leftBy(before, parts);
    for (const [place, rest] of after.entries()) {
      rests.set(rest.claim, rest);
      went.set(wayOf(entry.ref, rest), rest.amount - (before[place]?.amount ?? 0n));
    }
    for (const rest of all.filter(({ claim }) => sizeFor(claim, parts) < 0n)) {
      rests.set(rest.claim, givenBack(rest, entry, { parts, went }));
    }

    if (!ledger.counts(keyOf(entry.ref))) return [];
    return before.map((rest, place) => toDraft(entry, rest, after[place] ?? rest));
  });
}

function leftBy(before: readonly Rest[], parts: readonly Taking[]): readonly Rest[] {
  const bases = before.map(({ claim, base }) => base - sizeFor(claim, parts));
  const kept = allot(before.map(({ claim }, place) => exactOf(lowerPart(claim.slices, bases[place] ?? 0n))));
  return before.map(({ claim }, place) => ({
    claim,
    base: bases[place] ?? 0n,
    amount: kept[place] ?? 0n,
  }));
}

/** A refund that is itself taken back gives back what it took; its lines are mirrored elsewhere. */
function givenBack(
  rest: Rest,
  { reverses }: LedgerEntry,
  { parts, went }: { readonly parts: readonly Taking[]; readonly went: ReadonlyMap<string, bigint> },
): Rest {
  const { claim, base, amount } = rest;
  const taken = reverses ? (went.get(wayOf(reverses, rest)) ?? 0n) : 0n;
  return { claim, base: base - sizeFor(claim, parts), amount: amount - taken };
}

function wayOf(ref: EntryRef, { claim }: Rest): string {
  return `${keyOf(ref)} ${claim.holderId} ${claim.ofId}`;
}

function sizeFor(claim: Claim, parts: readonly Taking[]): bigint {
  return parts.find(({ personId }) => personId === claim.ofId)?.size ?? 0n;
}

function toDraft(entry: LedgerEntry, before: Rest, after: Rest): PricedDraft {
  const { claim } = before;
  return {
    holderId: claim.holderId,
    ofId: claim.ofId,
    entry,
    base: after.base - before.base,
    basis: { kind: "refund", of: claim.entry.ref, month: claim.month, isLocked: claim.isLocked },
    isEarned: claim.isEarned,
    terms: null,
    slices: takenSlices(claim.slices, before.base, after.base),
    amount: after.amount - before.amount,
  };
}

/** What was paid is not settled yet, so that today's rate stands for it; in tiers, that of their highest part. */
function estimate(takings: readonly Taking[], { standings, ledger }: Known): readonly PricedDraft[] {
  const drafts = takings.flatMap(({ entry, personId, of, size }) => {
    const by = findRater(personId, ledger.month, { standings, ledger });
    if (!by || size < 0n || !ledger.counts(keyOf(entry.ref))) return [];
    const on = by.standing?.actual ?? 0n;
    return [
      {
        holderId: personId,
        ofId: personId,
        entry,
        base: -size,
        basis: {
          kind: "refund",
          of: of?.ref ?? { kind: "sale", id: entry.saleId },
          month: ledger.monthOf((of ?? entry).on),
          isLocked: false,
        },
        isEarned: false,
        terms: null,
        slices: slicesOf(by, { kind: entry.saleKind, base: -size, on }),
      } as const,
    ];
  });
  return price(drafts);
}
