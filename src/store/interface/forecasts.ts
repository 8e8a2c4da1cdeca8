import type { Scope, Subject } from "#src/domain/access.ts";
import type { ChanceKind, LeadGroup } from "#src/domain/forecast.ts";
import type { KeptForecast } from "#src/domain/forecast-score.ts";
import type { UnitKind } from "#src/domain/person.ts";
import type { TargetScope } from "#src/domain/target.ts";
import type { Days } from "../store.ts";

/** What forecasts are made of, and those that were kept. A lead counts for its owner, as the team stands today. */
export interface Forecasts {
  /** The open leads of a subject that say something about the month, or fail to. */
  leads(scope: Scope, subject: Subject, asked: ForecastDay): Promise<readonly LeadGroup[]>;
  /** The same for each person or unit of a subject; null for those of nobody, or of a person without such a unit. */
  leadsBy(
    scope: Scope,
    subject: Subject,
    asked: ForecastDay & { readonly by: "person" | UnitKind },
  ): Promise<ReadonlyMap<number | null, readonly LeadGroup[]>>;
  /** Single ones of those, the largest first. */
  largest(scope: Scope, subject: Subject, asked: LargestAsked): Promise<readonly ForecastLead[]>;
  /**
   * What everybody who has signed something or has such leads starts from, unit by unit and for the company. Without
   * a scope, because it is kept rather than shown.
   */
  everybody(asked: ForecastDay): Promise<readonly ForecastBasis[]>;
  /** A forecast of the same subject, month and day is replaced. */
  keep(forecasts: readonly NewForecast[]): Promise<void>;
  /** Those of the months that begin within the days, oldest first. */
  kept(scope: Scope, subject: Subject, months: Days): Promise<readonly KeptForecast[]>;
}

/** Today, and the month that is looked at. */
export type ForecastDay = { readonly today: Temporal.PlainDate; readonly month: Days };

export type LargestAsked = ForecastDay & { readonly reading: "due" | "overdue"; readonly limit: number };

export type ForecastLead = {
  readonly id: number;
  readonly name: string;
  readonly owner: string | null;
  readonly kind: ChanceKind;
  /** Whole đồng. */
  readonly amount: bigint;
  readonly closeOn: Temporal.PlainDate;
};

export type ForecastBasis = {
  readonly scope: TargetScope;
  /** The id of the person or unit; 0 for the company. */
  readonly subjectId: number;
  /** Whole đồng, signed in the month up to today. */
  readonly actual: bigint;
  readonly leads: readonly LeadGroup[];
};

export type NewForecast = KeptForecast & Pick<ForecastBasis, "scope" | "subjectId">;
