import type { Context } from "#src/command/command.ts";
import type { WorkCalendar } from "#src/domain/calendar.ts";
import { resolveDay } from "#src/domain/day-resolve.ts";
import type { DateRange } from "#src/domain/period.ts";
import type { DayPhrase, PeriodPhrase } from "#src/domain/period-phrase.ts";
import { resolvePeriod } from "#src/domain/period-resolve.ts";
import type { DayHalf } from "#src/domain/timesheet/code.ts";
import type { LeaveDays } from "#src/domain/timesheet/leave.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { SaidDay, SaidDays } from "./read-line.ts";

/** Nobody plans further ahead, and no leave is longer. */
const mostDays = 366;

const usualExample = "/nghi chiều 26/11 KL";

type Chosen = { readonly said: SaidDays; readonly example: string };

/** The days that were said, from one half-day to another; undefined where none was. Refuses what is no such stretch. */
export function chooseLeaveDays({ said, example }: Chosen, context: Context): LeaveDays | undefined {
  const days = resolveSaid({ said, example }, context);
  if (!days) return undefined;
  const today = context.now.toPlainDate();
  const isBackwards =
    Temporal.PlainDate.compare(days.from, days.to) > 0 ||
    (days.from.equals(days.to) && days.fromHalf > days.toHalf);
  if (isBackwards) throw new UserError("leave.error_backwards", { example });
  const farthest = [days.from, days.to].find((day) => Math.abs(today.until(day).days) > mostDays);
  if (farthest) throw new UserError("leave.error_too_far", { day: formatDay(farthest) });
  return days;
}

function resolveSaid({ said, example }: Chosen, context: Context): LeaveDays | undefined {
  const today = context.now.toPlainDate();
  switch (said.kind) {
    case "none":
      return said.half === undefined ? undefined : oneDay(today, said.half);
    case "range": {
      if (said.half !== undefined) throw new UserError("leave.error_half_of_range", { example });
      const { from, to } = nearestPeriod(said.phrase, today);
      return { from, fromHalf: 1, to, toHalf: 2 };
    }
    case "count":
      return said.from && countOn(said, said.from, context);
    case "days":
      return said.isRange
        ? betweenDays(said.days, { today, example })
        : namedDays(said.days, { example, context });
  }
}

function oneDay(on: Temporal.PlainDate, half?: DayHalf): LeaveDays {
  return { from: on, fromHalf: half ?? 1, to: on, toHalf: half ?? 2 };
}

function betweenDays(
  days: readonly SaidDay[],
  { today, example }: { readonly today: Temporal.PlainDate; readonly example: string },
): LeaveDays {
  const [first, last, ...others] = days;
  if (!first || !last || others.length > 0) throw new UserError("leave.error_several", { example });
  const from = nearestDay(first.phrase, today);
  const to = dayAfter(last.phrase, { from, today });
  return { from, fromHalf: first.half ?? 1, to, toHalf: last.half ?? 2 };
}

/** “mai và mốt”: days that follow each other by the calendar of work are one stretch. */
function namedDays(
  days: readonly SaidDay[],
  { example, context }: { readonly example: string; readonly context: Context },
): LeaveDays | undefined {
  const today = context.now.toPlainDate();
  const { calendar } = context.company;
  const parts = days.map(({ phrase, half }) => oneDay(nearestDay(phrase, today), half));
  const ordered = parts.toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from));
  const isWhole = ordered.every((part, index) => {
    const next = ordered[index + 1];
    return !next || (part.toHalf === 2 && next.fromHalf === 1 && isNextWorkday(part.to, next.from, calendar));
  });
  if (!isWhole) throw new UserError("leave.error_several", { example });
  const [first] = ordered;
  const last = ordered.at(-1);
  return first && last && { ...first, to: last.to, toHalf: last.toHalf };
}

function isNextWorkday(day: Temporal.PlainDate, next: Temporal.PlainDate, calendar: WorkCalendar): boolean {
  return calendar.nextWorkday(day).equals(calendar.roll(next, "next") ?? next);
}

/** So many working days, or weeks and months from day to day; the first one included. */
function countOn(
  { count, unit }: Extract<SaidDays, { kind: "count" }>,
  { phrase, half }: SaidDay,
  { now, company }: Context,
): LeaveDays {
  const { calendar } = company;
  const from = nearestDay(phrase, now.toPlainDate());
  if (unit !== "days") {
    const to = from.add({ [unit]: count }).subtract({ days: 1 });
    return { from, fromHalf: half ?? 1, to, toHalf: 2 };
  }
  let to = calendar.roll(from, "next") ?? from;
  for (let left = Math.min(count, mostDays) - 1; left > 0; left -= 1) to = calendar.nextWorkday(to);
  return { from, fromHalf: half ?? 1, to, toHalf: 2 };
}

/** Leave is asked for ahead, and told of a few days late: of two years, the one that is nearer. */
function nearestDay(phrase: DayPhrase, today: Temporal.PlainDate): Temporal.PlainDate {
  const days = (["future", "past"] as const).flatMap((prefer) => {
    const reading = resolveDay(phrase, today, phrase.kind === "weekday" ? "future" : prefer);
    return reading.kind === "day" ? [reading.day] : reading.kind === "ask" ? reading.choices : [];
  });
  const [nearest] = days.toSorted((one, other) => apart(one, today) - apart(other, today));
  if (!nearest) throw new UserError("leave.error_no_day", { example: usualExample });
  return nearest;
}

/** The end of a stretch lies behind its beginning: “28/12 đến 3/1”, “thứ 5 đến thứ 2”. */
function dayAfter(
  phrase: DayPhrase,
  { from, today }: { readonly from: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): Temporal.PlainDate {
  const reading = resolveDay(phrase, phrase.kind === "relative" ? today : from, "future");
  if (reading.kind === "refused") throw new UserError("leave.error_no_day", { example: usualExample });
  return reading.kind === "day" ? reading.day : (reading.choices[0] ?? from);
}

function nearestPeriod(phrase: PeriodPhrase, today: Temporal.PlainDate): DateRange {
  const periods = (["future", "past"] as const).flatMap((prefer) => {
    const reading = resolvePeriod(phrase, today, prefer);
    return reading.kind === "period" ? [reading.period] : reading.kind === "ask" ? reading.choices : [];
  });
  const [nearest] = periods.toSorted((one, other) => apart(one.from, today) - apart(other.from, today));
  if (!nearest) throw new UserError("leave.error_no_day", { example: usualExample });
  return nearest;
}

function apart(day: Temporal.PlainDate, today: Temporal.PlainDate): number {
  return Math.abs(today.until(day).days);
}
