import fc from "fast-check";
import { expect, it } from "vitest";
import type { LedgerEntry } from "#src/domain/commission/entry.ts";
import { exactOf, lowerPart, raterOf, slicesOf, takenSlices } from "#src/domain/commission/slices.ts";
import { standingOf } from "#src/domain/commission/tiers.ts";
import {
  aCollection,
  aPayee,
  aPlan,
  aReversal,
  percent,
  sameRate,
  statementOf,
  tiers,
} from "../../support/commission.ts";

const target = 3_333_333n;
const rates = tiers("marginal");
const payee = aPayee(1, { plan: aPlan({ rates }), targets: new Map([["revenue_signed", target]]) });

/** Multiples of 100 đồng, so that a whole percentage of them is not rounded. */
const amounts = fc.array(
  fc.bigInt(1n, 40_000n).map((hundreds) => hundreds * 100n),
  { minLength: 1, maxLength: 12 },
);

it("earns in marginal tiers what their sum earns, however it comes in", () => {
  fc.assert(
    fc.property(amounts, (parts) => {
      const sum = parts.reduce((total, part) => total + part, 0n);

      const statement = statementOf(payee, asMoney(parts));

      expect(bySlices(statement)).toEqual(bySlices(statementOf(payee, asMoney([sum]))));
      expect(statement.standing).toEqual(statementOf(payee, asMoney([sum])).standing);
    }),
  );
});

it("earns what it would have earned had that which was undone never been", () => {
  const undoings = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
  const plan = aPlan({ rates: { ...rates, tiers: rates.tiers.map(withCheapRenewals) } });
  fc.assert(
    fc.property(amounts, undoings, (parts, isUndone) => {
      const money = asMoney(parts);
      const undone = money.filter((_, place) => isUndone[place]);
      const reversals = undone.map((entry, place) => aReversal(money.length + 1 + place, entry));

      const { total } = statementOf({ ...payee, plan }, [...money, ...reversals], {
        collections: [...money, ...reversals],
      });

      expect(total).toBe(
        statementOf(
          { ...payee, plan },
          money.filter((_, place) => !isUndone[place]),
        ).total,
      );
    }),
  );
});

it("parts any base into what stays and what is taken back", () => {
  const standing = standingOf(rates, 0n, { numerator: target, denominator: 1n });
  const sizes = fc.bigInt(0n, 5_000_000n);
  fc.assert(
    fc.property(sizes, sizes, sizes, (on, rest, taken) => {
      const base = rest + taken;
      const slices = slicesOf(raterOf(rates, standing), { kind: "new", base, on });

      const all = exactOf([...lowerPart(slices, rest), ...takenSlices(slices, base, rest)].map(positive));

      expect(all).toEqual(exactOf(slices));
    }),
  );
});

it.each([
  [0n, 0],
  [2_666_666n, 0],
  [2_666_667n, 1],
  [3_333_333n, 2],
  [4_000_000n, 3],
])("stands with %d of 3.333.333 in tier %d", (actual, tier) => {
  expect(standingOf(rates, actual, { numerator: target, denominator: 1n }).tier).toBe(tier);
});

it("begins tiers of money exactly at their amount", () => {
  const byMoney = tiers("marginal", {
    by: "money",
    tiers: [
      { from: percent(0), rates: sameRate(3) },
      { from: { numerator: 50_000_000n, denominator: 1n }, rates: sameRate(5) },
    ],
  });
  const earner = aPayee(1, { plan: aPlan({ rates: byMoney }) });

  const { lines, standing } = statementOf(earner, [aCollection(1, 60_000_000n)]);

  expect(lines).toMatchObject([
    { slices: [{ base: 50_000_000n }, { base: 10_000_000n }], amount: 2_000_000n },
  ]);
  expect(standing).toMatchObject({ tier: 1, target: null, missing: null });
});

function asMoney(parts: readonly bigint[]): readonly LedgerEntry[] {
  return parts.map((amount, place) =>
    aCollection(place + 1, amount, { saleKind: place % 2 === 0 ? "new" : "renewal", saleId: place + 1 }),
  );
}

function withCheapRenewals(tier: (typeof rates.tiers)[number]) {
  return { ...tier, rates: { ...tier.rates, renewal: percent(1) } };
}

function bySlices({ lines }: ReturnType<typeof statementOf>) {
  const slices = lines.flatMap((line) => (line.kind === "entry" ? line.slices : []));
  const byTier = Map.groupBy(slices, ({ tier }) => tier);
  return new Map([...byTier].map(([tier, parts]) => [tier, parts.reduce((sum, { base }) => sum + base, 0n)]));
}

function positive(slice: ReturnType<typeof lowerPart>[number]) {
  return { ...slice, base: slice.base < 0n ? -slice.base : slice.base };
}
