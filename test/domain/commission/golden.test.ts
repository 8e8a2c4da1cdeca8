import { describe, expect, it } from "vitest";
import { reckon } from "#src/domain/commission/reckon.ts";
import {
  aCollection,
  amountsOf,
  aPayee,
  aPlan,
  frozenFrom,
  sameRate,
  someBooks,
  statementOf,
  tiers,
} from "../../support/commission.ts";

const million = 1_000_000n;
const october = Temporal.PlainYearMonth.from("2026-10");

describe("a target of 500tr of which 600tr came in", () => {
  it.each([
    ["whole", 48_000_000n],
    ["marginal", 23_000_000n],
  ] as const)("earns in %s tiers %d", (count, total) => {
    const payee = aPayee(1, {
      plan: aPlan({ rates: tiers(count) }),
      figures: new Map([["revenue_collected", 600n * million]]),
      targets: new Map([["revenue_signed", 500n * million]]),
    });

    const statement = statementOf(payee, [aCollection(1, 600n * million)]);

    expect(statement).toMatchObject({ total, payable: total, standing: { tier: 3, missing: null } });
  });
});

it.each([
  [800_000_000n, 1, 200_000_000n],
  [799_990_000n, 0, 10_000n],
])("has with %d of 1 tỷ reached tier %d", (actual, tier, missing) => {
  const payee = aPayee(1, {
    plan: aPlan({ rates: tiers("whole") }),
    figures: new Map([["revenue_collected", actual]]),
    targets: new Map([["revenue_signed", 1_000_000_000n]]),
  });

  const { standing } = statementOf(payee, []);

  expect(standing).toMatchObject({ tier, missing });
});

it("takes a refund of 40tr from an October line at 6 % back at 6 %, though the tier is another one now", () => {
  const plan = aPlan({ rates: tiers("whole") });
  const collected = aCollection(1, 500n * million, { on: "2026-10-15" });
  const inOctober = reckon(
    [
      aPayee(1, {
        plan,
        figures: new Map([["revenue_collected", 500n * million]]),
        targets: new Map([["revenue_signed", 500n * million]]),
      }),
    ],
    { ...someBooks([collected]), month: october },
  );
  const refund = aCollection(2, -40n * million, { on: "2026-12-05" });

  const december = statementOf(
    aPayee(1, { plan, targets: new Map([["revenue_signed", 500n * million]]) }),
    [refund],
    {
      month: Temporal.PlainYearMonth.from("2026-12"),
      collections: [refund, collected],
      frozen: frozenFrom(inOctober.values()),
    },
  );

  expect(amountsOf(december)).toEqual([["C2", -2_400_000n]]);
  expect(december).toMatchObject({ payable: 0n, carried: -2_400_000n, doubts: [] });
});

it("divides 5 % of 10.000.001 by 60 to 40 into 300.000 and 200.000", () => {
  const shared = aCollection(1, 10_000_001n, {
    shares: [
      { personId: 1, amount: 6_000_001n },
      { personId: 2, amount: 4_000_000n },
    ],
  });

  const statements = reckon([aPayee(1), aPayee(2)], someBooks([shared]));

  expect([...statements.values()].map(({ total }) => total)).toEqual([300_000n, 200_000n]);
});

it("divides among three with a third each so that nothing is left, to the lower number first", () => {
  const shares = [34n, 33n, 33n].map((amount, place) => ({ personId: place + 1, amount: amount * 10n }));
  const plan = aPlan();

  const statements = reckon(
    [1, 2, 3].map((id) => aPayee(id, { plan })),
    someBooks([aCollection(1, 1000n, { shares })]),
  );

  expect([...statements.values()].map(({ total }) => total)).toEqual([17n, 17n, 16n]);
});

it("owes what a refund larger than the month's sales leaves, and pays nothing", () => {
  const before = aCollection(1, 500n * million, { on: "2026-10-15" });
  const locked = reckon([aPayee(1)], { ...someBooks([before]), month: october });
  const refund = aCollection(3, -300n * million);

  const statement = statementOf(aPayee(1), [aCollection(2, 100n * million, { saleId: 2 }), refund], {
    collections: [refund, before],
    frozen: frozenFrom(locked.values()),
  });

  expect(amountsOf(statement)).toEqual([
    ["C2", 5n * million],
    ["C3", -15n * million],
  ]);
  expect(statement).toMatchObject({ total: -10n * million, payable: 0n, carried: -10n * million });
});

it("asks somebody who joins on the 10th for a part of the target by working days", () => {
  const payee = aPayee(1, {
    plan: aPlan({ rates: tiers("whole") }),
    figures: new Map([["revenue_collected", 300n * million]]),
    targets: new Map([["revenue_signed", 400n * million]]),
    employed: { halfDays: 30, of: 40 },
  });

  const { standing, total } = statementOf(payee, [aCollection(1, 300n * million)]);

  expect(standing).toMatchObject({
    tier: 2,
    target: { numerator: 400n * million * 30n, denominator: 40n },
    missing: 60n * million,
  });
  expect(total).toBe(18n * million);
});

describe("money on the 25th for somebody who left on the 20th", () => {
  const left = { leftOn: Temporal.PlainDate.from("2026-11-20") };
  const entry = aCollection(1, 100n * million, { on: "2026-11-25", ownerId: 2 });

  it.each([
    ["pay", [["C1", 5n * million]], []],
    ["none", [["C1", 0n]], []],
    ["successor", [["C1", 0n]], [["C1", 7n * million]]],
    [null, [["C1", 0n]], []],
  ] as const)("is paid by the rule %s", (leaver, own, successors) => {
    const statements = reckon(
      [
        aPayee(1, { ...left, plan: aPlan({ leaver }) }),
        aPayee(2, {
          plan: aPlan({
            rates: { kind: "flat", rates: sameRate(7) },
          }),
        }),
      ],
      someBooks([entry]),
    );

    expect([...statements.values()].map(amountsOf)).toEqual([own, successors]);
  });

  it("is a question to HR where the plan does not say", () => {
    const statement = statementOf(aPayee(1, left), [entry]);

    expect(statement.doubts).toEqual([{ kind: "leaver", entry: { kind: "collection", id: 1 } }]);
  });
});
