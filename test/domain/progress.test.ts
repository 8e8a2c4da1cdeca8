import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCalendar } from "#src/domain/calendar.ts";
import { monthOf, type Period, weekOf } from "#src/domain/period.ts";
import { completionTenths, measureProgress } from "#src/domain/progress.ts";

const november = monthOf(Temporal.PlainDate.from("2026-11-01"));
const cultureDay = Temporal.PlainDate.from("2026-11-24");
const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });
const weekdays = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0], workdays: [cultureDay] });
const halfSaturdays = createCalendar({ week: [2, 2, 2, 2, 2, 1, 0] });

function on(
  date: string,
  { period = november, ...others }: Partial<{ period: Period; calendar: typeof calendar }> = {},
) {
  return { period, today: Temporal.PlainDate.from(date), calendar, ...others };
}

describe("measureProgress", () => {
  it.each([
    ["2026-10-31", 0n],
    ["2026-11-01", 0n],
    ["2026-11-02", 100n],
    ["2026-11-07", 500n],
    ["2026-11-30", 2100n],
    ["2026-12-15", 2100n],
  ])("expects an even share of the 21 weekdays by %s: %d", (date, due) => {
    expect(measureProgress(0n, 2100n, on(date, { calendar: weekdays }))).toMatchObject({ due });
  });

  it.each([
    ["2026-11-23", 1600n],
    ["2026-11-24", 1600n],
    ["2026-11-25", 1700n],
  ])("takes the holiday out of both sides by %s: %d of 2000", (date, due) => {
    expect(measureProgress(0n, 2000n, on(date))).toMatchObject({ due, totalHalfDays: 40 });
  });

  it("counts a half Saturday as half a day", () => {
    const progress = measureProgress(0n, 2200n, on("2026-11-07", { calendar: halfSaturdays }));

    expect(progress).toMatchObject({
      due: 550n,
      workedHalfDays: 11,
      totalHalfDays: 44,
      remainingHalfDays: 34,
    });
  });

  it.each([
    [700n, "on_pace"],
    [699n, "near"],
    [595n, "near"],
    [594n, "behind"],
    [-1n, "behind"],
  ])("with %d of 2100 after a third of the month stands %s", (actual, standing) => {
    const progress = measureProgress(actual, 2100n, on("2026-11-10", { calendar: weekdays }));

    expect(progress).toMatchObject({ standing });
  });

  it("compares exact fractions, not the rounded amount that is shown", () => {
    expect(measureProgress(333n, 1000n, on("2026-11-10", { calendar: weekdays }))).toMatchObject({
      due: 333n,
      standing: "near",
    });
  });

  it.each([
    ["2026-10-31", "upcoming", 0, 40, 0n, "on_pace"],
    ["2026-11-22", "running", 30, 10, 1500n, "behind"],
    ["2026-11-23", "running", 32, 10, 1600n, "behind"],
    ["2026-12-01", "over", 40, 0, 2000n, "behind"],
  ])("on %s is %s with %i half days worked and %i left", (date, state, worked, remaining, due, standing) => {
    expect(measureProgress(0n, 2000n, on(date))).toMatchObject({
      state,
      workedHalfDays: worked,
      remainingHalfDays: remaining,
      due,
      standing,
    });
  });

  it.each([
    ["2026-11-23", 1000n, 200n],
    ["2026-11-23", 999n, 201n],
    ["2026-11-30", 0n, 2000n],
    ["2026-10-15", 0n, 100n],
    ["2026-11-23", 2000n, undefined],
    ["2026-12-01", 0n, undefined],
  ])("on %s with %d of 2000 asks for %s a day, rounded up", (date, actual, neededPerDay) => {
    expect(measureProgress(actual, 2000n, on(date))).toMatchObject({ neededPerDay });
  });

  it("asks for twice what a last half day can bring", () => {
    const saturday = { period: weekOf(Temporal.PlainDate.from("2026-11-07")), calendar: halfSaturdays };

    expect(measureProgress(0n, 30n, on("2026-11-07", saturday))).toMatchObject({ neededPerDay: 60n });
  });

  it("expects nothing of a period without workdays until it is over", () => {
    const sunday: Period = { ...november, to: november.from };

    expect(measureProgress(0n, 10n, on("2026-11-01", { period: sunday }))).toMatchObject({
      due: 0n,
      standing: "on_pace",
      neededPerDay: undefined,
    });
    expect(measureProgress(0n, 10n, on("2026-11-02", { period: sunday }))).toMatchObject({ due: 10n });
  });

  it.each([undefined, 0n])("measures time alone with a target of %s", (target) => {
    expect(measureProgress(5n, target, on("2026-11-10"))).toEqual({
      kind: "no_target",
      actual: 5n,
      state: "running",
      workedHalfDays: 14,
      totalHalfDays: 40,
      remainingHalfDays: 28,
    });
  });

  it("reaches the target when every day left brings what is needed", () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 13n });
    const day = fc.integer({ min: 1, max: 30 }).map((number) => november.from.with({ day: number }));

    fc.assert(
      fc.property(amount, amount, day, (actual, target, today) => {
        const progress = measureProgress(actual, target, {
          period: november,
          today,
          calendar: halfSaturdays,
        });
        if (progress.kind === "no_target" || progress.neededPerDay === undefined) return actual >= target;

        const brought = progress.neededPerDay * BigInt(progress.remainingHalfDays);
        return 2n * actual + brought >= 2n * target && progress.due <= target;
      }),
    );
  });
});

describe("completionTenths", () => {
  it.each([
    [12n, 40n, 300n],
    [999_999n, 1_000_000n, 999n],
    [79_999n, 100_000n, 799n],
    [80_000n, 100_000n, 800n],
    [600n, 500n, 1200n],
    [0n, 500n, 0n],
    [-1n, 3000n, -1n],
  ])("rounds %d of %d down to %d", (actual, target, tenths) => {
    expect(completionTenths(actual, target)).toBe(tenths);
  });
});
