import type { LedgerEntry } from "#src/domain/commission/entry.ts";
import type { CommissionPlan } from "#src/domain/commission/plan.ts";
import { type FrozenLine, type LateTerms, type Payee, reckon } from "#src/domain/commission/reckon.ts";
import type { Statement } from "#src/domain/commission/statement.ts";
import { splitMoney } from "#src/domain/money.ts";
import type { SaleKind } from "#src/domain/sale.ts";
import { aPayee, frozenFrom } from "./commission.ts";

/** What happens in a month: each step is applied if the ledger allows it. */
export type Step =
  | {
      readonly kind: "sell";
      readonly weights: readonly bigint[];
      readonly saleKind: SaleKind;
      readonly amount: bigint;
    }
  | {
      readonly kind: "collect" | "refund";
      readonly sale: number;
      readonly permille: bigint;
      readonly late: boolean;
    }
  | { readonly kind: "undo"; readonly money: number }
  | { readonly kind: "undo_sale"; readonly sale: number };

type VersionedPlan = CommissionPlan & { readonly version: string };

type Writing = { readonly month: Temporal.PlainYearMonth; readonly at: number };

type Terms = ReadonlyMap<number, LateTerms>;

/** A ledger that is written month by month, with each month locked at its end. */
export function aLedger(plans: readonly VersionedPlan[]) {
  const entries: { readonly entry: LedgerEntry; readonly countsIn: string }[] = [];
  const frozen: FrozenLine[] = [];
  const marks: number[] = [];
  const locked = new Map<string, Terms>();

  const all = () => entries.map(({ entry }) => entry);
  const isUndone = ({ ref }: LedgerEntry) =>
    all().some(({ reverses }) => reverses?.kind === ref.kind && reverses.id === ref.id);
  const standing = () => all().filter((entry) => !entry.reverses && !isUndone(entry));
  const moneyOf = (saleId: number) =>
    all().filter(({ ref, saleId: of }) => ref.kind === "collection" && of === saleId);
  const netOf = (saleId: number) => moneyOf(saleId).reduce((sum, { amount }) => sum + amount, 0n);

  function write(
    entry: Omit<LedgerEntry, "ref" | "customer" | "ownerId"> & Pick<LedgerEntry["ref"], "kind">,
    { month }: Writing,
  ) {
    const { kind, ...fields } = entry;
    const id = 1 + all().filter(({ ref }) => ref.kind === kind).length;
    entries.push({
      entry: {
        ...fields,
        ref: { kind, id },
        customer: "An Phát",
        ownerId: null,
        ...(kind === "sale" && !fields.reverses && { saleId: id }),
      },
      countsIn: month.toString(),
    });
  }

  function day({ month, at }: Writing, late: boolean): Temporal.PlainDate {
    return (late ? month.subtract({ months: 1 }) : month).toPlainDate({ day: 1 + (at % 28) });
  }

  function addMoney(saleId: number, amount: bigint, on: Temporal.PlainDate, writing: Writing) {
    const sale = all().find(({ ref }) => ref.kind === "sale" && ref.id === saleId);
    if (!sale || amount === 0n) return;
    const parts = splitMoney(
      netOf(saleId) + amount,
      sale.shares.map((share) => share.amount),
    );
    const shares = sale.shares.map(({ personId }, place) => {
      const held = moneyOf(saleId).flatMap((entry) =>
        entry.shares.filter((share) => share.personId === personId),
      );
      return { personId, amount: (parts[place] ?? 0n) - held.reduce((sum, share) => sum + share.amount, 0n) };
    });
    write(
      { kind: "collection", saleId, saleKind: sale.saleKind, on, amount, shares, reverses: null },
      writing,
    );
  }

  function reverse(entry: LedgerEntry, writing: Writing) {
    const { ref, saleId, saleKind, on, amount, shares } = entry;
    write(
      {
        kind: ref.kind,
        saleId,
        saleKind,
        on,
        amount: -amount,
        shares: shares.map((share) => ({ ...share, amount: -share.amount })),
        reverses: ref,
      },
      writing,
    );
  }

  function apply(step: Step, writing: Writing) {
    const sales = standing().filter(({ ref }) => ref.kind === "sale");
    switch (step.kind) {
      case "sell": {
        const amounts = splitMoney(step.amount, step.weights);
        const shares = amounts.map((amount, place) => ({ personId: place + 1, amount }));
        return write(
          {
            kind: "sale",
            saleId: 0,
            saleKind: step.saleKind,
            on: day(writing, false),
            amount: step.amount,
            shares,
            reverses: null,
          },
          writing,
        );
      }
      case "collect":
      case "refund": {
        const sale = sales[step.sale % Math.max(1, sales.length)];
        if (!sale) return;
        const net = netOf(sale.ref.id);
        const most = step.kind === "collect" ? sale.amount - net : -net;
        return addMoney(sale.ref.id, (most * step.permille) / 1000n, day(writing, step.late), writing);
      }
      case "undo": {
        const money = standing().filter(({ ref }) => ref.kind === "collection");
        const entry = money[step.money % Math.max(1, money.length)];
        if (!entry) return;
        const sale = sales.find(({ ref }) => ref.id === entry.saleId);
        const net = netOf(entry.saleId) - entry.amount;
        if (sale && net >= 0n && net <= sale.amount) reverse(entry, writing);
        return;
      }
      case "undo_sale": {
        const sale = sales[step.sale % Math.max(1, sales.length)];
        if (!sale) return;
        const money = standing().filter(
          ({ ref, saleId }) => ref.kind === "collection" && saleId === sale.ref.id,
        );
        for (const entry of [sale, ...money]) reverse(entry, writing);
        return;
      }
    }
  }

  function payees(counted: readonly LedgerEntry[], month: Temporal.PlainYearMonth): readonly Payee[] {
    return plans.map((plan, place) => {
      const personId = place + 1;
      const own = counted.filter(
        ({ ref, on }) => ref.kind === "collection" && on.toPlainYearMonth().equals(month),
      );
      const shares = own.flatMap((entry) => entry.shares.filter((share) => share.personId === personId));
      return aPayee(personId, {
        plan,
        figures: new Map([["revenue_collected", shares.reduce((sum, { amount }) => sum + amount, 0n)]]),
        targets: new Map([["revenue_signed", 1_000_000n]]),
      });
    });
  }

  return {
    /** What a person holds of all that came in and went back. */
    heldBy: (personId: number) =>
      all()
        .filter(({ ref }) => ref.kind === "collection")
        .flatMap(({ shares }) => shares.filter((share) => share.personId === personId))
        .reduce((sum, { amount }) => sum + amount, 0n),
    sales: () => standing().filter(({ ref }) => ref.kind === "sale"),
    apply,
    counted: (month: Temporal.PlainYearMonth) =>
      entries.filter(({ countsIn }) => countsIn === month.toString()).map(({ entry }) => entry),

    /** The month's statements; `shuffle` may give everything in another order. */
    reckon(
      month: Temporal.PlainYearMonth,
      shuffle: <Item>(items: readonly Item[]) => readonly Item[] = (items) => items,
    ) {
      const counted = this.counted(month);
      const touched = new Set(counted.map(({ saleId }) => saleId));
      return reckon(shuffle(payees(counted, month)), {
        month,
        entries: shuffle(counted),
        collections: shuffle(all().filter(({ saleId }) => touched.has(saleId))),
        frozen: shuffle(frozen),
        marks,
        lateTerms: (personId, of) => locked.get(of.toString())?.get(personId) ?? null,
      });
    },

    lock(month: Temporal.PlainYearMonth): readonly Statement[] {
      const statements = [...this.reckon(month).values()];
      frozen.push(...frozenFrom(statements));
      marks.push(all().filter(({ ref }) => ref.kind === "collection").length);
      locked.set(
        month.toString(),
        new Map(
          statements.map(({ personId, standing }) => [
            personId,
            { plan: plans[personId - 1] ?? null, standing },
          ]),
        ),
      );
      return statements;
    },
  };
}
