import { bonusesOf } from "./bonuses.ts";
import { doubtsOf } from "./doubts.ts";
import { type PricedDraft, toLine } from "./draft.ts";
import type { Ledger } from "./ledger.ts";
import { limitsOf } from "./limits.ts";
import type { Payee } from "./reckon.ts";
import type { LineMatter, Statement, TierStanding } from "./statement.ts";
import { type Brought, overrideOf } from "./team.ts";

type Parts = {
  readonly ledger: Pick<Ledger, "month" | "placeOf">;
  readonly standing: TierStanding | null;
  /** The person's own, in any order. */
  readonly drafts: readonly PricedDraft[];
  readonly brought: Brought;
};

type Priced = LineMatter & { readonly amount: bigint };

export function assembleStatement(payee: Payee, { ledger, standing, drafts, brought }: Parts): Statement {
  const { plan } = payee;
  const { month, placeOf } = ledger;
  const entries = drafts.toSorted((one, other) => placeOf(one.entry) - placeOf(other.entry));
  const override = overrideOf(payee, brought);
  const extras = [...(override ? [override] : []), ...bonusesOf(payee)];
  const earned = sumOf(entries.filter(({ isEarned }) => isEarned)) + sumOf(extras);

  const others: readonly Priced[] = [
    ...extras,
    ...(plan ? limitsOf(plan, payee, earned) : []),
    ...payee.adjustments.map(
      ({ id, amount, reason }) => ({ kind: "adjustment", id, reason, amount }) as const,
    ),
    ...carriedOf(payee, month),
  ];
  const lines = [
    ...entries.map(toLine),
    ...others.map((line, place) => ({ number: entries.length + place + 1, ...line })),
  ];
  const total = sumOf(lines);
  return {
    personId: payee.id,
    month,
    plan: plan && { name: plan.name, version: plan.version },
    standing,
    lines,
    total,
    payable: total > 0n ? total : 0n,
    carried: total < 0n ? total : 0n,
    doubts: doubtsOf(payee, { month, standing, drafts: entries }),
  };
}

function carriedOf({ carried }: Payee, month: Temporal.PlainYearMonth): readonly Priced[] {
  return carried === 0n ? [] : [{ kind: "carried", from: month.subtract({ months: 1 }), amount: carried }];
}

function sumOf(lines: readonly { readonly amount: bigint }[]): bigint {
  return lines.reduce((sum, { amount }) => sum + amount, 0n);
}
