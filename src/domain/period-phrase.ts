import type { CalendarUnit } from "./period.ts";

/** What somebody said about time, before it is known which day it was said on. Plain data. */
export type PeriodPhrase =
  | RelativePhrase<CalendarUnit>
  | DatePhrase
  | { readonly kind: "month"; readonly month: number; readonly year: YearPhrase }
  | { readonly kind: "quarter"; readonly quarter: number; readonly year: YearPhrase }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "last_days"; readonly days: number }
  | RangePhrase;

export type DayPhrase = RelativePhrase<"day"> | DatePhrase | WeekdayPhrase;

/** So many units from the present one: -1 is yesterday, or last month. */
export type RelativePhrase<Unit extends CalendarUnit> = {
  readonly kind: "relative";
  readonly unit: Unit;
  readonly offset: number;
};

export type DatePhrase = {
  readonly kind: "date";
  readonly day: number;
  readonly month: number;
  readonly year: YearPhrase;
};

export type RangePhrase = {
  readonly kind: "range";
  readonly from: DatePhrase;
  readonly to: DatePhrase | "today";
};

/** 1 is Monday. `when` is a week counted from the present one, or a side of today. */
export type WeekdayPhrase = {
  readonly kind: "weekday";
  readonly weekday: number;
  readonly when: { readonly weekOffset: number } | "before_today" | "after_today" | "nearest";
};

/** A year, years from the present one, or `nearest` when none was named. */
export type YearPhrase = number | { readonly offset: number } | "nearest";
