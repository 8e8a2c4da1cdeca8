import type { Scope, Subject } from "#src/domain/access.ts";
import type { Metric } from "#src/domain/metric.ts";
import type { Role, Unit, UnitKind } from "#src/domain/person.ts";
import type { Days } from "../store.ts";

/** Sums of per-day totals: the cost follows people and days, not the length of the ledger. */
export interface Figures {
  total(scope: Scope, subject: Subject, metric: Metric, days: Days): Promise<bigint>;
  /** The totals of several metrics within several stretches of days, which may overlap; in the order of the stretches. */
  sums(
    scope: Scope,
    subject: Subject,
    metrics: readonly Metric[],
    stretches: readonly Days[],
  ): Promise<readonly Sums[]>;
  /** One row for everybody who belonged to the subject within the days. */
  byPerson(scope: Scope, subject: Subject, metric: Metric, days: Days): Promise<readonly PersonFigure[]>;
  /** One row for each unit of a kind, and one without a unit for what belongs to none. */
  byUnit(scope: Scope, kind: UnitKind, metric: Metric, days: Days): Promise<readonly UnitFigure[]>;
  /** Who belongs to which unit when the days end, or did on the own last day; the one rule for whose target counts where. */
  membersAtEnd(kind: UnitKind, days: Days): Promise<readonly Member[]>;
  /** The days that have a figure, in order. */
  byDay(scope: Scope, subject: Subject, metric: Metric, days: Days): Promise<readonly DayTotal[]>;
  /** Counts the ledger, the leads and the activities again and puts the totals right; what differed is returned. */
  rebuild(): Promise<readonly FigureDifference[]>;
}

/** Without an entry for what is nothing. */
export type Sums = ReadonlyMap<Metric, bigint>;

export type PersonFigure = {
  readonly personId: number;
  readonly name: string;
  readonly role: Role;
  readonly value: bigint;
};
export type Member = { readonly personId: number; readonly unitId: number };
export type UnitFigure = { readonly unit: Unit | null; readonly value: bigint };
export type DayTotal = { readonly on: Temporal.PlainDate; readonly value: bigint };
export type FigureDifference = {
  readonly personId: number;
  readonly metric: string;
  readonly on: Temporal.PlainDate;
  readonly kept: bigint;
  readonly counted: bigint;
};
