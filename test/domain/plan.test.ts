import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCalendar } from "#src/domain/calendar.ts";
import { quarterOf } from "#src/domain/period.ts";
import { certainRevenue, hopedRevenue, type PlanFigures, uncollectedRevenue } from "#src/domain/plan.ts";
import { comparePlan } from "#src/domain/plan-actual.ts";
import { enterFigures, missingFigure, nothingEntered } from "#src/domain/plan-enter.ts";
import { parseRatio } from "#src/domain/plan-ratio.ts";
import { quartersLeft, shareOverQuarters } from "#src/domain/plan-year.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

const figures: PlanFigures = {
  annualRevenue: 900n,
  receivablesDue: 100n,
  receivablesNotDue: 50n,
  renewals: 150n,
  expectedRevenue: 300n,
  expectedRatio: 200n,
  development: 200n,
};

describe("the sums of a plan", () => {
  it("are (2) + (3) + (6), what of it is not collected, and (4) × (5)", () => {
    expect([certainRevenue(figures), uncollectedRevenue(figures), hopedRevenue(figures)]).toEqual([
      500n,
      150n,
      600n,
    ]);
  });
});

describe("parseRatio", () => {
  it.each([
    ["2", 200n],
    ["1,5", 150n],
    ["2.25", 225n],
    ["x3", 300n],
    ["2 lần", 200n],
    ["gấp 2", 200n],
    ["2x", 200n],
    ["150%", 150n],
    ["33,5%", undefined],
    ["200%", 200n],
    ["0", 0n],
    ["100", 10_000n],
    ["101", undefined],
    ["1,555", undefined],
    ["-1", undefined],
    ["hai lần", 200n],
    ["gấp đôi", 200n],
    ["gấp rưỡi", 150n],
    ["nhiều", undefined],
    ["", undefined],
  ])("reads “%s” as %s hundredths", (text, hundredths) => {
    expect(parseRatio(text)).toBe(hundredths);
  });
});

describe("missingFigure", () => {
  it.each([
    [{}, "expected"],
    [{ expected: 300n }, "ratio"],
    [{ expected: 0n }, "development"],
    [{ expected: 300n, ratio: 200n }, "development"],
    [{ expected: 0n, development: 0n }, undefined],
  ])("of %o is %s", (typed, missing) => {
    expect(missingFigure(typed)).toBe(missing);
  });
});

describe("enterFigures", () => {
  const ledger = { annualRevenue: 7n, receivablesDue: 40n, receivablesNotDue: 60n, renewals: 5n };

  it("takes what nobody typed from the ledger, and remembers what was typed", () => {
    const entered = enterFigures(
      nothingEntered,
      { expected: 300n, ratio: 200n, development: 9n },
      { ledger, proposed: ledger },
    );

    expect(entered).toEqual({
      figures: { ...ledger, expectedRevenue: 300n, expectedRatio: 200n, development: 9n },
      entered: ["expectedRevenue", "expectedRatio", "development"],
    });
  });

  it("keeps what was typed before when the ledger is read anew", () => {
    const base = { figures, entered: ["renewals"] } as const;

    const { figures: next } = enterFigures(base, {}, { ledger, proposed: ledger });

    expect(next).toEqual({ ...figures, ...ledger, renewals: figures.renewals });
  });

  it("changes nothing but what is typed when the ledger is not asked", () => {
    const base = { figures, entered: [] };

    const { figures: next, entered } = enterFigures(
      base,
      { development: 1n },
      { ledger, proposed: undefined },
    );

    expect(next).toEqual({ ...figures, development: 1n });
    expect(entered).toEqual(["development"]);
  });

  it.each([
    [130n, 40n, 90n],
    [40n, 40n, 0n],
    [25n, 25n, 0n],
    [0n, 0n, 0n],
  ])("of %d typed as receivables calls %d due and %d not due yet", (receivables, due, notDue) => {
    const { figures: next } = enterFigures(nothingEntered, { receivables }, { ledger, proposed: ledger });

    expect([next.receivablesDue, next.receivablesNotDue]).toEqual([due, notDue]);
  });

  it("forgets the ratio of a hope that is given up", () => {
    const { figures: next } = enterFigures(
      { figures, entered: [] },
      { expected: 0n },
      { ledger, proposed: undefined },
    );

    expect([next.expectedRevenue, next.expectedRatio]).toEqual([0n, 100n]);
  });
});

describe("comparePlan", () => {
  const untouched = { collected: 0n, renewed: 0n };

  const actual = (fresh: bigint, renewal: bigint, expansion: bigint) => ({
    signed: { new: fresh, renewal, expansion },
    collected: 90n,
  });

  it.each([
    [actual(0n, 0n, 0n), [90n, 0n, 0n, 0n, 0n]],
    [actual(120n, 100n, 30n), [90n, 100n, 150n, 0n, 250n]],
    [actual(250n, 150n, 50n), [90n, 150n, 200n, 100n, 450n]],
    [actual(0n, 400n, 0n), [90n, 150n, 0n, 250n, 400n]],
  ])("puts %o beside the plan", (came, expected) => {
    const rows = comparePlan(figures, untouched, came);

    expect(rows.map((row) => row.actual)).toEqual(expected);
    expect(rows.map(({ planned }) => planned)).toEqual([150n, 150n, 200n, 600n, 950n]);
  });

  it("counts for the whole quarter what had come already when the ledger said what was left", () => {
    const rows = comparePlan(figures, { collected: 40n, renewed: 25n }, actual(0n, 160n, 0n));

    expect(rows.map(({ planned }) => planned)).toEqual([190n, 175n, 200n, 600n, 975n]);
    expect(rows.map((row) => row.actual)).toEqual([90n, 160n, 0n, 0n, 160n]);
  });

  it("adds up: renewals, development and what was hoped for are what was signed", () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(amount, amount, amount, (fresh, renewal, expansion) => {
        const [, renewals, development, hoped, signed] = comparePlan(
          figures,
          untouched,
          actual(fresh, renewal, expansion),
        );

        expect((renewals?.actual ?? 0n) + (development?.actual ?? 0n) + (hoped?.actual ?? 0n)).toBe(
          signed?.actual,
        );
        expect((hoped?.actual ?? -1n) >= 0n).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a year divided over its quarters", () => {
  const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0] });
  const quarters = (year: string) => quartersLeft(day(`${year}-01-01`), day("2026-11-22"));

  it.each([
    ["2026", ["2026-10-01"]],
    ["2027", ["2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01"]],
    ["2025", []],
  ])("leaves out of %s the quarters that are over", (year, left) => {
    expect(quarters(year).map(String)).toEqual(left);
  });

  // 2027 by hand: 64 − New Year − 5 of Tết, 65 − 3, 66 − 2, 66 − 1 weekdays; of the 249, 800 triệu leave two đồng over.
  it("follows the working days, the largest remainders first", () => {
    const shares = shareOverQuarters(800_000_000n, quarters("2027"), calendar);
    const days = quarters("2027").map((quarter) => calendar.workingHalfDays(quarterOf(quarter)) / 2);

    expect(days).toEqual([58, 62, 64, 65]);
    expect(shares).toEqual([186_345_382n, 199_196_787n, 205_622_490n, 208_835_341n]);
  });

  it("always adds up to the last đồng, and no quarter is more than one đồng off its part", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), (amount) => {
        const left = quarters("2027");
        const weights = left.map((quarter) => BigInt(calendar.workingHalfDays(quarterOf(quarter))));
        const sum = weights.reduce((total, weight) => total + weight, 0n);

        const shares = shareOverQuarters(amount, left, calendar);

        expect(shares.reduce((total, share) => total + share, 0n)).toBe(amount);
        for (const [index, share] of shares.entries()) {
          const floor = (amount * (weights[index] ?? 0n)) / sum;
          expect(share === floor || share === floor + 1n).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
