import { describe, expect, it } from "vitest";
import { approvalNeeded, giftShares } from "#src/domain/voucher/gift.ts";
import { countPoints } from "#src/domain/voucher/points.ts";
import { aPlan, terms } from "./plans.ts";

const million = 1_000_000n;

describe("giftShares", () => {
  it("holds the whole gift against certain and expected revenue, and the certain part against its own", () => {
    const plan = aPlan({ development: 500n * million, expectedRevenue: 300n * million, expectedRatio: 200n });

    expect(giftShares(plan, countPoints(plan, terms), terms)).toEqual({
      all: { numerator: 385n * million, denominator: 800n * million },
      certain: { numerator: 175n * million, denominator: 500n * million },
    });
  });

  it("names no share where no revenue is planned", () => {
    const plan = aPlan();

    expect(giftShares(plan, countPoints(plan, terms), terms)).toEqual({ all: null, certain: null });
  });
});

describe("approvalNeeded", () => {
  const approval = { over: 175n * million, giftOver: { numerator: 35n, denominator: 100n } };

  it.each([
    ["at both limits", { development: 500n * million }, []],
    ["over the budget", { development: 510n * million }, ["budget"]],
    [
      "a greater part of the revenue",
      { development: 100n * million, expectedRevenue: 100n * million, expectedRatio: 200n },
      ["gift"],
    ],
    [
      "over both",
      { development: 500n * million, expectedRevenue: 300n * million, expectedRatio: 200n },
      ["budget", "gift"],
    ],
    ["nothing to give", {}, []],
  ] as const)("%s", (_, figures, reasons) => {
    const plan = aPlan(figures);

    expect(approvalNeeded(plan, countPoints(plan, terms), { terms, approval })).toEqual(reasons);
  });
});
