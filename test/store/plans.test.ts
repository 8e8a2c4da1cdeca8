import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "#src/domain/access.ts";
import { periodBetween, quarterOf, yearOf } from "#src/domain/period.ts";
import type { PlanFigures } from "#src/domain/plan.ts";
import { saleKinds } from "#src/domain/sale.ts";
import type { PlanLedgerAsked } from "#src/store/interface/plans.ts";
import { createPlans } from "#src/store/plans.ts";
import type { Authorship } from "#src/store/store.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

const today = day("2026-11-22");
const quarter = day("2026-10-01");
const everything: Scope = { kind: "company" };
const asked: PlanLedgerAsked = {
  today,
  year: yearOf(today),
  quarter: quarterOf(quarter),
  paymentDays: 30,
  contractMonths: 12,
};

const figures: PlanFigures = {
  annualRevenue: 900n,
  receivablesDue: 100n,
  receivablesNotDue: 50n,
  renewals: 150n,
  expectedRevenue: 300n,
  expectedRatio: 250n,
  development: 200n,
};

let bot: TestBot;
let by: Authorship;

beforeAll(async () => {
  bot = await createTestBot();
  by = { actorId: bot.people.Lan.id, at: Temporal.Instant.from("2026-11-22T09:00+07:00"), messageId: null };
});

afterAll(() => bot.close());

describe("Plans.put", () => {
  it("adds versions, and finds the plan with the last one", async () => {
    const { id: customerId } = await bot.store.customers.ensure("Bản Một", bot.people.Lan.id);
    const version = { customerId, quarter, entered: [], occasion: "planned", reason: null } as const;

    const first = await bot.store.plans.put({ ...version, figures }, by);
    const second = await bot.store.plans.put(
      {
        ...version,
        figures: { ...figures, development: 1n },
        entered: ["development"],
        occasion: "monthly",
        reason: "lùi ký",
      },
      by,
    );
    const plan = await bot.store.plans.find(customerId, quarter);
    const versions = await bot.store.plans.versions(first.planId);

    expect([first.number, second.number]).toEqual([1, 2]);
    expect(plan).toMatchObject({
      id: first.planId,
      customer: { id: customerId, name: "Bản Một", ownerId: bot.people.Lan.id },
      current: { number: 2, entered: ["development"], occasion: "monthly", reason: "lùi ký" },
    });
    expect(versions.map((one) => one.figures)).toEqual([figures, { ...figures, development: 1n }]);
    expect(versions[0]?.by?.name).toBe("Nguyễn Thị Lan");
  });

  it("gives two authors at the same moment a version each", async () => {
    const { id: customerId } = await bot.store.customers.ensure("Hai Người", bot.people.Lan.id);
    const version = { customerId, quarter, figures, entered: [], occasion: "planned", reason: null } as const;

    const numbers = await Promise.all(
      Array.from({ length: 4 }, () =>
        bot.database.prisma.$transaction(async (tx) => (await createPlans(tx).put(version, by)).number),
      ),
    );

    expect(numbers.toSorted()).toEqual([1, 2, 3, 4]);
  });

  it("keeps the versions of a plan that was taken back, and brings it back with the next", async () => {
    const { id: customerId } = await bot.store.customers.ensure("Bỏ Rồi Lập", bot.people.Lan.id);
    const version = { customerId, quarter, figures, entered: [], occasion: "planned", reason: null } as const;

    const { planId } = await bot.store.plans.put(version, by);
    await bot.store.plans.remove(planId, by.at);
    const gone = await bot.store.plans.find(customerId, quarter);
    const again = await bot.store.plans.put(version, by);

    expect(gone).toBeUndefined();
    expect(again).toEqual({ planId, number: 2 });
    expect(await bot.store.plans.versions(planId)).toHaveLength(2);
  });
});

describe("Plans.list", () => {
  beforeAll(async () => {
    for (const [name, owner, first] of [
      ["Của Lan", "Lan", "2027-01-01"],
      ["Của Lan", "Lan", "2027-04-01"],
      ["Của Huy", "Huy", "2027-01-01"],
    ] as const) {
      const { id: customerId } = await bot.store.customers.ensure(name, bot.people[owner].id);
      const version = { customerId, figures, entered: [], occasion: "planned", reason: null } as const;
      await bot.store.plans.put({ ...version, quarter: day(first) }, by);
    }
  });

  const year2027 = { from: day("2027-01-01"), to: day("2027-12-31") };

  it("shows those only who may see the customer, the earliest quarter first", async () => {
    const own = { kind: "own", personId: bot.people.Lan.id } as const;
    const read = async (scope: Scope) =>
      (await bot.store.plans.list(scope, { quarters: year2027, limit: 9 })).map(
        (plan) => `${plan.customer.name} ${plan.quarter}`,
      );

    expect(await read(everything)).toHaveLength(3);
    expect(await read(own)).toEqual(["Của Lan 2027-01-01", "Của Lan 2027-04-01"]);
    expect(await read({ kind: "nobody" })).toEqual([]);
  });

  it("names the customers that have bought and have no plan", async () => {
    await bot.say("Huy", "/revenue 100tr Chưa Lập ngay=1/11");
    const without = await bot.store.plans.without(everything, {
      ownerId: bot.people.Huy.id,
      quarter: day("2027-01-01"),
      limit: 5,
    });

    expect(without).toMatchObject({ count: 1, customers: [{ name: "Chưa Lập" }] });
  });
});

describe("Plans.ledger", () => {
  it("says of any ledger what /customer and /receivables say", async () => {
    const { id: customerId } = await bot.store.customers.ensure("Đối Chiếu", bot.people.Lan.id);
    await fc.assert(
      fc.asyncProperty(fc.array(someEntry, { minLength: 1, maxLength: 5 }), async (entries) => {
        for (const entry of entries) await write(customerId, entry);

        const ledger = await bot.store.plans.ledger(customerId, asked);
        const customer = await bot.store.customers.read(everything, customerId);
        const aging = await bot.store.receivables.aging(everything, { kind: "company" }, agingAsked);
        const owed = aging.customers.find(({ id }) => id === customerId);

        const late = (owed?.late30 ?? 0n) + (owed?.late60 ?? 0n) + (owed?.later ?? 0n);
        const dueToday = ledger.owedSales.filter(({ dueOn }) => dueOn.equals(today));
        expect(ledger.receivablesDue + ledger.receivablesNotDue).toBe(
          (customer?.signed ?? 0n) - (customer?.collected ?? 0n),
        );
        expect(ledger.receivablesDue).toBe(late + dueToday.reduce((sum, { rest }) => sum + rest, 0n));
        expect(ledger.receivablesDue + ledger.receivablesNotDue).toBe(owed?.total ?? 0n);
        await expectYears(customerId, customer?.signed ?? 0n);
      }),
      { numRuns: 12 },
    );
  });

  it("finds what runs out as the calendar does, the last of a shorter month included", async () => {
    const { id: customerId } = await bot.store.customers.ensure("Cuối Tháng", bot.people.Lan.id);
    for (const signedOn of ["2024-02-29", "2025-08-31", "2025-12-31"]) {
      await write(customerId, {
        signedOn: day(signedOn),
        amount: 10n,
        paid: 0,
        kind: "new",
        fate: "stands",
        due: 0,
      });
    }
    const endsIn = async (first: string, contractMonths: number) => {
      const ledger = await bot.store.plans.ledger(customerId, {
        ...asked,
        quarter: quarterOf(day(first)),
        contractMonths,
      });
      return ledger.endingSales.map(({ endsOn }) => String(endsOn));
    };

    expect(await endsIn("2025-01-01", 12)).toEqual(["2025-02-28"]);
    expect(await endsIn("2026-01-01", 6)).toEqual(["2026-02-28"]);
    expect(await endsIn("2026-10-01", 12)).toEqual(["2026-12-31"]);
  });

  it("does not count a sale that was taken back", async () => {
    const said = await bot.say("Lan", "/revenue 70tr Rút Lại thu=0 ngay=2/11");
    await bot.say("Lan", `/undo ${/S\d+/.exec(said.text)?.[0]}`);
    const [customer] = await bot.store.customers.search("Rút Lại");

    const ledger = await bot.store.plans.ledger(customer?.id ?? 0, asked);
    const actual = await bot.store.plans.actual(customer?.id ?? 0, quarterOf(quarter));

    expect(ledger).toMatchObject({ annualRevenue: 0n, receivablesDue: 0n, receivablesNotDue: 0n });
    expect(actual.signed.new).toBe(0n);
  });
});

describe("Plans.actual", () => {
  it("sums by kind what was signed in the quarter, and what came in for any sale", async () => {
    const { id: customerId } = await bot.store.customers.ensure("Thực Hiện", bot.people.Lan.id);
    const sold = (signedOn: string, kind: "new" | "renewal" | "expansion", amount: bigint, paid = 100) =>
      write(customerId, { signedOn: day(signedOn), amount, paid, kind, fate: "stands", due: 0 });
    await sold("2026-09-30", "new", 1_000n, 0);
    await sold("2026-10-01", "new", 500n);
    await sold("2026-12-31", "renewal", 300n, 50);
    await sold("2026-11-11", "expansion", 40n, 0);
    await sold("2027-01-01", "new", 7n);

    const actuals = await bot.store.plans.actuals([customerId, 999_999], quarterOf(quarter));

    expect(actuals.get(customerId)).toEqual({
      signed: { new: 500n, renewal: 300n, expansion: 40n },
      collected: 650n,
    });
    expect(actuals.get(999_999)?.collected).toBe(0n);
  });
});

type Entry = {
  readonly signedOn: Temporal.PlainDate;
  readonly amount: bigint;
  /** Percent that came in on the day of signing. */
  readonly paid: number;
  readonly kind: (typeof saleKinds)[number];
  readonly fate: "stands" | "reversed" | "refunded";
  /** Days after the signing that were agreed on; 0 leaves the company's term. */
  readonly due: number;
};

const someEntry: fc.Arbitrary<Entry> = fc.record({
  signedOn: fc.integer({ min: -500, max: 0 }).map((days) => today.add({ days })),
  amount: fc.bigInt({ min: 1n, max: 10n ** 11n }),
  paid: fc.constantFrom(0, 0, 33, 100),
  kind: fc.constantFrom(...saleKinds),
  fate: fc.constantFrom("stands", "stands", "reversed", "refunded"),
  due: fc.constantFrom(0, 0, 10, 400),
});

async function write(customerId: number, { signedOn, amount, paid, kind, fate, due }: Entry): Promise<void> {
  const { store, people } = bot;
  const collected = (amount * BigInt(paid)) / 100n;
  const shares = [{ personId: people.Lan.id, amount }];
  const sale = { customerId, signedOn, amount, kind, collected, shares, isFirst: false };
  const written = await store.sales.record(sale, by);
  if (due > 0) await store.receivables.agree(written.id, signedOn.add({ days: due }), by);
  if (fate === "stands") return;
  if (fate === "reversed") await store.sales.reverse(written, by);
  else if (collected > 0n) await store.sales.collect(written, { collectedOn: today, amount: -collected }, by);
}

const agingAsked = {
  today,
  weekEndsOn: today,
  nextWeekEndsOn: today.add({ days: 7 }),
  paymentDays: asked.paymentDays,
  customers: 50,
};

/** The years together are all that the customer has signed. */
async function expectYears(customerId: number, signed: bigint): Promise<void> {
  const years = [2024, 2025, 2026].map((year) => yearOf(day(`${year}-01-01`)));
  const sums = await Promise.all(
    years.map(async (year) => (await bot.store.plans.ledger(customerId, { ...asked, year })).annualRevenue),
  );
  expect(sums.reduce((sum, amount) => sum + amount, 0n)).toBe(signed);
  const all = periodBetween(day("2024-01-01"), day("2026-12-31"));
  const actual = await bot.store.plans.actual(customerId, all);
  expect(actual.signed.new + actual.signed.renewal + actual.signed.expansion).toBe(signed);
}
