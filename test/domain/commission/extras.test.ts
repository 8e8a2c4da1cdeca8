import { describe, expect, it } from "vitest";
import type { CommissionPlan } from "#src/domain/commission/plan.ts";
import type { Payee } from "#src/domain/commission/reckon.ts";
import {
  aCollection,
  amountsOf,
  aPayee,
  aPlan,
  aReversal,
  aSale,
  percent,
  statementOf,
  tiers,
} from "../../support/commission.ts";

const million = 1_000_000n;

describe("the override of a lead", () => {
  const shares = (amount: bigint) => [{ personId: 2, amount }];
  const entries = [
    aCollection(1, 100n * million),
    aCollection(2, 60n * million, { shares: shares(60n * million) }),
    aCollection(3, -10n * million, { shares: shares(-10n * million) }),
    aSale(4, 500n * million, { shares: shares(500n * million) }),
  ];

  it.each([
    ["base", 50n * million, 500_000n],
    ["commission", 2_500_000n, 25_000n],
  ] as const)("is a part of the team's %s, the own left out", (of, sum, amount) => {
    const lead = aPayee(1, { plan: aPlan({ override: { rate: percent(1), of } }), led: [2, 3] });

    const { lines } = statementOf([lead, aPayee(2)], entries, { collections: entries });

    expect(lines).toMatchObject([{ amount: 5n * million }, { kind: "override", of, sum, amount }]);
  });

  it("counts what was signed, less what went back, where the lead is paid by that", () => {
    const lead = aPayee(1, {
      plan: aPlan({ base: "signed", override: { rate: percent(1), of: "base" } }),
      led: [2],
    });
    const refund = entries[2] ?? aCollection(3, 0n);

    const { lines } = statementOf([lead, aPayee(2)], [...entries, aReversal(5, refund)], {
      collections: entries,
    });

    expect(lines).toMatchObject([{ kind: "override", sum: 500n * million }]);
  });

  it("is nothing for whoever leads nobody", () => {
    const alone = aPayee(1, { plan: aPlan({ override: { rate: percent(1), of: "base" } }) });

    expect(amountsOf(statementOf(alone, entries.slice(0, 1)))).toEqual([["C1", 5n * million]]);
  });
});

describe("a bonus", () => {
  const overTarget = {
    kind: "completion",
    name: "Vượt",
    metric: "revenue_signed",
    targetMetric: "revenue_signed",
    from: percent(120),
    amount: 5n * million,
  } as const;
  const perCustomer = { kind: "each", name: "Khách mới", metric: "new_customers", amount: 200_000n } as const;

  it.each([
    [120n, [["bonus", 5n * million]]],
    [119n, []],
  ])("for completion is paid for %d of 100, or not", (actual, lines) => {
    const payee = aPayee(1, {
      plan: aPlan({ bonuses: [overTarget] }),
      figures: new Map([["revenue_signed", actual]]),
      targets: new Map([["revenue_signed", 100n]]),
    });

    expect(amountsOf(statementOf(payee, []))).toEqual(lines);
  });

  it("for completion is in doubt without a target", () => {
    const payee = aPayee(1, {
      plan: aPlan({ bonuses: [overTarget] }),
      figures: new Map([["revenue_signed", 1n]]),
    });

    expect(statementOf(payee, [])).toMatchObject({
      lines: [],
      doubts: [{ kind: "no_target", metric: "revenue_signed" }],
    });
  });

  it.each([
    [3n, [["bonus", 600_000n]]],
    [0n, []],
  ])("for each new customer is paid for %d of them", (count, lines) => {
    const payee = aPayee(1, {
      plan: aPlan({ bonuses: [perCustomer] }),
      figures: new Map([["new_customers", count]]),
    });

    expect(amountsOf(statementOf(payee, []))).toEqual(lines);
  });
});

describe("what the month has earned", () => {
  const tenMillion = [aCollection(1, 200n * million)];

  it.each([
    ["is cut at the cap", { cap: 8n * million }, {}, [["cap", -2n * million]]],
    ["stays below the cap", { cap: 10n * million }, {}, []],
    ["is raised to the floor", { floor: 12n * million }, {}, [["floor", 2n * million]]],
    ["stays above the floor", { floor: 10n * million }, {}, []],
    ["is nothing without the minimum công", { minimumWork: 85 }, {}, [["minimum_work", -10n * million]]],
    ["is kept with the minimum công", { minimumWork: 84 }, {}, []],
    [
      "has no floor without the minimum công",
      { minimumWork: 85, floor: 12n * million },
      {},
      [["minimum_work", -10n * million]],
    ],
    [
      "has no floor for who is not employed",
      { floor: 12n * million },
      { employed: { halfDays: 0, of: 42 } },
      [],
    ],
  ] as const satisfies readonly (readonly [string, Partial<CommissionPlan>, Partial<Payee>, unknown])[])(
    "%s",
    (_what, plan, fields, lines) => {
      const statement = statementOf(aPayee(1, { plan: aPlan(plan), ...fields }), tenMillion);

      expect(amountsOf(statement).slice(1)).toEqual(lines);
    },
  );

  it("is nothing to take away where nothing was earned", () => {
    expect(statementOf(aPayee(1, { plan: aPlan({ minimumWork: 85 }) }), []).lines).toEqual([]);
  });
});

it("ends with adjustments and what the month before left owing, which no cap cuts", () => {
  const payee = aPayee(1, {
    plan: aPlan({ cap: 1n * million }),
    adjustments: [{ id: 5, amount: 3n * million, reason: "bù" }],
    carried: -500_000n,
  });

  const statement = statementOf(payee, []);

  expect(statement.lines).toMatchObject([
    { number: 1, kind: "adjustment", id: 5, reason: "bù", amount: 3n * million },
    { number: 2, kind: "carried", from: { month: 10 }, amount: -500_000n },
  ]);
  expect(statement).toMatchObject({ total: 2_500_000n, payable: 2_500_000n, carried: 0n });
});

it("names a missing target where a tier depends on it, and pays by the lowest", () => {
  const payee = aPayee(1, { plan: aPlan({ rates: tiers("whole") }) });

  const statement = statementOf(payee, [aCollection(1, 100n * million)]);

  expect(statement).toMatchObject({
    total: 3n * million,
    standing: { tier: 0, target: null, missing: null },
    doubts: [{ kind: "no_target", metric: "revenue_signed" }],
  });
});

it("names no missing target to whoever has sold nothing", () => {
  expect(statementOf(aPayee(1, { plan: aPlan({ rates: tiers("whole") }) }), []).doubts).toEqual([]);
});
