import { describe, expect, it } from "vitest";
import { type Books, reckon } from "#src/domain/commission/reckon.ts";
import {
  aCollection,
  amountsOf,
  aPayee,
  aPlan,
  aReversal,
  aSale,
  frozenFrom,
  november,
  sameRate,
  someBooks,
  statementOf,
  tiers,
} from "../../support/commission.ts";

const million = 1_000_000n;
const october = Temporal.PlainYearMonth.from("2026-10");

/** October at 6 %, locked; this month pays 5 %. */
function locked(...entries: Books["entries"]) {
  const plan = aPlan({ rates: { kind: "flat", rates: sameRate(6) } });
  return frozenFrom(reckon([aPayee(1, { plan })], { ...someBooks(entries), month: october }).values());
}

const old = aCollection(1, 100n * million, { on: "2026-10-15" });

describe("a refund", () => {
  it("takes back the newest money first, each part at its own rate", () => {
    const fresh = aCollection(2, 30n * million, { on: "2026-11-05" });
    const refund = aCollection(3, -50n * million, { on: "2026-11-20" });

    const statement = statementOf(aPayee(1), [fresh, refund], {
      collections: [old, fresh, refund],
      frozen: locked(old),
    });

    expect(statement.lines).toMatchObject([
      { base: 30n * million, amount: 1_500_000n },
      {
        base: -30n * million,
        amount: -1_500_000n,
        basis: { kind: "refund", of: { id: 2 }, month: { month: 11 }, isLocked: false },
      },
      {
        base: -20n * million,
        amount: -1_200_000n,
        basis: { kind: "refund", of: { id: 1 }, month: { month: 10 }, isLocked: true },
      },
    ]);
    expect(statement.doubts).toEqual([]);
  });

  it("goes on where an earlier one has stopped", () => {
    const older = aCollection(1, 100n * million, { on: "2026-10-01" });
    const newer = aCollection(2, 40n * million, { on: "2026-10-20" });
    const before = aCollection(3, -30n * million, { on: "2026-10-25" });
    const refund = aCollection(4, -30n * million);

    const { lines } = statementOf(aPayee(1), [refund], {
      collections: [older, newer, before, refund],
      frozen: locked(older, newer, before),
    });

    expect(lines).toMatchObject([
      { base: -10n * million, basis: { of: { id: 2 } } },
      { base: -20n * million, basis: { of: { id: 1 } } },
    ]);
  });

  it("takes back money of a later day last", () => {
    const later = aCollection(2, 100n * million, { on: "2026-11-15" });
    const refund = aCollection(3, -120n * million, { on: "2026-11-10" });

    const { lines } = statementOf(aPayee(1), [later, refund], {
      collections: [old, later, refund],
      frozen: locked(old),
    });

    expect(lines.filter(({ amount }) => amount < 0n)).toMatchObject([
      { base: -100n * million, basis: { of: { id: 1 } } },
      { base: -20n * million, basis: { of: { id: 2 } } },
    ]);
  });

  it("is no more than an estimate while the month of its money is open", () => {
    const refund = aCollection(3, -50n * million);

    const statement = statementOf(aPayee(1), [refund], { collections: [old, refund] });

    expect(statement.lines).toMatchObject([
      { amount: -2_500_000n, basis: { kind: "refund", of: { id: 1 }, month: october, isLocked: false } },
    ]);
    expect(statement.doubts).toEqual([{ kind: "origin_open", entry: { kind: "collection", id: 3 } }]);
  });

  it("goes at the rate of today where more goes back than ever came in", () => {
    const refund = aCollection(3, -120n * million);

    const statement = statementOf(aPayee(1), [refund], { collections: [old, refund], frozen: locked(old) });

    expect(amountsOf(statement)).toEqual([
      ["C3", -6n * million],
      ["C3", -1n * million],
    ]);
  });

  it("takes nothing from whoever was paid nothing in the locked month", () => {
    const refund = aCollection(3, -50n * million);

    const statement = statementOf(aPayee(1), [refund], {
      collections: [old, refund],
      lateTerms: () => ({ plan: null, standing: null }),
    });

    expect(statement).toMatchObject({ lines: [], doubts: [] });
  });

  it("takes nothing from whoever no plan holds for", () => {
    const refund = aCollection(3, -50n * million);

    expect(statementOf(aPayee(1, { plan: null }), [refund], { collections: [old, refund] }).lines).toEqual(
      [],
    );
  });

  it("takes back what was paid though no plan holds any more", () => {
    const refund = aCollection(3, -50n * million);

    const statement = statementOf(aPayee(1, { plan: null }), [refund], {
      collections: [old, refund],
      frozen: locked(old),
    });

    expect(statement).toMatchObject({ plan: null, total: -3n * million });
  });

  it("takes back what was paid when it was signed, though the plan pays by what is collected now", () => {
    const sale = aSale(1, 100n * million, { on: "2026-10-15" });
    const frozen = frozenFrom(
      reckon([aPayee(1, { plan: aPlan({ base: "signed" }) })], {
        ...someBooks([sale]),
        month: october,
      }).values(),
    );
    const refund = aCollection(3, -40n * million);

    const { lines } = statementOf(
      aPayee(1, { plan: aPlan({ rates: { kind: "flat", rates: sameRate(9) } }) }),
      [refund],
      { collections: [old, refund], frozen },
    );

    expect(lines).toMatchObject([{ amount: -2n * million, basis: { of: { kind: "sale", id: 1 } } }]);
  });

  it("of money that a successor was paid for is taken from the successor", () => {
    const left = { leftOn: Temporal.PlainDate.from("2026-09-20"), plan: aPlan({ leaver: "successor" }) };
    const money = { ...old, ownerId: 2 };
    const refund = aCollection(3, -50n * million, { ownerId: 9 });
    const frozen = frozenFrom(
      reckon([aPayee(1, left), aPayee(2)], { ...someBooks([money]), month: october }).values(),
    );

    const statements = reckon([aPayee(1, left), aPayee(2)], {
      ...someBooks([refund]),
      collections: [money, refund],
      frozen,
    });

    expect([...statements.values()].map(amountsOf)).toEqual([[["C3", 0n]], [["C3", -2_500_000n]]]);
  });
});

describe("what is undone", () => {
  it("leaves nothing in its month", () => {
    const money = aCollection(1, 33_333n);

    const statement = statementOf(aPayee(1), [money, aReversal(2, money)]);

    expect(amountsOf(statement)).toEqual([
      ["C1", 1_667n],
      ["C2", -1_667n],
    ]);
  });

  it("comes off the open month at the rate at which it was locked", () => {
    const statement = statementOf(aPayee(1), [aReversal(2, old)], { frozen: locked(old) });

    expect(statement.lines).toMatchObject([
      { amount: -6n * million, basis: { kind: "refund", of: { id: 1 }, month: october, isLocked: true } },
    ]);
  });

  it("is a sale with all that was paid for its signing", () => {
    const sale = aSale(1, 100n * million, { on: "2026-10-15" });
    const plan = aPlan({ base: "signed" });
    const frozen = frozenFrom(
      reckon([aPayee(1, { plan })], { ...someBooks([sale]), month: october }).values(),
    );

    expect(amountsOf(statementOf(aPayee(1, { plan }), [aReversal(2, sale)], { frozen }))).toEqual([
      ["S2", -5n * million],
    ]);
  });

  it("is money of which a refund had taken a part: the rest of it goes, and then the newest", () => {
    const refund = aCollection(2, -40n * million, { on: "2026-10-20" });
    const newer = aCollection(3, 100n * million, { on: "2026-11-05" });
    const undone = aReversal(4, old);

    const { lines, total } = statementOf(aPayee(1), [newer, undone], {
      collections: [old, refund, newer, undone],
      frozen: locked(old, refund),
    });

    expect(lines).toMatchObject([
      { base: -60n * million, amount: -3_600_000n, basis: { of: { id: 1 } } },
      { base: -40n * million, amount: -2_000_000n, basis: { of: { id: 3 } } },
      { base: 100n * million, amount: 5_000_000n },
    ]);
    expect(total).toBe(-600_000n);
  });

  it("is a refund, which gives back to the đồng what it took", () => {
    const refund = aCollection(2, -33_333n, { on: "2026-10-20" });

    const statement = statementOf(aPayee(1), [aReversal(3, refund)], {
      collections: [old, refund],
      frozen: locked(old, refund),
    });

    expect(statement.lines).toMatchObject([{ base: 33_333n, amount: 2_000n }]);
  });

  it("is late money, which its own month paid though the plan pays for what is signed now", () => {
    const late = aCollection(1, 100n * million, { on: "2026-10-30" });
    const undone = aReversal(2, late);

    const statement = statementOf(aPayee(1, { plan: aPlan({ base: "signed" }) }), [late, undone], {
      collections: [late, undone],
      lateTerms: () => ({ plan: aPlan(), standing: null }),
    });

    expect(amountsOf(statement)).toEqual([
      ["C1", 5n * million],
      ["C2", -5n * million],
    ]);
  });

  it("is a sale of two months, which leaves nothing in the later one, whenever the earlier one is locked", () => {
    const first = aCollection(1, 100n * million);
    const refund = aCollection(2, -100n * million, { on: "2026-12-02" });
    const second = aCollection(3, 100n * million, { on: "2026-12-03" });
    const undone = [aReversal(4, first), aReversal(5, refund), aReversal(6, second)] as const;
    const collections = [first, refund, second, ...undone];
    const [ofFirst, ...ofOthers] = undone;

    const before = statementOf(
      aPayee(1, { plan: aPlan({ rates: { kind: "flat", rates: sameRate(6) } }) }),
      [first, ofFirst],
      {
        collections,
      },
    );
    const after = statementOf(aPayee(1), [refund, second, ...ofOthers], {
      month: november.add({ months: 1 }),
      collections,
      frozen: frozenFrom([before]),
      marks: [6],
    });

    expect(before).toMatchObject({ total: 0n });
    expect(after).toMatchObject({ total: 0n });
  });

  it("does not carry later sales into a higher marginal tier", () => {
    const plan = aPlan({
      rates: tiers("marginal", {
        tiers: [
          { from: { numerator: 0n, denominator: 1n }, rates: sameRate(3) },
          {
            from: { numerator: 1n, denominator: 1n },
            rates: { ...sameRate(6), renewal: sameRate(1).renewal },
          },
        ],
      }),
    });
    const payee = aPayee(1, { plan, targets: new Map([["revenue_signed", 100n * million]]) });
    const undone = aCollection(1, 100n * million, { on: "2026-11-02" });
    const kept = aCollection(3, 50n * million, { on: "2026-11-10", saleId: 2, saleKind: "renewal" });

    const statement = statementOf(payee, [undone, aReversal(2, undone), kept]);

    expect(statement).toMatchObject({ total: 1_500_000n, standing: { actual: 50n * million, tier: 0 } });
  });
});
