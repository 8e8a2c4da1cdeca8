import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CalendarUnit,
  daysOf,
  type Period,
  periodBetween,
  periodOf,
  previousPeriod,
  writePeriod,
} from "#src/domain/period.ts";
import { parsePeriod } from "#src/domain/period-parse.ts";
import { resolvePeriod } from "#src/domain/period-resolve.ts";

const units = ["day", "week", "month", "quarter", "year"] as const;

describe("periodOf", () => {
  it.each<[CalendarUnit, string, string]>([
    ["day", "2026-11-22", "2026-11-22"],
    ["week", "2026-11-16", "2026-11-22"],
    ["month", "2026-11-01", "2026-11-30"],
    ["quarter", "2026-10-01", "2026-12-31"],
    ["year", "2026-01-01", "2026-12-31"],
  ])("finds the %s of Sunday 22 November 2026 from %s to %s", (unit, from, to) => {
    expect(shown(periodOf(unit, on("2026-11-22")))).toBe(`${from}..${to} ${unit}`);
  });

  it("keeps the leap day in its month and quarter", () => {
    expect(shown(periodOf("month", on("2028-02-03")))).toBe("2028-02-01..2028-02-29 month");
    expect(shown(periodOf("quarter", on("2028-02-29")))).toBe("2028-01-01..2028-03-31 quarter");
  });

  it("covers every day once", () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), anyDate(), (unit, date) => {
        const period = periodOf(unit, date);
        const days = daysOf(period);

        expect(days.some((day) => day.equals(date))).toBe(true);
        expect(days.every((day) => periodOf(unit, day).from.equals(period.from))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("previousPeriod", () => {
  it.each([
    ["month", "2027-01-15", "2026-12-01..2026-12-31 month"],
    ["quarter", "2027-01-15", "2026-10-01..2026-12-31 quarter"],
    ["week", "2027-01-01", "2026-12-21..2026-12-27 week"],
    ["year", "2027-01-15", "2026-01-01..2026-12-31 year"],
    ["day", "2027-03-01", "2027-02-28..2027-02-28 day"],
  ] as const)("goes back a %s from %s to %s", (unit, date, previous) => {
    expect(shown(previousPeriod(periodOf(unit, on(date))))).toBe(previous);
  });

  it("goes back as many days as a range has", () => {
    expect(shown(previousPeriod(periodBetween(on("2026-11-01"), on("2026-11-22"))))).toBe(
      "2026-10-10..2026-10-31 range",
    );
  });

  it("ends on the day before, without a gap", () => {
    fc.assert(
      fc.property(anyPeriod(), (period) => {
        expect(previousPeriod(period).to.add({ days: 1 })).toEqual(period.from);
      }),
    );
  });
});

describe("periodBetween", () => {
  it.each([
    ["2026-11-22", "2026-11-22", "day"],
    ["2026-11-16", "2026-11-22", "week"],
    ["2026-11-01", "2026-11-30", "month"],
    ["2026-10-01", "2026-12-31", "quarter"],
    ["2026-01-01", "2026-12-31", "year"],
    ["2026-11-01", "2026-11-29", "range"],
    ["2026-11-15", "2026-11-21", "range"],
  ])("calls %s to %s a %s", (from, to, kind) => {
    expect(periodBetween(on(from), on(to)).kind).toBe(kind);
  });
});

describe("writePeriod", () => {
  it.each([
    [periodOf("day", on("2026-11-22")), "2026-11-22"],
    [periodOf("week", on("2026-11-22")), "2026-11-16..2026-11-22"],
    [periodOf("month", on("2026-11-22")), "2026-11"],
    [periodOf("quarter", on("2026-11-22")), "Q4/2026"],
    [periodOf("year", on("2026-11-22")), "2026"],
    [periodBetween(on("2026-11-01"), on("2026-11-22")), "2026-11-01..2026-11-22"],
  ])("writes $kind as %s", (period, text) => {
    expect(writePeriod(period)).toBe(text);
  });

  it("reads back as the same period on any day", () => {
    fc.assert(
      fc.property(anyPeriod(), anyDate(), fc.constantFrom("past", "future"), (period, today, prefer) => {
        const phrase = parsePeriod(writePeriod(period));

        expect(phrase && resolvePeriod(phrase, today, prefer)).toEqual({ kind: "period", period });
      }),
    );
  });
});

function on(date: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

function shown({ from, to, kind }: Period): string {
  return `${from}..${to} ${kind}`;
}

function anyDate() {
  return fc.integer({ min: 0, max: 20_000 }).map((days) => on("2020-01-01").add({ days }));
}

function anyPeriod() {
  const unit = fc.tuple(fc.constantFrom(...units), anyDate()).map(([name, date]) => periodOf(name, date));
  const range = fc
    .tuple(anyDate(), fc.integer({ min: 0, max: 800 }))
    .map(([from, days]) => periodBetween(from, from.add({ days })));
  return fc.oneof(unit, range);
}
