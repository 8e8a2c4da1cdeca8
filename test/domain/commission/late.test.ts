import { expect, it } from "vitest";
import {
  aCollection,
  amountsOf,
  aPayee,
  aPlan,
  sameRate,
  statementOf,
  tiers,
} from "../../support/commission.ts";

const million = 1_000_000n;
const late = aCollection(1, 100n * million, { on: "2026-10-30" });
const standing = {
  by: "completion",
  metric: "revenue_collected",
  actual: 400n * million,
  target: { numerator: 500n * million, denominator: 1n },
  tier: 2,
  missing: 0n,
} as const;

it("pays what came late by the tier that its own month had reached", () => {
  const plan = aPlan({ rates: tiers("whole") });

  const statement = statementOf(aPayee(1), [late], {
    lateTerms: () => ({ plan, standing: { ...standing, count: "whole" } }),
  });

  expect(statement.lines).toMatchObject([
    { amount: 6n * million, basis: { kind: "late", month: { month: 10 } }, slices: [{ tier: 2 }] },
  ]);
});

it("lays it on top of what the marginal tiers of its month hold", () => {
  const plan = aPlan({ rates: tiers("marginal") });

  const { lines } = statementOf(aPayee(1), [late, { ...late, ref: { kind: "collection", id: 2 } }], {
    lateTerms: () => ({ plan, standing: { ...standing, count: "marginal" } }),
  });

  expect(lines).toMatchObject([
    { amount: 5n * million, slices: [{ base: 100n * million, tier: 1 }] },
    { amount: 6n * million, slices: [{ base: 100n * million, tier: 2 }] },
  ]);
});

it("begins at nothing where the month was locked without the person", () => {
  const plan = aPlan({ rates: tiers("marginal") });

  const { lines } = statementOf(aPayee(1), [late], { lateTerms: () => ({ plan, standing: null }) });

  expect(lines).toMatchObject([{ amount: 3n * million }]);
});

it("pays nothing for it where no plan held", () => {
  expect(statementOf(aPayee(1), [late], { lateTerms: () => ({ plan: null, standing: null }) }).lines).toEqual(
    [],
  );
});

it("leaves cap and floor out of it", () => {
  const plan = aPlan({ cap: 3n * million, floor: 2n * million });
  const own = aCollection(2, 20n * million);

  const statement = statementOf(aPayee(1, { plan }), [late, own], {
    lateTerms: () => ({ plan, standing: null }),
  });

  expect(amountsOf(statement)).toEqual([
    ["C1", 5n * million],
    ["C2", 1n * million],
    ["floor", 1n * million],
  ]);
});

it("pays a successor for late money by the terms of its month", () => {
  const left = aPayee(1, { leftOn: Temporal.PlainDate.from("2026-10-20") });
  const money = { ...late, ownerId: 2 };

  const statement = statementOf([aPayee(2), left], [money], {
    lateTerms: (personId) => ({
      plan: aPlan({ leaver: "successor", rates: { kind: "flat", rates: sameRate(personId === 2 ? 7 : 5) } }),
      standing: null,
    }),
  });

  expect(amountsOf(statement)).toEqual([["C1", 7n * million]]);
});
