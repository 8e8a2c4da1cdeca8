import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanRates } from "#src/domain/commission/plan.ts";
import { roundMoney } from "#src/domain/commission/rounding.ts";
import type { Statement } from "#src/domain/commission/statement.ts";
import { aPlan, sameRate, tiers } from "../../support/commission.ts";
import { aLedger, type Step } from "../../support/commission-months.ts";

const first = Temporal.PlainYearMonth.from("2026-09");

const kinds = fc.constantFrom("new", "renewal", "expansion");
const amounts = fc.bigInt(1n, 3_000_000n);
const permille = fc.oneof(fc.constant(1000n), fc.bigInt(1n, 1000n));
const place = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("sell"),
    weights: fc.constantFrom([1n, 1n, 1n], [60n, 40n, 1n], [7n, 2n, 5n]),
    saleKind: kinds,
    amount: amounts,
  }),
  fc.record({
    kind: fc.constantFrom("collect", "collect", "refund"),
    sale: place,
    permille,
    late: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("undo"), money: place }),
  fc.record({ kind: fc.constant("undo_sale"), sale: place }),
);
const months = fc.array(fc.array(step, { maxLength: 12 }), { minLength: 1, maxLength: 4 });

const unequal = [
  { from: { numerator: 0n, denominator: 1n }, rates: { ...sameRate(3), renewal: sameRate(1).renewal } },
  { from: { numerator: 1n, denominator: 3n }, rates: { ...sameRate(5.5), expansion: sameRate(0).expansion } },
  { from: { numerator: 1n, denominator: 1n }, rates: sameRate(8) },
];
const collected = fc.constantFrom(
  aPlan(),
  aPlan({ rates: { kind: "flat", rates: { ...sameRate(5), renewal: sameRate(3.3).renewal } } }),
  aPlan({ rates: tiers("whole", { tiers: unequal }) }),
  aPlan({ rates: tiers("marginal", { tiers: unequal }) }),
);
const signed = fc.constantFrom(aPlan({ base: "signed" }), aPlan({ base: "signed", rates: flat(3.7) }));
const anyPlan = fc.oneof(collected, signed);
const threeOf = <Plan>(one: fc.Arbitrary<Plan>) => fc.tuple(one, one, one);

describe("months in which anything is entered, refunded, undone and locked, in any order", () => {
  it("leave nothing once all sales are undone", () => {
    fc.assert(
      fc.property(threeOf(anyPlan), months, (plans, written) => {
        const ledger = aLedger(plans);

        const statements = writeMonths(ledger, [...written, []], (month) => {
          while (ledger.sales().length > 0) ledger.apply({ kind: "undo_sale", sale: 0 }, month);
        });

        for (const personId of [1, 2, 3]) expect(entrySum(statements, personId, "amount")).toBe(0n);
      }),
      { numRuns: 200 },
    );
  });

  it("leave nothing of what was collected once all of it went back", () => {
    fc.assert(
      fc.property(threeOf(collected), months, (plans, written) => {
        const ledger = aLedger(plans);

        const statements = writeMonths(ledger, [...written, []], (month) => {
          for (const [sale] of ledger.sales().entries()) {
            ledger.apply({ kind: "refund", sale, permille: 1000n, late: false }, month);
          }
        });

        for (const personId of [1, 2, 3]) expect(entrySum(statements, personId, "amount")).toBe(0n);
      }),
      { numRuns: 200 },
    );
  });

  it("count everybody's part of all that came in and went back once", () => {
    fc.assert(
      fc.property(threeOf(collected), months, (plans, written) => {
        const ledger = aLedger(plans);

        const statements = writeMonths(ledger, written);

        for (const personId of [1, 2, 3]) {
          expect(entrySum(statements, personId, "base")).toBe(ledger.heldBy(personId));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("have statements whose lines add up to the total, and whose total is paid or owed", () => {
    fc.assert(
      fc.property(threeOf(anyPlan), months, (plans, written) => {
        for (const { lines, total, payable, carried } of writeMonths(aLedger(plans), written)) {
          expect(lines.reduce((sum, { amount }) => sum + amount, 0n)).toBe(total);
          expect(payable + carried).toBe(total);
          expect(payable >= 0n && carried <= 0n).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("have lines whose slices add up to their base", () => {
    fc.assert(
      fc.property(threeOf(anyPlan), months, (plans, written) => {
        for (const { lines } of writeMonths(aLedger(plans), written)) {
          for (const line of lines) {
            if (line.kind !== "entry") continue;
            expect(line.slices.reduce((sum, { base }) => sum + base, 0n)).toBe(line.base);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("have the same statements in whatever order people and entries are given", () => {
    fc.assert(
      fc.property(threeOf(anyPlan), months, fc.integer(), (plans, written, seed) => {
        const ledger = aLedger(plans);
        writeMonths(ledger, written);
        const month = first.add({ months: written.length - 1 });

        const shuffled = ledger.reckon(month, (items) => shuffle(items, seed));

        expect(new Map([...shuffled].toSorted(([one], [other]) => one - other))).toEqual(
          ledger.reckon(month),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("divide what an entry earns at one rate into parts that add up to it", () => {
    fc.assert(
      fc.property(months, (written) => {
        const plan = aPlan({ rates: flat(3.7) });
        const statements = writeMonths(aLedger([plan, plan, plan]), written);

        const lines = statements.flatMap((statement) =>
          statement.lines.filter((line) => line.kind === "entry"),
        );
        const earned = Map.groupBy(
          lines.filter(({ basis }) => basis.kind !== "refund"),
          ({ entry }) => entry.id,
        );
        for (const parts of earned.values()) {
          const base = parts.reduce((sum, line) => sum + line.base, 0n);
          const amount = parts.reduce((sum, line) => sum + line.amount, 0n);
          expect(amount).toBe(roundMoney({ numerator: base * 37n, denominator: 1000n }));
        }
      }),
      { numRuns: 100 },
    );
  });
});

type Ledger = ReturnType<typeof aLedger>;
type Writing = Parameters<Ledger["apply"]>[1];

function writeMonths(
  ledger: Ledger,
  written: readonly (readonly Step[])[],
  atTheEnd?: (month: Writing) => void,
) {
  return written.flatMap((steps, count) => {
    const month = first.add({ months: count });
    for (const [at, one] of steps.entries()) {
      ledger.apply(count === 0 && "late" in one ? { ...one, late: false } : one, { month, at });
    }
    if (count === written.length - 1) atTheEnd?.({ month, at: 27 });
    return ledger.lock(month);
  });
}

function entrySum(statements: readonly Statement[], personId: number, of: "amount" | "base"): bigint {
  return statements
    .filter((statement) => statement.personId === personId)
    .flatMap(({ lines }) => lines.filter((line) => line.kind === "entry"))
    .reduce((sum, line) => sum + line[of], 0n);
}

function flat(value: number): PlanRates {
  return { kind: "flat", rates: sameRate(value) };
}

/** Some other order, the same for the same seed. */
function shuffle<Item>(items: readonly Item[], seed: number): readonly Item[] {
  return items
    .map((item, place) => ({ item, rank: Math.imul(place + 1, seed | 1) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}
