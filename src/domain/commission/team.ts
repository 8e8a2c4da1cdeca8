import type { PricedDraft } from "./draft.ts";
import type { LedgerEntry } from "./entry.ts";
import type { Ledger } from "./ledger.ts";
import type { Payee } from "./reckon.ts";
import { roundMoney } from "./rounding.ts";
import type { LineMatter } from "./statement.ts";

/** What each person has brought in, and earned by it, with all that was taken back; for the leads' override. */
export type Brought = {
  readonly signed: ReadonlyMap<number, bigint>;
  readonly collected: ReadonlyMap<number, bigint>;
  readonly commission: ReadonlyMap<number, bigint>;
};

export function sumBrought(lines: readonly PricedDraft[], ledger: Ledger): Brought {
  const signed = new Map<number, bigint>();
  const collected = new Map<number, bigint>();
  const commission = new Map<number, bigint>();
  const isAsked = [...ledger.payees.values()].some(({ plan }) => plan?.override);
  for (const entry of isAsked ? ledger.entries : []) {
    for (const { personId, amount } of entry.shares) {
      if (countsAsSigned(entry)) add(signed, personId, amount);
      if (entry.ref.kind === "collection") add(collected, personId, amount);
    }
  }
  for (const { holderId, amount } of isAsked ? lines : []) add(commission, holderId, amount);
  return { signed, collected, commission };
}

type Override = { readonly amount: bigint } & Extract<LineMatter, { kind: "override" }>;

export function overrideOf({ plan, led }: Payee, brought: Brought): Override | undefined {
  if (!plan?.override || led.length === 0) return undefined;
  const { rate, of } = plan.override;
  const sums = of === "commission" ? brought.commission : brought[plan.base];
  const sum = led.reduce((total, personId) => total + (sums.get(personId) ?? 0n), 0n);
  const amount = roundMoney({ numerator: sum * rate.numerator, denominator: rate.denominator });
  return { kind: "override", of, sum, rate, amount };
}

/** Money that goes back takes away from what was signed, and its reversal gives that back. */
function countsAsSigned({ ref, amount, reverses }: LedgerEntry): boolean {
  if (ref.kind === "sale") return true;
  return reverses === null ? amount < 0n : amount > 0n;
}

function add(sums: Map<number, bigint>, personId: number, amount: bigint): void {
  sums.set(personId, (sums.get(personId) ?? 0n) + amount);
}
