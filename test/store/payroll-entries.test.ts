import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntriesAsked } from "#src/store/interface/payroll.ts";
import { day } from "#test/support/crm.ts";
import { openPayday, type Payday } from "#test/support/payroll.ts";

let payday: Payday;
let lan: number;
let minh: number;
let huy: number;

const november = { from: day("2026-11-01"), to: day("2026-11-30") };
const october = { from: day("2026-10-01"), to: day("2026-10-31") };

beforeAll(async () => {
  payday = await openPayday();
  ({ lan, minh, huy } = payday.crm.people);
});

afterAll(() => payday.close());

/** `S1 C1`, as people write them. */
async function namesOf(asked: Partial<EntriesAsked> & Pick<EntriesAsked, "personIds">): Promise<string> {
  const entries = await payday.store.payroll.entries({ days: november, base: "both", ...asked });
  return entries.map(({ ref }) => `${ref.kind === "sale" ? "S" : "C"}${ref.id}`).join(" ");
}

describe("entries", () => {
  let shared: number;
  let first: number;

  beforeAll(async () => {
    first = await payday.sell({ on: "2026-11-30", amount: 7n, shares: [[lan, 7n]], collected: 0n });
    shared = await payday.sell({
      on: "2026-11-01",
      amount: 100n,
      shares: [
        [lan, 60n],
        [minh, 40n],
      ],
      kind: "renewal",
      collected: 50n,
    });
    await payday.sell({ on: "2026-10-31", amount: 9n, shares: [[lan, 9n]] });
    await payday.sell({ on: "2026-12-01", amount: 9n, shares: [[lan, 9n]] });
    await payday.sell({ on: "2026-11-15", amount: 9n, shares: [[huy, 9n]] });
  });

  it("are those of the days in which one of the people has a share, sales first, with everybody's part", async () => {
    const entries = await payday.store.payroll.entries({ personIds: [minh], days: november, base: "both" });

    expect(entries).toEqual([
      {
        ref: { kind: "sale", id: shared },
        saleId: shared,
        saleKind: "renewal",
        customer: `Khách của ${lan}`,
        on: day("2026-11-01"),
        amount: 100n,
        shares: [
          { personId: lan, amount: 60n },
          { personId: minh, amount: 40n },
        ],
        reverses: null,
        ownerId: lan,
      },
      expect.objectContaining({
        ref: { kind: "collection", id: expect.any(Number) },
        saleId: shared,
        saleKind: "renewal",
        amount: 50n,
        shares: [
          { personId: lan, amount: 30n },
          { personId: minh, amount: 20n },
        ],
      }),
    ]);
  });

  it("come by day, then by kind and number", async () => {
    expect(await namesOf({ personIds: [lan, minh] })).toBe(`S${shared} C1 S${first}`);
    expect(await namesOf({ personIds: [lan], base: "signed" })).toBe(`S${shared} S${first}`);
    expect(await namesOf({ personIds: [lan], base: "collected" })).toBe("C1");
    expect(await namesOf({ personIds: [] })).toBe("");
  });

  it("end at a mark, and go on behind it with what is written late", async () => {
    const { sale, collection } = await payday.crm.transact((store) => store.payroll.holdLedger());
    const mark = { sale, collection, day: 0 };
    const late = await payday.sell({ on: "2026-10-02", amount: 5n, shares: [[minh, 5n]] });
    const before = await payday.sell({ on: "2026-09-30", amount: 5n, shares: [[minh, 5n]] });
    const newest = await payday.sell({ on: "2026-11-02", amount: 5n, shares: [[minh, 5n]] });

    expect(await namesOf({ personIds: [minh], base: "signed" })).toBe(`S${shared} S${newest}`);
    expect(await namesOf({ personIds: [minh], base: "signed", upTo: mark })).toBe(`S${shared}`);
    expect(await namesOf({ personIds: [minh], base: "signed", late: { after: mark, days: october } })).toBe(
      `S${late} S${shared} S${newest}`,
    );
    expect(
      await namesOf({ personIds: [minh], days: { from: day("2026-09-01"), to: day("2026-09-30") } }),
    ).toBe(`S${before} C${collection + 2}`);
  });

  it("have a reversal as an entry of its own, on the day of what it takes back", async () => {
    const sale = await payday.sell({ on: "2026-08-10", amount: 30n, shares: [[huy, 30n]] });
    await payday.undoSale(sale);

    const days = { from: day("2026-08-01"), to: day("2026-08-31") };
    const entries = await payday.store.payroll.entries({ personIds: [huy], days, base: "signed" });

    expect(entries.map(({ amount, reverses }) => [amount, reverses])).toEqual([
      [30n, null],
      [-30n, { kind: "sale", id: sale }],
    ]);
  });
});

describe("historyOf", () => {
  it("has all that was signed, came in and went back, the newest first, with what was taken back whole", async () => {
    const sale = await payday.sell({ on: "2026-07-01", amount: 90n, shares: [[huy, 90n]], collected: 40n });
    const wrong = await payday.collect(sale, 20n, "2026-07-03");
    await payday.undoCollection(wrong);
    const refund = await payday.collect(sale, -10n, "2026-07-02");

    const history = await payday.store.payroll.historyOf([sale]);

    expect(history.map(({ ref, amount }) => [ref.kind, amount])).toEqual([
      ["collection", -20n],
      ["collection", 20n],
      ["collection", -10n],
      ["collection", 40n],
      ["sale", 90n],
    ]);
    expect(history[2]?.ref.id).toBe(refund);
    expect(await payday.store.payroll.historyOf([])).toEqual([]);
  });
});

describe("people", () => {
  it("are those employed on one of the days, and whoever else has a share in what counts", async () => {
    const before = await payday.person("cũ", { leftOn: "2026-05-31" });
    const paid = await payday.person("cũ còn tiền", { leftOn: "2026-05-31" });
    const later = await payday.person("mới", { startedOn: "2026-07-01" });
    const until = await payday.person("đến mồng 1", { leftOn: "2026-06-01" });
    await payday.sell({ on: "2026-06-10", amount: 3n, shares: [[paid, 3n]] });
    const june = { from: day("2026-06-01"), to: day("2026-06-30") };
    const named = async (asked: Pick<EntriesAsked, "days" | "late">) =>
      (await payday.store.payroll.people(asked)).map(({ id }) => id);

    expect(await named({ days: june })).toEqual([lan, minh, huy, paid, until]);
    expect(await named({ days: november })).toEqual([lan, minh, huy, later]);

    const late = { after: { sale: 0, collection: 0, day: 0 }, days: june };
    expect(await named({ days: november, late })).toEqual([lan, minh, huy, paid, later]);
    expect((await payday.store.payroll.everybody(june.to)).map(({ id }) => id)).toContain(before);
  });
});

describe("figures", () => {
  it("are summed by person for the days", async () => {
    const days = { from: day("2026-03-01"), to: day("2026-03-31") };
    await payday.sell({ on: "2026-03-01", amount: 5n, shares: [[huy, 5n]], collected: 2n });
    await payday.sell({ on: "2026-03-31", amount: 6n, shares: [[huy, 6n]], collected: 0n });
    await payday.sell({ on: "2026-04-01", amount: 9n, shares: [[huy, 9n]] });

    expect(
      await payday.store.payroll.figures([lan, huy], ["revenue_signed", "revenue_collected"], days),
    ).toEqual([
      { personId: huy, metric: "revenue_collected", value: 2n },
      { personId: huy, metric: "revenue_signed", value: 11n },
    ]);
  });
});
