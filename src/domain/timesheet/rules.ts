import type { Quarters, SlotCode } from "./code.ts";

/** How the company counts days (company.yaml). */
export type TimesheetRules = {
  /** Công chuẩn: what the company week holds, the month less its Sundays, or a fixed number of quarters. */
  readonly standard: "week" | "without_sundays" | Quarters;
  /** What a worked day of the week counts as where that is not its halves, Monday to Sunday; a Saturday morning may count 4. */
  readonly weights: readonly (Quarters | undefined)[];
  /** How codes are written in the sheet: `X`, `P`, `KL`. Half a day is written `P/2`. */
  readonly symbols: Readonly<Record<SlotCode, string>>;
  /** The columns and head of the sheet: what small firms use, or form 01a-LĐTL. */
  readonly layout: "standard" | "01a";
  readonly leave: LeaveRules;
};

export type LeaveRules = {
  /** Days of annual leave a year (Labour Code 2019, Art. 113). */
  readonly annualDays: number;
  /** One more day for so many years of work (Art. 114). */
  readonly yearsPerExtraDay: number;
};
