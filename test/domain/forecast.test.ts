import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCalendar } from "#src/domain/calendar.ts";
import {
  type Chances,
  chanceKinds,
  type LeadGroup,
  leadReadings,
  makeForecast,
} from "#src/domain/forecast.ts";
import {
  forecastOfDay,
  type KeptForecast,
  meanErrorTenths,
  scoreForecast,
} from "#src/domain/forecast-score.ts";

const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });
const november = { from: day("2026-11-01"), to: day("2026-11-30") };
const chances: Chances = { new: 5, assigned: 10, in_progress: 30, warm: 60, cold: 10 };

describe("makeForecast", () => {
  it("is the range between the open leads and the rate by working days", () => {
    // 15 of November's 20 working days are over: 750 million become 1 billion.
    const leads = [due("warm", 2, 500_000_000n), due("assigned", 1, 100_000_000n)];

    expect(forecast({ actual: 750_000_000n, leads }, "2026-11-22")).toMatchObject({
      pipeline: { count: 3, amount: 600_000_000n, weighted: 310_000_000n },
      runRate: 1_000_000_000n,
      low: 1_000_000_000n,
      high: 1_060_000_000n,
    });
  });

  it("names the leads that it cannot count, and those that are overdue", () => {
    const leads: readonly LeadGroup[] = [
      { kind: "warm", reading: "no_amount", count: 3, amount: 0n },
      { kind: "new", reading: "no_close", count: 2, amount: 70n },
      { kind: "cold", reading: "overdue", count: 1, amount: 900n },
    ];

    expect(forecast({ actual: 0n, leads }, "2026-11-22")).toMatchObject({
      pipeline: { count: 0, weighted: 0n, parts: [] },
      withoutAmount: 3,
      withoutClose: 2,
      overdue: { count: 1, amount: 900n },
      high: 0n,
    });
  });

  it.each([
    ["2026-10-28", undefined, "before the month"],
    ["2026-11-01", undefined, "on a Sunday before the first workday"],
    ["2026-11-02", undefined, "on the first workday"],
    ["2026-11-03", 1_000n, "on the second workday"],
    ["2026-11-30", 100n, "on the last day"],
    ["2026-12-01", undefined, "after the month"],
  ])("on %s the rate says %s: %s", (today, runRate, _) => {
    expect(forecast({ actual: 100n, leads: [] }, today).runRate).toBe(runRate);
  });

  it("knows nothing but what came in once the month is over", () => {
    expect(forecast({ actual: 100n, leads: [due("warm", 1, 1_000n)] }, "2026-12-01")).toMatchObject({
      pipeline: undefined,
      low: 100n,
      high: 100n,
    });
  });

  it("keeps a chance with decimals exact, and rounds the sum down once", () => {
    const leads = [due("warm", 1, 3n), due("cold", 1, 3n)];

    expect(
      forecast({ actual: 0n, leads, chances: { ...chances, warm: 33.3, cold: 33.4 } }, "2026-11-22").pipeline,
    ).toMatchObject({ weighted: 2n, parts: [{ weighted: 1n }, { weighted: 1n }] });
  });

  it("never expects less than is in, nor a low end above the high one, and its parts add up", () => {
    const group = fc.record({
      kind: fc.constantFrom(...chanceKinds),
      reading: fc.constantFrom(...leadReadings),
      count: fc.integer({ min: 1, max: 50 }),
      amount: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    });
    const basis = fc.record({
      actual: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 15n }),
      leads: fc.array(group),
      chances: fc.record({
        new: percent(),
        assigned: percent(),
        in_progress: percent(),
        warm: percent(),
        cold: percent(),
      }),
    });

    fc.assert(
      fc.property(basis, fc.integer({ min: 0, max: 40 }), (given, passed) => {
        const { low, high, pipeline } = makeForecast(given, {
          period: november,
          today: november.from.add({ days: passed }),
          calendar,
        });

        expect(low >= given.actual && high >= low).toBe(true);
        const sum = pipeline?.parts.reduce((total, { weighted }) => total + weighted, 0n);
        expect(sum).toBe(pipeline?.weighted);
        expect((pipeline?.weighted ?? 0n) <= (pipeline?.amount ?? 0n)).toBe(true);
      }),
    );
  });
});

describe("forecastOfDay", () => {
  const kept = ["2026-10-05", "2026-10-14", "2026-10-20"].map((on) => aForecast({ on: day(on) }));

  it.each([
    ["2026-10-15", "2026-10-14"],
    ["2026-10-20", "2026-10-20"],
    ["2026-10-31", "2026-10-20"],
    ["2026-10-01", "2026-10-05"],
  ])("for %s takes that of %s", (wanted, on) => {
    expect(forecastOfDay(kept, day(wanted))?.on).toEqual(day(on));
  });

  it("finds nothing where nothing was kept", () => {
    expect(forecastOfDay([], day("2026-10-15"))).toBeUndefined();
  });
});

describe("scoreForecast", () => {
  it.each([
    [1_200n, 1_500n, 1_300n, "within", 38n],
    [1_200n, 1_500n, 1_500n, "within", 100n],
    [1_200n, 1_500n, 1_000n, "below", 350n],
    [1_200n, 1_500n, 2_000n, "above", 325n],
    [0n, 100n, 0n, "within", undefined],
    [1n, 2n, 0n, "below", undefined],
  ])(
    "finds for %d to %d and %d that came in: %s, %s tenths of a percent away",
    (low, high, final, place, errorTenths) => {
      expect(scoreForecast(aForecast({ low, high }), final)).toMatchObject({ place, errorTenths });
    },
  );

  it("means the error of the months that can be measured", () => {
    const scores = [
      scoreForecast(aForecast({ low: 90n, high: 90n }), 100n),
      scoreForecast(aForecast({ low: 120n, high: 120n }), 100n),
      scoreForecast(aForecast({ low: 1n, high: 2n }), 0n),
    ];

    expect(meanErrorTenths(scores)).toBe(150n);
    expect(meanErrorTenths(scores.slice(2))).toBeUndefined();
  });
});

type Given = {
  readonly actual: bigint;
  readonly leads: readonly LeadGroup[];
  readonly chances?: Chances;
};

function forecast(given: Given, today: string) {
  return makeForecast({ chances, ...given }, { period: november, today: day(today), calendar });
}

function due(kind: LeadGroup["kind"], count: number, amount: bigint): LeadGroup {
  return { kind, reading: "due", count, amount };
}

function percent() {
  return fc.double({ min: 0, max: 100, noNaN: true });
}

function aForecast(fields: Partial<KeptForecast> = {}): KeptForecast {
  return { month: day("2026-10-01"), on: day("2026-10-15"), actual: 0n, low: 0n, high: 0n, ...fields };
}

function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}
