import type { Scope, Subject } from "#src/domain/access.ts";
import type { ActivityKind } from "#src/domain/activity.ts";
import type { LeadStatus } from "#src/domain/lead.ts";
import type { Days } from "../store.ts";

/** What a Monday audit looks at: how well open leads, tasks and activities are kept. */
export interface Checks {
  /** A row for each rep of the subject, and for others who have open leads or tasks; by name. */
  people(scope: Scope, subject: Subject, at: CheckedAt): Promise<readonly PersonCheck[]>;
  /** Open leads that are stale or have no next step ahead, the longest untouched first. */
  leads(
    scope: Scope,
    subject: Subject,
    at: CheckedAt & { readonly limit: number },
  ): Promise<readonly LeadCheck[]>;
  /** Calls, e-mails, meetings and messages that people of the subject logged; for a sample of them. */
  activities(scope: Scope, subject: Subject, days: Days): Promise<readonly LoggedActivity[]>;
  describe(scope: Scope, ids: readonly number[]): Promise<readonly CheckedActivity[]>;
}

export type CheckedAt = {
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  /** Open leads that nobody has touched since are stale. */
  readonly staleBefore: Temporal.Instant;
};

export const checkedFields = [
  "phone",
  "source",
  "priority",
  "temperature",
  "amount",
  "close",
  "next",
] as const;

export type CheckedField = (typeof checkedFields)[number];

export type PersonCheck = {
  readonly personId: number;
  readonly name: string;
  /** Open leads, and those of them that are stale, or whose next step should have been taken already. */
  readonly leads: number;
  readonly stale: number;
  readonly late: number;
  /** How many open leads lack each field; `next` is the next step. */
  readonly missing: Readonly<Record<CheckedField, number>>;
  readonly tasks: number;
  readonly overdueTasks: number;
};

export type LeadCheck = {
  readonly id: number;
  readonly name: string;
  readonly owner: string;
  readonly status: LeadStatus;
  /** The last time that its status changed or somebody did something about it. */
  readonly touchedAt: Temporal.Instant;
  readonly isStale: boolean;
  readonly next: "none" | "late" | "ahead";
};

export type LoggedActivity = { readonly id: number; readonly personId: number };

export type CheckedActivity = LoggedActivity & {
  readonly person: string;
  readonly kind: ActivityKind;
  readonly at: Temporal.Instant;
  /** The lead or customer that it was about. */
  readonly about: { readonly entry: string; readonly name: string } | null;
  readonly text: string | null;
};
