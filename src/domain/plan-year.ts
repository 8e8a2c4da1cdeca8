import type { WorkCalendar } from "./calendar.ts";
import { splitMoney } from "./money.ts";
import { quarterOf, yearOf } from "./period.ts";
import { quartersWithin } from "./plan.ts";

/** First days of the quarters of a year that are not over. */
export function quartersLeft(
  year: Temporal.PlainDate,
  today: Temporal.PlainDate,
): readonly Temporal.PlainDate[] {
  return quartersWithin(yearOf(year)).filter(
    (quarter) => Temporal.PlainDate.compare(quarterOf(quarter).to, today) >= 0,
  );
}

/** An amount over quarters by their working days, to the last đồng (largest remainder). */
export function shareOverQuarters(
  amount: bigint,
  quarters: readonly Temporal.PlainDate[],
  calendar: Pick<WorkCalendar, "workingHalfDays">,
): readonly bigint[] {
  const weights = quarters.map((quarter) => BigInt(calendar.workingHalfDays(quarterOf(quarter))));
  // A company that is closed for all of it still gets its whole sum.
  return splitMoney(amount, weights.some((weight) => weight > 0n) ? weights : weights.map(() => 1n));
}
