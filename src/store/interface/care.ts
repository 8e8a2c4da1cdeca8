import type { Scope, Subject } from "#src/domain/access.ts";
import type { Authorship } from "../store.ts";

/** What people report themselves, once a week, about talk with customers that no bot can read. */
export interface Care {
  find(personId: number, week: Temporal.PlainDate): Promise<CareReport | undefined>;
  /** Replaces the report of the same person and week. */
  put(personId: number, week: Temporal.PlainDate, report: CareAnswers, by: Authorship): Promise<void>;
  remove(personId: number, week: Temporal.PlainDate): Promise<void>;
  /** A row for each rep of the subject on that day, with or without a report, and for others who reported; by name. */
  list(scope: Scope, subject: Subject, asked: CareAsked): Promise<readonly CareRow[]>;
}

export type CareAnswers = {
  /** Conversations that are open, and those of them that wait for more than a day. */
  readonly open: number;
  readonly waiting: number;
  /** Groups that need help; null when none does. */
  readonly groups: string | null;
};

export type CareReport = CareAnswers & { readonly at: Temporal.Instant };

/** The Monday of a week, and the day whose teams count. */
export type CareAsked = { readonly week: Temporal.PlainDate; readonly on: Temporal.PlainDate };

export type CareRow = {
  readonly personId: number;
  readonly name: string;
  readonly report: CareReport | null;
};
