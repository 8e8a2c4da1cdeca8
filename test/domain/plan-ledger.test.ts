import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quarterOf } from "#src/domain/period.ts";
import { quartersWithin, revenueYearOf } from "#src/domain/plan.ts";
import { type LedgerSale, readLedger } from "#src/domain/plan-ledger.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

const today = day("2026-11-22");

function asked(quarter: string, contractMonths = 12) {
  const first = day(quarter);
  return { today, year: revenueYearOf(first, today), quarter: quarterOf(first), contractMonths };
}

let last = 0;

function aSale(
  { signed = "2026-03-10", due = "2026-04-09", ...fields } = {} as Partial<
    Omit<LedgerSale, "signedOn" | "dueOn">
  > & { readonly signed?: string; readonly due?: string },
): LedgerSale {
  last += 1;
  return { id: last, signedOn: day(signed), dueOn: day(due), kind: "new", amount: 100n, rest: 0n, ...fields };
}

describe("revenueYearOf", () => {
  it.each([
    ["2026-10-01", "2026"],
    ["2026-01-01", "2026"],
    ["2027-01-01", "2026"],
    ["2025-04-01", "2025"],
  ])("counts for the quarter from %s the revenue of %s", (quarter, year) => {
    expect(String(revenueYearOf(day(quarter), today).from.year)).toBe(year);
  });
});

describe("quartersWithin", () => {
  it.each([
    ["2027-01-01", "2027-12-31", 4],
    ["2027-01-01", "2027-01-01", 1],
    ["2027-01-02", "2027-03-31", 0],
    ["2026-11-22", "2027-04-01", 2],
  ])("finds from %s to %s the first days of %d", (from, to, count) => {
    const quarters = quartersWithin({ from: day(from), to: day(to) });

    expect(quarters).toHaveLength(count);
    expect(quarters.every((quarter) => quarterOf(quarter).from.equals(quarter))).toBe(true);
  });
});

describe("readLedger", () => {
  it("calls due what is due by today, the day itself included", () => {
    const sales = [
      aSale({ rest: 30n, due: "2026-11-22" }),
      aSale({ rest: 20n, due: "2026-11-23" }),
      aSale({ rest: 5n, due: "2026-08-31" }),
    ];

    const { receivablesDue, receivablesNotDue, owedSales } = readLedger(sales, asked("2026-10-01"));

    expect([receivablesDue, receivablesNotDue]).toEqual([35n, 20n]);
    expect(owedSales.map(({ rest }) => rest)).toEqual([5n, 30n, 20n]);
  });

  it.each([
    ["2026-01-15", 12, "2027-01-15"],
    ["2026-02-28", 12, "2027-02-28"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-03-31", 0, "2027-03-31"],
  ])("lets a contract of %s that runs %d months end on %s", (signed, months, ends) => {
    const { endingSales } = readLedger([aSale({ signed })], asked("2027-01-01", months));

    expect(endingSales.map(({ endsOn }) => String(endsOn))).toEqual([ends]);
  });

  it("takes what was renewed in the quarter off what runs out, never below zero", () => {
    const ending = aSale({ signed: "2025-11-01", amount: 300n });
    const renewed = (amount: bigint) => aSale({ signed: "2026-11-02", kind: "renewal", amount });
    const of = (...sales: readonly LedgerSale[]) => readLedger(sales, asked("2026-10-01")).renewals;

    expect(of(ending)).toBe(300n);
    expect(of(ending, renewed(120n))).toBe(180n);
    expect(of(ending, renewed(900n))).toBe(0n);
    expect(of(renewed(900n))).toBe(0n);
  });

  it("leaves renewals of another quarter alone", () => {
    const sales = [
      aSale({ signed: "2025-11-01", amount: 300n }),
      aSale({ signed: "2026-09-30", kind: "renewal", amount: 100n }),
    ];

    expect(readLedger(sales, asked("2026-10-01"))).toMatchObject({ renewals: 300n, renewed: 0n });
  });

  it("divides all that is owed into what is due and what is not, whatever the sales are", () => {
    fc.assert(
      fc.property(fc.array(someSale, { maxLength: 30 }), (sales) => {
        const ledger = readLedger(sales, asked("2026-10-01"));
        const owed = sales.reduce((sum, { rest }) => sum + rest, 0n);

        expect(ledger.receivablesDue + ledger.receivablesNotDue).toBe(owed);
        expect(ledger.annualRevenue).toBe(
          sales
            .filter(({ signedOn }) => signedOn.year === 2026)
            .reduce((sum, { amount }) => sum + amount, 0n),
        );
        expect(ledger.renewals >= 0n).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

const someDay = fc.integer({ min: -700, max: 700 }).map((days) => today.add({ days }));

const someSale: fc.Arbitrary<LedgerSale> = fc
  .record({
    id: fc.integer({ min: 1, max: 9_999 }),
    signedOn: someDay,
    dueOn: someDay,
    kind: fc.constantFrom("new", "renewal", "expansion"),
    amount: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    paid: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ paid, ...sale }) => ({ ...sale, rest: sale.amount - (sale.amount * BigInt(paid)) / 100n }));
