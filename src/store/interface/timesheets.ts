import type { AwayHalves } from "#src/domain/availability.ts";
import type { PayScope } from "#src/domain/pay-access.ts";
import type { DayCode, DayHalf, Quarters } from "#src/domain/timesheet/code.ts";
import type { LeaveDays, LeaveRequest, LeaveState } from "#src/domain/timesheet/leave.ts";
import type { DayRecord } from "#src/domain/timesheet/timesheet.ts";
import type { Authorship, Days } from "../store.ts";

/** Exceptions to the calendar, one for each half-day, and the leave that they come from. Nothing is ever changed or deleted. */
export interface Timesheets {
  /** The newest record of each half-day within the days, by person, day and half. `upTo` leaves out those with a higher id. */
  records(scope: PayScope, days: Days, upTo?: number): Promise<readonly DayRecord[]>;
  /**
   * What was written after `after` about days within, newest only, with what held before it: changes of a locked
   * month. Those that end where they began are none.
   */
  changesAfter(scope: PayScope, days: Days, after: number): Promise<readonly DayChange[]>;
  /** Who is away for how much of a day, and nothing about why: anybody may know. Being on a trip or in training is not away. */
  awayOn(on: Temporal.PlainDate): Promise<AwayHalves>;
  /** The same of these people for every day within the days; days on which nobody is away are left out. */
  awayWithin(days: Days, personIds: readonly number[]): Promise<readonly AwayDay[]>;
  write(records: readonly NewDayRecord[], by: Authorship): Promise<void>;
  /**
   * Keeps others from asking for the days of that person, or writing them down, until this transaction ends; taken
   * before they are read for that, and after the hold of a request.
   */
  hold(personId: number): Promise<void>;
}

export type AwayDay = {
  readonly personId: number;
  readonly on: Temporal.PlainDate;
  readonly halves: readonly DayHalf[];
};

export type NewDayRecord = Omit<DayRecord, "id"> & { readonly requestId: number | null };

export type DayChange = {
  readonly personId: number;
  readonly on: Temporal.PlainDate;
  readonly half: DayHalf;
  /** Null where the calendar held, or holds again. */
  readonly before: DayCode | null;
  readonly after: DayCode | null;
};

export interface Leave {
  add(request: NewLeave, by: Authorship): Promise<number>;
  find(scope: PayScope, id: number): Promise<LeaveRequest | undefined>;
  /** Those that overlap the days and are in one of the states, the earliest first. */
  list(
    scope: PayScope,
    filter: { readonly days: Days; readonly states: readonly LeaveState[] },
  ): Promise<readonly LeaveRequest[]>;
  /** Keeps others from settling it until this transaction ends; taken before it is read for that. */
  hold(id: number): Promise<void>;
  /** `waiting` takes a decision back. */
  settle(id: number, state: LeaveState, by: Authorship, reason?: string): Promise<void>;
  /** What HR has added to or taken from a year's annual leave, oldest first. */
  corrections(scope: PayScope, year: number): Promise<readonly LeaveCorrection[]>;
  correct(correction: Omit<LeaveCorrection, "id" | "at">, by: Authorship): Promise<number>;
}

export type NewLeave = LeaveDays & {
  readonly personId: number;
  readonly code: DayCode;
  readonly note: string | null;
  readonly state: LeaveState;
};

export type LeaveCorrection = {
  readonly id: number;
  readonly personId: number;
  readonly year: number;
  /** Below zero takes away; a taken back correction has its opposite as another row. */
  readonly quarters: Quarters;
  readonly reason: string;
  readonly at: Temporal.Instant;
};
