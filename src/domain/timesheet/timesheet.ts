import type { DayCode, DayHalf, Quarters, SlotCode } from "./code.ts";

/** An exception to the calendar: the newest one of a half-day counts, and a null code leaves it to the calendar again. */
export type DayRecord = {
  readonly id: number;
  readonly personId: number;
  readonly on: Temporal.PlainDate;
  readonly half: DayHalf;
  readonly code: DayCode | null;
};

/** Half a day that is owed to the company. */
export type Slot = { readonly half: DayHalf; readonly code: SlotCode; readonly quarters: Quarters };

export type TimesheetDay = {
  readonly on: Temporal.PlainDate;
  /** `outside`: not employed yet or no more. `rest`: nothing is owed on that day of the week. */
  readonly kind: "owed" | "rest" | "outside";
  /** What the day is worth to the company week, in or out of employment. */
  readonly standard: Quarters;
  /** One or two on a day that is owed, else none. */
  readonly slots: readonly Slot[];
};

/** One person's month, by the calendar and its exceptions. */
export type Timesheet = {
  readonly personId: number;
  readonly month: Temporal.PlainYearMonth;
  readonly days: readonly TimesheetDay[];
  /** What each code adds up to; codes that do not occur are left out. */
  readonly sums: ReadonlyMap<SlotCode, Quarters>;
  /** What the company week holds on days before joining or after leaving. */
  readonly outside: Quarters;
  /** What the company week holds in the month; the sums and `outside` add up to it. */
  readonly standard: Quarters;
  /** Công chuẩn by which pay is divided, which may be fixed, such as 26. */
  readonly payStandard: Quarters;
  /** Công hưởng lương. */
  readonly paid: Quarters;
};
