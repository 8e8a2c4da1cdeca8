import type { Scope, Subject } from "#src/domain/access.ts";
import type { DayCount } from "#src/domain/activity-drop.ts";
import type { Temperature } from "#src/domain/lead.ts";
import type { Days } from "../store.ts";

/** What a digest is made of, for one person or for many with as many queries. */
export interface Alerts {
  /** A row for each rep who belongs to the subject on the day after these days. */
  diligence(scope: Scope, subject: Subject, days: Days): Promise<readonly Diligence[]>;
  /** Open leads that nobody has touched since, by owner; of each owner the warm ones first, then those worth most. */
  untouched(scope: Scope, subject: Subject, asked: UntouchedAsked): Promise<readonly UntouchedOf[]>;
  /** Open leads that nobody owns. */
  waiting(scope: Scope): Promise<Waiting>;
}

/** How much somebody writes down. */
export type Diligence = {
  readonly personId: number;
  readonly name: string;
  /** When the first chat account was linked; null for whoever has none and cannot write anything. */
  readonly joinedAt: Temporal.Instant | null;
  /** The last time that anything was written down, today included; null for nothing since the days began. */
  readonly lastEntryAt: Temporal.Instant | null;
  /** Calls, e-mails, meetings and messages. */
  readonly activities: readonly DayCount[];
};

export type UntouchedAsked = {
  readonly before: Temporal.Instant;
  /** How many of each owner are named. */
  readonly each: number;
};

export type UntouchedOf = {
  readonly personId: number;
  readonly count: number;
  /** Whole đồng, as far as anybody has said. */
  readonly worth: bigint;
  readonly leads: readonly UntouchedLead[];
};

export type UntouchedLead = {
  readonly id: number;
  readonly name: string;
  readonly temperature: Temperature | null;
  readonly worth: bigint | null;
  readonly touchedAt: Temporal.Instant;
};

export type Waiting = {
  readonly count: number;
  /** When the one that has waited longest came in; null for none. */
  readonly oldestAt: Temporal.Instant | null;
};
