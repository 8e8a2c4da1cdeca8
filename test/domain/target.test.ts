import { describe, expect, it } from "vitest";
import { createCalendar } from "#src/domain/calendar.ts";
import { periodBetween } from "#src/domain/period.ts";
import { findMismatches, resolveTarget, type Target } from "#src/domain/target.ts";

const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });

function days(from: string, to: string) {
  return periodBetween(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to));
}

function aTarget(from: string, to: string, value: bigint): Target {
  const period = days(from, to);
  return { id: 1, scope: "person", subjectId: 7, metric: "revenue_signed", period, value, version: 1 };
}

const october = aTarget("2026-10-01", "2026-10-31", 900n);
const november = aTarget("2026-11-01", "2026-11-30", 2_000n);
const december = aTarget("2026-12-01", "2026-12-31", 600n);
const quarter = aTarget("2026-10-01", "2026-12-31", 4_000n);

describe("resolveTarget", () => {
  it.each([
    ["the month itself", [november, quarter], "2026-11-01", "2026-11-30", 2_000n, "set"],
    [
      "three months for their quarter",
      [october, november, december],
      "2026-10-01",
      "2026-12-31",
      3_500n,
      "summed",
    ],
    [
      "the quarter's own target before its months",
      [october, november, december, quarter],
      "2026-10-01",
      "2026-12-31",
      4_000n,
      "set",
    ],
    // Five of November's 20 working days; the 24th is a holiday.
    ["a week's part of the month", [november], "2026-11-16", "2026-11-22", 500n, "spread"],
    ["a week with a holiday as a smaller part", [november], "2026-11-23", "2026-11-29", 400n, "spread"],
    // One working day of November (20) and four of December (23).
    [
      "parts of two months for the week between them",
      [november, december],
      "2026-11-30",
      "2026-12-06",
      100n + 104n,
      "spread",
    ],
    [
      "the month before the quarter for a week",
      [november, quarter],
      "2026-11-16",
      "2026-11-22",
      500n,
      "spread",
    ],
  ] as const)("takes %s", (_, targets, from, to, value, basis) => {
    expect(resolveTarget(targets, days(from, to), calendar)).toEqual({ value, basis });
  });

  it.each([
    ["nothing", [], "2026-11-01", "2026-11-30"],
    ["two months of a quarter", [october, november], "2026-10-01", "2026-12-31"],
    ["a month for a week that leaves it", [november], "2026-11-30", "2026-12-06"],
  ] as const)("finds no target in %s", (_, targets, from, to) => {
    expect(resolveTarget(targets, days(from, to), calendar)).toBeUndefined();
  });
});

describe("findMismatches", () => {
  it("reports a quarter whose months add up to something else", () => {
    expect(findMismatches([october, november, december, quarter])).toEqual([
      { whole: quarter, partsSum: 3_500n },
    ]);
  });

  it("is silent while a month is missing or everything adds up", () => {
    const right = { ...quarter, value: 3_500n };

    expect(findMismatches([october, november, quarter])).toEqual([]);
    expect(findMismatches([october, november, december, right])).toEqual([]);
  });
});
