/** A stretch of days, both ends included. */
export type DateRange = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

export type CalendarUnit = "day" | "week" | "month" | "quarter" | "year";

/** The days that a figure is about. `range` is whatever is not a whole unit of the calendar. */
export type Period = DateRange & { readonly kind: CalendarUnit | "range" };

export function dayPeriod(date: Temporal.PlainDate): Period {
  return { from: date, to: date, kind: "day" };
}

/** Monday to Sunday. */
export function weekOf(date: Temporal.PlainDate): Period {
  const from = date.subtract({ days: date.dayOfWeek - 1 });
  return { from, to: from.add({ days: 6 }), kind: "week" };
}

export function monthOf(date: Temporal.PlainDate): Period {
  return { from: date.with({ day: 1 }), to: date.with({ day: date.daysInMonth }), kind: "month" };
}

export function quarterOf(date: Temporal.PlainDate): Period {
  const from = date.with({ month: date.month - ((date.month - 1) % 3), day: 1 });
  return { from, to: from.add({ months: 3 }).subtract({ days: 1 }), kind: "quarter" };
}

export function yearOf(date: Temporal.PlainDate): Period {
  return { from: date.with({ month: 1, day: 1 }), to: date.with({ month: 12, day: 31 }), kind: "year" };
}

export function periodOf(unit: CalendarUnit, date: Temporal.PlainDate): Period {
  return units[unit](date);
}

const units = {
  day: dayPeriod,
  week: weekOf,
  month: monthOf,
  quarter: quarterOf,
  year: yearOf,
} as const satisfies Record<CalendarUnit, (date: Temporal.PlainDate) => Period>;

/** From one date to another: a whole month, quarter or other unit when it is exactly that. */
export function periodBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): Period {
  const whole = Object.values(units)
    .map((unit) => unit(from))
    .find((period) => period.from.equals(from) && period.to.equals(to));
  return whole ?? { from, to, kind: "range" };
}

/** The unit before this one; for a range, as many days just before it. */
export function previousPeriod({ from, to, kind }: Period): Period {
  const dayBefore = from.subtract({ days: 1 });
  if (kind !== "range") return periodOf(kind, dayBefore);

  return periodBetween(dayBefore.subtract({ days: from.until(to).days }), dayBefore);
}

export function daysOf({ from, to }: DateRange): readonly Temporal.PlainDate[] {
  return Array.from({ length: from.until(to).days + 1 }, (_, index) => from.add({ days: index }));
}

/** The text that `parsePeriod` reads back as this very period on any day, for command lines that the bot writes. */
export function writePeriod({ from, to, kind }: Period): string {
  switch (kind) {
    case "day":
      return from.toString();
    case "month":
      return from.toPlainYearMonth().toString();
    case "quarter":
      return `Q${Math.ceil(from.month / 3)}/${from.year}`;
    case "year":
      return `${from.year}`;
    case "week":
    case "range":
      return `${from}..${to}`;
  }
}
