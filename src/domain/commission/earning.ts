import { type Draft, keyOf } from "./draft.ts";
import type { LedgerEntry } from "./entry.ts";
import type { Ledger } from "./ledger.ts";
import type { CommissionPlan } from "./plan.ts";
import type { Payee } from "./reckon.ts";

/** What entries bring those who share them; what takes something back is looked at elsewhere. */
export function draftEarnings(ledger: Ledger): readonly Draft[] {
  return ledger.entries
    .filter(({ reverses }) => reverses === null)
    .flatMap((entry) =>
      entry.shares.flatMap((share) =>
        isTaking(entry, share.amount) ? [] : draftShare(entry, share, ledger),
      ),
    );
}

/** Money that goes back takes back what earlier entries brought. */
function isTaking({ ref }: LedgerEntry, share: bigint): boolean {
  return ref.kind === "collection" && share < 0n;
}

type Share = LedgerEntry["shares"][number];

function draftShare(entry: LedgerEntry, { personId, amount }: Share, ledger: Ledger): readonly Draft[] {
  const month = ledger.monthOf(entry.on);
  const plan = planOf(personId, month, ledger);
  const base = entry.ref.kind === "sale" ? "signed" : "collected";
  if (plan?.base !== base || amount === 0n) return [];
  if (base === "collected" && wasPaidAtSigning(entry, personId, ledger)) return [];

  const isOwnMonth = month === ledger.month;
  const draft: Draft = {
    holderId: personId,
    ofId: personId,
    entry,
    base: amount,
    basis: isOwnMonth ? { kind: "own_month" } : { kind: "late", month },
    isEarned: isOwnMonth,
    terms: month,
  };
  const payee = ledger.payees.get(personId);
  return payee && hasLeft(payee, entry.on) ? draftAfterLeaving(draft, { plan, payee, ledger }) : [draft];
}

/** Under a plan of before; the money for such a sale earns nothing again when it comes in. */
function wasPaidAtSigning({ saleId }: LedgerEntry, personId: number, ledger: Ledger): boolean {
  const lines = ledger.frozenAbout(keyOf({ kind: "sale", id: saleId }));
  return lines.some((frozen) => frozen.personId === personId);
}

/** The plan by which an entry of a month, as the ledger has it, is paid; null where nothing is. */
export function planOf(
  personId: number,
  month: Temporal.PlainYearMonth,
  ledger: Ledger,
): CommissionPlan | null {
  if (month === ledger.month) return ledger.payees.get(personId)?.plan ?? null;
  return ledger.lateTerms(personId, month)?.plan ?? null;
}

type Leaving = { readonly plan: CommissionPlan; readonly payee: Payee; readonly ledger: Ledger };

function draftAfterLeaving(draft: Draft, { plan, payee, ledger }: Leaving): readonly Draft[] {
  const { entry } = draft;
  const unpaid = (rule: "successor" | "none" | "asks"): Draft => ({
    ...draft,
    basis: { kind: "leaver", personId: payee.id, name: payee.name, rule },
    terms: null,
  });

  switch (plan.leaver) {
    case "pay":
      return [draft];
    case "none":
      return [unpaid("none")];
    case null:
      return [unpaid("asks")];
    case "successor": {
      const { ownerId } = entry;
      if (ownerId === null || ownerId === payee.id) return [unpaid("asks")];
      const successor = ledger.payees.get(ownerId);
      if (successor && hasLeft(successor, entry.on)) return [unpaid("asks")];
      const left = unpaid("successor");
      return [left, { ...left, holderId: ownerId, terms: draft.terms }];
    }
  }
}

function hasLeft({ leftOn }: Payee, on: Temporal.PlainDate): boolean {
  return leftOn !== null && Temporal.PlainDate.compare(on, leftOn) > 0;
}
