import type { Metric } from "../metric.ts";
import type { Quarters } from "../timesheet/code.ts";
import { assembleStatement } from "./assemble.ts";
import { draftEarnings } from "./earning.ts";
import type { LedgerEntry } from "./entry.ts";
import { readLedger } from "./ledger.ts";
import type { CommissionPlan } from "./plan.ts";
import { rankPayees, rateDrafts, takenWithin } from "./rating.ts";
import { priceReversals } from "./reversals.ts";
import type { Statement, StatementLine, TierStanding } from "./statement.ts";
import { priceTakings } from "./take-back.ts";
import { listTakings } from "./takings.ts";
import { sumBrought } from "./team.ts";

/** Somebody whose statement is wanted, or who shares an entry with such a one. */
export type Payee = {
  readonly id: number;
  readonly name: string;
  /** Null where no plan holds. */
  readonly plan: (CommissionPlan & { readonly version: string }) | null;
  /** The last day at work. */
  readonly leftOn: Temporal.PlainDate | null;
  /** The month's figures that the plan asks for. */
  readonly figures: ReadonlyMap<Metric, bigint>;
  /** The month's targets, before proration. */
  readonly targets: ReadonlyMap<Metric, bigint>;
  /** Working half-days of the month, and those of them in employment. */
  readonly employed: { readonly halfDays: number; readonly of: number };
  /** Công at work in the month, trips and training included. */
  readonly worked: Quarters;
  /** Those whom a lead leads; the lead not included, empty for everybody else. */
  readonly led: readonly number[];
  readonly adjustments: readonly { readonly id: number; readonly amount: bigint; readonly reason: string }[];
  /** What the month before left owing; zero or below. */
  readonly carried: bigint;
};

export type Books = {
  readonly month: Temporal.PlainYearMonth;
  /** All in which one of the payees has a share, in the order of the statement: dated in the month, or late. */
  readonly entries: readonly LedgerEntry[];
  /**
   * The sales of which money goes back here by a refund or a reversal, with all that ever came in and went back for
   * them, whatever its day, and with what was taken back whole.
   */
  readonly collections: readonly LedgerEntry[];
  /**
   * Locked lines about those collections, about the sales of all money here and about what is reversed here, of
   * everybody.
   */
  readonly frozen: readonly FrozenLine[];
  /** The highest number of a collection that each lock has seen, in any order. */
  readonly marks: readonly number[];
  /** How a locked month was reckoned for a person; null for one that is not locked. */
  readonly lateTerms: (personId: number, month: Temporal.PlainYearMonth) => LateTerms | null;
};

export type FrozenLine = {
  readonly personId: number;
  readonly month: Temporal.PlainYearMonth;
  readonly line: StatementLine;
};

/** Without a plan the person earned nothing in that month. */
export type LateTerms = { readonly plan: CommissionPlan | null; readonly standing: TierStanding | null };

/**
 * The statements of these people. A payee who only shares an entry is needed for what the others get of it; the
 * statement that comes with it is not complete.
 */
export function reckon(payees: readonly Payee[], books: Books): ReadonlyMap<number, Statement> {
  const ledger = readLedger(payees, books);
  const drafts = draftEarnings(ledger);
  const takings = listTakings(ledger);
  const taken = takenWithin(takings, ledger);
  const standings = rankPayees(drafts, taken, ledger);

  const earnings = rateDrafts(drafts, { standings, taken, ledger });
  const refunds = priceTakings(takings, { earnings, standings, ledger });
  const standing = [...earnings, ...refunds];
  const lines = [...standing, ...priceReversals(standing, ledger)];

  const brought = sumBrought(lines, ledger);
  const byHolder = Map.groupBy(lines, ({ holderId }) => holderId);
  const statements = payees.map(
    (payee) =>
      [
        payee.id,
        assembleStatement(payee, {
          ledger,
          standing: standings.get(payee.id) ?? null,
          drafts: byHolder.get(payee.id) ?? [],
          brought,
        }),
      ] as const,
  );
  return new Map(statements);
}
