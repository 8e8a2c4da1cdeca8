import type { DayCode, DayHalf } from "./code.ts";

export type LeaveState = "waiting" | "approved" | "declined" | "withdrawn";

/** From one half-day to another, both included; rest days and holidays within are nobody's leave. */
export type LeaveDays = {
  readonly from: Temporal.PlainDate;
  readonly fromHalf: DayHalf;
  readonly to: Temporal.PlainDate;
  readonly toHalf: DayHalf;
};

/** Asked for by a person or entered for them; its half-days are written as day records once it is approved. */
export type LeaveRequest = LeaveDays & {
  readonly id: number;
  readonly person: { readonly id: number; readonly name: string };
  readonly code: DayCode;
  readonly note: string | null;
  readonly state: LeaveState;
  readonly at: Temporal.Instant;
  readonly settledBy: { readonly id: number; readonly name: string } | null;
  /** Why it was declined. */
  readonly reason: string | null;
};
