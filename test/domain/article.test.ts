import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareOut, spreadOverWeeks } from "#src/domain/article.ts";
import { createCalendar } from "#src/domain/calendar.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const halfSaturdays = createCalendar({ week: [2, 2, 2, 2, 2, 1, 0] });

function weeksOf(count: number, quarter: string, calendar = halfSaturdays): readonly string[] {
  return spreadOverWeeks(count, { quarter: day(quarter), calendar }).map(
    ({ days: { from, to }, halfDays, count: articles }) =>
      `${from.day}/${from.month}–${to.day}/${to.month} · ${halfDays / 2} · ${articles}`,
  );
}

describe("spreadOverWeeks", () => {
  // Days off: 1 January and, for Tết, 5 to 10 February; 130 half days are worked. Twelve articles: a full week of 11 half
  // days asks for 132/130, so it has one with the remainder 2; 8 half days for 96/130, 6 for 72/130, 5 for 60/130, the one
  // of 2 January for 12/130. Ten weeks have one, and the two that are left go to the largest remainders, 96 and 72.
  it("gives a week of the Tết quarter what its working days ask for", () => {
    expect(weeksOf(12, "2027-01-01")).toEqual([
      "1/1–3/1 · 0.5 · 0",
      "4/1–10/1 · 5.5 · 1",
      "11/1–17/1 · 5.5 · 1",
      "18/1–24/1 · 5.5 · 1",
      "25/1–31/1 · 5.5 · 1",
      "1/2–7/2 · 4 · 1",
      "8/2–14/2 · 2.5 · 0",
      "15/2–21/2 · 5.5 · 1",
      "22/2–28/2 · 5.5 · 1",
      "1/3–7/3 · 5.5 · 1",
      "8/3–14/3 · 5.5 · 1",
      "15/3–21/3 · 5.5 · 1",
      "22/3–28/3 · 5.5 · 1",
      "29/3–31/3 · 3 · 1",
    ]);
  });

  it("leaves a week without a working day empty", () => {
    const calendar = createCalendar({
      week: [2, 2, 2, 2, 2, 0, 0],
      daysOff: ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"].map(day),
    });

    const week = spreadOverWeeks(50, { quarter: day("2026-10-01"), calendar }).find(({ days }) =>
      days.from.equals(day("2026-11-16")),
    );

    expect(week).toMatchObject({ halfDays: 0, count: 0 });
  });

  it("takes few articles at even distances, rather than all at the beginning", () => {
    const written = weeksOf(3, "2027-07-01").filter((week) => week.endsWith("· 1"));

    expect(written).toEqual(["5/7–11/7 · 5.5 · 1", "26/7–1/8 · 5.5 · 1", "23/8–29/8 · 5.5 · 1"]);
  });

  it("staggers the channels, so that they do not meet in the same weeks", () => {
    const spread = (index: number) =>
      spreadOverWeeks(3, { quarter: day("2027-07-01"), calendar: halfSaturdays, turn: { index, of: 3 } });
    const weeks = [0, 1, 2].map((index) => spread(index).map(({ count }) => count));
    const together = weeks[0]?.map((_, week) => weeks.reduce((sum, counts) => sum + (counts[week] ?? 0), 0));

    expect(Math.max(...(together ?? []))).toBe(1);
  });
});

const weeks = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 15 });
const turns = fc
  .integer({ min: 1, max: 7 })
  .chain((of) => fc.record({ index: fc.integer({ min: 0, max: of - 1 }), of: fc.constant(of) }));

describe("shareOut", () => {
  it("always adds up, whatever the weights", () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), weeks, turns, (count, weights, turn) => {
        const shares = shareOut(count, weights, turn);
        expect(shares.length).toBe(weights.length);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(count);
      }),
    );
  });

  it("lies within one of the exact share", () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), weeks, turns, (count, weights, turn) => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        fc.pre(sum > 0);
        shareOut(count, weights, turn).forEach((share, index) => {
          const exact = (count * (weights[index] ?? 0)) / sum;
          expect(Math.abs(share - exact)).toBeLessThan(1);
        });
      }),
    );
  });

  it("gives one more to the largest remainders", () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), weeks, turns, (count, weights, turn) => {
        const sum = weights.reduce((total, weight) => total + weight, 0);
        fc.pre(sum > 0);
        const shares = shareOut(count, weights, turn);
        const judged = weights.map((weight, index) => ({
          remainder: (count * weight) % sum,
          isRaised: shares[index] !== Math.floor((count * weight) / sum),
        }));
        const least = Math.min(
          ...judged.filter(({ isRaised }) => isRaised).map(({ remainder }) => remainder),
        );
        const most = Math.max(
          ...judged.filter(({ isRaised }) => !isRaised).map(({ remainder }) => remainder),
        );
        expect(least).toBeGreaterThanOrEqual(most);
      }),
    );
  });

  it("puts everything into the last week where nobody works", () => {
    expect(shareOut(4, [0, 0, 0])).toEqual([0, 0, 4]);
  });
});
