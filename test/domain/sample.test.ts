import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawSample, seedOf } from "#src/domain/sample.ts";

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 2_000_000_000 }), { maxLength: 60 });
const seeds = fc.integer({ min: 0, max: 999_999_999 });

describe("drawSample", () => {
  it("draws the same items for a seed, for good", () => {
    const items = Array.from({ length: 20 }, (_, index) => index + 1);

    expect(drawSample(items, 3, 20261116)).toEqual([17, 8, 12]);
    expect(drawSample(items, 3, 20261123)).toEqual([19, 7, 12]);
  });

  it("does not depend on the order in which the items are given", () => {
    fc.assert(
      fc.property(ids, seeds, fc.integer({ min: 0, max: 10 }), (given, seed, size) => {
        const drawn = drawSample(given, size, seed);

        expect(drawSample(given.toReversed(), size, seed)).toEqual(drawn);
        expect(
          drawSample(
            given.toSorted((one, other) => one - other),
            size,
            seed,
          ),
        ).toEqual(drawn);
      }),
    );
  });

  it("draws as many different items of those given as it is asked for", () => {
    fc.assert(
      fc.property(ids, seeds, fc.integer({ min: 0, max: 80 }), (given, seed, size) => {
        const drawn = drawSample(given, size, seed);

        expect(new Set(drawn).size).toBe(Math.min(size, given.length));
        expect(drawn.every((id) => given.includes(id))).toBe(true);
      }),
    );
  });

  it("keeps what it drew when an item comes in that is not drawn", () => {
    fc.assert(
      fc.property(ids, seeds, (given, seed) => {
        const drawn = drawSample(given, 3, seed);
        const more = drawSample([...given, 2_000_000_001], 3, seed);

        expect(more.includes(2_000_000_001) || String(more) === String(drawn)).toBe(true);
      }),
    );
  });

  it.each([
    ["neighbouring seeds", (turn: number) => turn],
    ["the Mondays of weeks", (turn: number) => seedOf(monday.add({ weeks: turn }))],
  ])("draws every pair of items about equally often over %s", (_, seedOfTurn) => {
    const turns = 6_000;
    const pairs = new Map<string, number>();
    for (let turn = 0; turn < turns; turn += 1) {
      const pair = drawSample([1, 2, 3, 4, 5, 6], 2, seedOfTurn(turn)).toSorted().join("+");
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }

    const expected = turns / 15;
    const squares = [...pairs.values()].map((count) => (count - expected) ** 2 / expected);
    expect(pairs.size).toBe(15);
    // Chi-squared with 14 degrees of freedom: 36.1 is passed by chance once in a thousand times.
    expect(squares.reduce((sum, square) => sum + square)).toBeLessThan(36.1);
  });
});

describe("seedOf", () => {
  it("is the day as digits", () => {
    expect(seedOf(monday)).toBe(20261116);
  });
});

const monday = Temporal.PlainDate.from("2026-11-16");
