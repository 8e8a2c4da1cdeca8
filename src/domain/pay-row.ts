import type { Quarters } from "./timesheet/code.ts";
import type { Timesheet } from "./timesheet/timesheet.ts";

/** One person's line in the packet for HR: all of it, but for the lines of the commission. */
export type PayRow = {
  readonly person: {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly role: string;
    readonly team: string | null;
    readonly region: string | null;
    readonly startedOn: Temporal.PlainDate;
    readonly leftOn: Temporal.PlainDate | null;
  };
  readonly timesheet: Timesheet;
  /** Annual leave that is left after the month, in quarters. */
  readonly leaveLeft: Quarters;
  /** What was changed in locked months after they were locked. */
  readonly lateDays: readonly LateDay[];
  readonly revenue: {
    readonly signed: bigint;
    readonly collected: bigint;
    readonly fresh: bigint;
    readonly renewal: bigint;
    /** Below zero. */
    readonly refunds: bigint;
    /** Dated in locked months and written after they were locked, so in no figure of theirs; besides those above. */
    readonly lateSigned: bigint;
    readonly lateCollected: bigint;
    /** Of the company's KPI; null where none was given. */
    readonly target: bigint | null;
    /** What is measured by the target. */
    readonly measured: bigint;
  };
  readonly confirmed: { readonly at: Temporal.Instant } | null;
  readonly signed: { readonly at: Temporal.Instant; readonly by: string } | null;
};

export type LateDay = {
  readonly on: Temporal.PlainDate;
  /** What the half-day was counted as, and what it should have been; the difference in paid quarters. */
  readonly before: string;
  readonly after: string;
  readonly difference: Quarters;
};
