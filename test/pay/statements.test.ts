import { afterEach, describe, expect, it } from "vitest";
import { by } from "#test/support/crm.ts";
import { aPlan, flat, openPayday, type Payday, rate } from "#test/support/payroll.ts";

let payday: Payday;

afterEach(() => payday.close());

describe("loadStatements", () => {
  it("shares 500.000 of 10.000.001 at 5 % as 300.000 and 200.000", async () => {
    payday = await openPayday(aPlan());
    const { lan, minh } = payday.crm.people;
    await payday.sell({
      on: "2026-11-10",
      amount: 10_000_001n,
      shares: [
        [lan, 6_000_001n],
        [minh, 4_000_000n],
      ],
    });

    const [ofLan, ofMinh] = await payday.statements("2026-11", [lan, minh]);

    expect(ofLan).toMatchObject({ total: 300_000n, payable: 300_000n, carried: 0n });
    expect(ofMinh).toMatchObject({ total: 200_000n });
  });

  it("takes a refund in December back at the 6 % of the locked October", async () => {
    payday = await openPayday(aPlan({ rates: flat(60) }));
    const { lan } = payday.crm.people;
    const sale = await payday.sell({ on: "2026-10-05", amount: 100_000_000n, shares: [[lan, 100_000_000n]] });
    await payday.lock("2026-10");
    const october = await payday.statement("2026-10", lan);
    payday.plans([aPlan({ rates: flat(30) })]);
    await payday.lock("2026-11");

    await payday.collect(sale, -40_000_000n, "2026-12-03");

    expect(await payday.statement("2026-12", lan)).toMatchObject({
      total: -2_400_000n,
      payable: 0n,
      carried: -2_400_000n,
    });
    expect(await payday.statement("2026-10", lan)).toEqual(october);
    expect(october).toMatchObject({ total: 6_000_000n });
  });

  it("rates a sharer in marginal tiers by all that the sharer has brought in", async () => {
    payday = await openPayday(
      aPlan({ name: "Lan", appliesTo: { roles: [], teams: ["Bắc"], people: [] } }),
      aPlan({
        name: "Bậc",
        appliesTo: { roles: [], teams: ["Nam"], people: [] },
        rates: {
          kind: "tiers",
          by: "money",
          metric: "revenue_collected",
          targetMetric: "revenue_collected",
          count: "marginal",
          tiers: [
            { from: rate(0), rates: flat(10).rates },
            { from: { numerator: 1_000n, denominator: 1n }, rates: flat(95).rates },
          ],
        },
      }),
    );
    const { lan, huy } = payday.crm.people;
    await payday.sell({ on: "2026-11-02", amount: 1_000n, shares: [[huy, 1_000n]] });
    await payday.sell({
      on: "2026-11-03",
      amount: 20n,
      shares: [
        [lan, 10n],
        [huy, 10n],
      ],
    });

    // 0,5 + 0,95 đồng are 1 đồng, which goes to the larger part.
    expect(await payday.statement("2026-11", lan)).toMatchObject({ total: 0n });
    expect(await payday.statement("2026-11", huy)).toMatchObject({ total: 11n });
  });

  it("gives a lead a part of what the team earns, whoever is asked for", async () => {
    const members = { roles: ["lead"], teams: [], people: [] } as const;
    const override = { rate: rate(100), of: "commission" } as const;
    payday = await openPayday(
      aPlan({ appliesTo: { ...members, roles: ["rep"] } }),
      aPlan({ name: "Trưởng nhóm", appliesTo: members, override }),
    );
    const { lan, huy } = payday.crm.people;
    const lead = await payday.person("Trang", { role: "lead" });
    const left = await payday.person("Vy", { leftOn: "2026-11-10" });
    const longAgo = await payday.person("Cũ", { leftOn: "2026-10-31" });
    for (const id of [lan, huy, left, longAgo]) {
      await payday.sell({ on: "2026-11-09", amount: 100_000n, shares: [[id, 100_000n]] });
    }

    // 5 % of two times 100.000 for the team on days of the month, and a tenth of that.
    expect(await payday.statement("2026-11", lead)).toMatchObject({
      total: 1_000n,
      lines: [{ kind: "override", sum: 10_000n }],
    });
    expect(await payday.statement("2026-11", huy)).toMatchObject({ total: 5_000n });
  });

  it("takes back the lead's part of what a refund takes back from the team, locked months included", async () => {
    const members = { roles: ["lead"], teams: [], people: [] } as const;
    const override = { rate: rate(10), of: "base" } as const;
    payday = await openPayday(
      aPlan({ appliesTo: { ...members, roles: ["rep"] } }),
      aPlan({ name: "Trưởng nhóm", appliesTo: members, override }),
    );
    const { lan } = payday.crm.people;
    const lead = await payday.person("Trang", { role: "lead" });
    const sale = await payday.sell({ on: "2026-10-05", amount: 100_000n, shares: [[lan, 100_000n]] });
    await payday.lock("2026-10");

    await payday.collect(sale, -40_000n, "2026-11-03");

    expect(await payday.statement("2026-10", lead)).toMatchObject({ total: 1_000n });
    expect(await payday.statement("2026-11", lead)).toMatchObject({ total: -400n });
  });

  it("gives the successor what comes in after somebody has left", async () => {
    payday = await openPayday(aPlan({ leaver: "successor" }));
    const { lan } = payday.crm.people;
    const left = await payday.person("Vy", { leftOn: "2026-10-31" });
    const sale = { on: "2026-10-20", amount: 100_000n, shares: [[left, 100_000n]], ownerId: lan } as const;
    const saleId = await payday.sell({ ...sale, collected: 0n });
    const collectionId = await payday.collect(saleId, 100_000n, "2026-11-05");

    expect(await payday.statement("2026-11", lan)).toMatchObject({
      total: 5_000n,
      lines: [{ kind: "entry", entry: { kind: "collection", id: collectionId }, basis: { kind: "leaver" } }],
    });
    expect(await payday.statement("2026-11", left)).toMatchObject({ total: 0n });
  });

  it("keeps the ledger's entries of people without a plan out of the others' commission, not out of the books", async () => {
    payday = await openPayday(aPlan({ appliesTo: { roles: [], teams: ["Bắc"], people: [] } }));
    const { lan, huy } = payday.crm.people;
    await payday.sell({
      on: "2026-11-02",
      amount: 300_000n,
      shares: [
        [lan, 100_000n],
        [huy, 200_000n],
      ],
    });

    expect(await payday.statement("2026-11", huy)).toMatchObject({ plan: null, lines: [], total: 0n });
    expect(await payday.statement("2026-11", lan)).toMatchObject({
      total: 5_000n,
      lines: [{ whole: 300_000n, base: 100_000n }],
    });
  });

  it("asks for the công of the month, trips included and leave not", async () => {
    payday = await openPayday(aPlan({ minimumWork: 80 }));
    const { lan, minh } = payday.crm.people;
    for (const id of [lan, minh]) {
      await payday.sell({ on: "2026-11-02", amount: 100_000n, shares: [[id, 100_000n]] });
    }
    const day = { on: Temporal.PlainDate.from("2026-11-04"), half: 1, requestId: null } as const;
    await payday.store.timesheets.write(
      [
        { ...day, personId: lan, code: "unpaid" },
        { ...day, personId: minh, code: "trip" },
      ],
      by(null),
    );

    // November 2026 has 20 working days of 4 quarters, the 24th being a holiday.
    expect(await payday.statement("2026-11", lan)).toMatchObject({ total: 0n });
    expect(await payday.statement("2026-11", minh)).toMatchObject({ total: 5_000n });
  });
});

describe("what would be", () => {
  it("counts one more entry, on either side of a tier, and writes nothing", async () => {
    const tier = {
      kind: "tiers",
      by: "money",
      metric: "revenue_signed",
      targetMetric: "revenue_signed",
    } as const;
    payday = await openPayday(
      aPlan({
        base: "signed",
        rates: {
          ...tier,
          count: "whole",
          tiers: [
            { from: rate(0), rates: flat(50).rates },
            { from: { numerator: 150_000n, denominator: 1n }, rates: flat(100).rates },
          ],
        },
      }),
    );
    const { lan, minh } = payday.crm.people;
    await payday.sell({ on: "2026-11-02", amount: 100_000n, shares: [[lan, 100_000n]] });
    const on = Temporal.PlainDate.from("2026-11-03");
    const supposed = { personId: lan, amount: 50_000n, kind: "new", on } as const;

    expect(await payday.statement("2026-11", lan, supposed)).toMatchObject({
      total: 15_000n,
      standing: { actual: 150_000n, tier: 1 },
    });
    expect(await payday.statement("2026-11", lan)).toMatchObject({ total: 5_000n, standing: { tier: 0 } });
    expect(await payday.statement("2026-11", minh, supposed)).toMatchObject({ total: 0n });
  });
});

describe("after a lock", () => {
  it("counts a late entry in the next month, by the locked month's plan, and in no later one", async () => {
    payday = await openPayday(aPlan({ rates: flat(60) }));
    const { lan } = payday.crm.people;
    await payday.lock("2026-10");
    payday.plans([aPlan({ rates: flat(30) })]);

    await payday.sell({ on: "2026-10-20", amount: 100_000n, shares: [[lan, 100_000n]] });

    expect(await payday.statement("2026-11", lan)).toMatchObject({
      total: 6_000n,
      lines: [{ basis: { kind: "late" }, amount: 6_000n }],
    });
    expect(await payday.statement("2026-12", lan)).toMatchObject({ lines: [] });
    await payday.lock("2026-11");
    expect(await payday.statement("2026-12", lan)).toMatchObject({ lines: [] });
  });

  it("pays nothing again for the money of a sale that was paid when it was signed", async () => {
    payday = await openPayday(aPlan({ base: "signed" }));
    const { lan } = payday.crm.people;
    const sale = await payday.sell({ on: "2026-10-20", amount: 100n, shares: [[lan, 100n]], collected: 0n });
    await payday.lock("2026-10");
    payday.plans([aPlan()]);

    await payday.collect(sale, 60n, "2026-11-03");
    await payday.collect(sale, -20n, "2026-11-04");

    expect(await payday.statement("2026-11", lan)).toMatchObject({
      total: -1n,
      lines: [{ amount: -1n, basis: { kind: "refund", of: { kind: "sale" } } }],
    });
  });

  it("carries what is owed from month to month, through open ones as well", async () => {
    payday = await openPayday(aPlan());
    const { lan } = payday.crm.people;
    await payday.adjust(lan, "2026-10", -500_000n);
    await payday.lock("2026-10");
    await payday.adjust(lan, "2026-11", 200_000n);

    expect(await payday.statement("2026-12", lan)).toMatchObject({
      total: -300_000n,
      lines: [{ kind: "carried", amount: -300_000n, from: Temporal.PlainYearMonth.from("2026-11") }],
    });
  });

  it("shows no adjustment that was taken back within its month, and its opposite in a later one", async () => {
    payday = await openPayday(aPlan());
    const { lan } = payday.crm.people;
    const wrong = await payday.adjust(lan, "2026-10", 500_000n);
    await payday.adjust(lan, "2026-10", -500_000n, wrong);
    const kept = await payday.adjust(lan, "2026-10", 70_000n);
    expect(await payday.statement("2026-10", lan)).toMatchObject({
      lines: [{ kind: "adjustment", id: kept }],
    });

    await payday.lock("2026-10");
    await payday.adjust(lan, "2026-11", -70_000n, kept);

    expect(await payday.statement("2026-11", lan)).toMatchObject({ total: -70_000n });
  });

  it("has an empty statement for whoever came later", async () => {
    payday = await openPayday(aPlan());
    await payday.lock("2026-10");
    const id = await payday.person("Mới", { startedOn: "2026-11-01" });

    expect(await payday.statement("2026-10", id)).toMatchObject({ plan: null, lines: [], total: 0n });
  });
});
