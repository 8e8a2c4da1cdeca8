import type { DateRange } from "./period.ts";
import type { ProposedFigures } from "./plan.ts";
import type { SaleKind } from "./sale.ts";

/** A sale to the customer that stands. */
export type LedgerSale = {
  readonly id: number;
  readonly signedOn: Temporal.PlainDate;
  readonly kind: SaleKind;
  /** Whole đồng, and what of it is still owed. */
  readonly amount: bigint;
  readonly rest: bigint;
  readonly dueOn: Temporal.PlainDate;
};

/** What the ledger says about a customer, with the sales that each figure is made of. */
export type PlanLedger = ProposedFigures & {
  readonly yearSales: readonly LedgerSale[];
  /** The earliest due day first. */
  readonly owedSales: readonly LedgerSale[];
  /** What runs out within the quarter, the earliest first. */
  readonly endingSales: readonly EndingSale[];
  /** Renewals signed within the quarter already; they are taken off what runs out. */
  readonly renewedSales: readonly LedgerSale[];
  readonly renewed: bigint;
};

export type EndingSale = {
  readonly id: number;
  readonly signedOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate;
  readonly amount: bigint;
};

export type LedgerAsked = {
  readonly today: Temporal.PlainDate;
  /** The year whose revenue counts. */
  readonly year: DateRange;
  readonly quarter: DateRange;
  /** How long a contract runs from the day it was signed. */
  readonly contractMonths: number;
};

/** Proposes (1), (2) and (3) from a customer's sales; nothing owed or to be renewed is 0, never less. */
export function readLedger(
  sales: readonly LedgerSale[],
  { today, year, quarter, contractMonths }: LedgerAsked,
): PlanLedger {
  const yearSales = sales.filter(({ signedOn }) => isWithin(signedOn, year));
  const owedSales = sales.filter(({ rest }) => rest !== 0n).toSorted(byDueDay);
  const due = owedSales.filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, today) <= 0);
  const endingSales = sales
    .map(({ id, signedOn, amount }) => ({ id, signedOn, endsOn: endOf(signedOn, contractMonths), amount }))
    .filter(({ endsOn }) => isWithin(endsOn, quarter))
    .toSorted((one, other) => Temporal.PlainDate.compare(one.endsOn, other.endsOn) || one.id - other.id);
  const renewedSales = sales.filter(
    ({ kind, signedOn }) => kind === "renewal" && isWithin(signedOn, quarter),
  );
  const renewed = sum(renewedSales.map(({ amount }) => amount));
  const ending = sum(endingSales.map(({ amount }) => amount));
  const receivablesDue = sum(due.map(({ rest }) => rest));
  return {
    annualRevenue: sum(yearSales.map(({ amount }) => amount)),
    receivablesDue,
    receivablesNotDue: sum(owedSales.map(({ rest }) => rest)) - receivablesDue,
    renewals: ending > renewed ? ending - renewed : 0n,
    yearSales,
    owedSales,
    endingSales,
    renewedSales,
    renewed,
  };
}

/** The same day so many months later, or the last of a shorter month. */
function endOf(signedOn: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return signedOn.add({ months });
}

function byDueDay(one: LedgerSale, other: LedgerSale): number {
  return Temporal.PlainDate.compare(one.dueOn, other.dueOn) || one.id - other.id;
}

function isWithin(day: Temporal.PlainDate, { from, to }: DateRange): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
