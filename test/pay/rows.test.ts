import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PayRow } from "#src/domain/pay-row.ts";
import { lockMonth } from "#src/pay/lock.ts";
import { digestOfRows, hashOfRow, listPayees, loadRows } from "#src/pay/rows.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Transaction } from "#src/store/database.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

const november = Temporal.PlainYearMonth.from("2026-11");
const december = november.add({ months: 1 });
const day = (text: string) => Temporal.PlainDate.from(text);

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

/** Leaves nothing behind. */
async function trying<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  let result: { readonly value: Result } | undefined;
  const enough = new Error("enough");
  await bot.database.prisma
    .$transaction(async (tx) => {
      result = { value: await work(tx) };
      throw enough;
    })
    .catch((error: unknown) => {
      if (error !== enough) throw error;
    });
  if (!result) throw new Error("nothing was tried");
  return result.value;
}

function booksOf(tx: Transaction) {
  return { store: createStore(tx), company: bot.company };
}

type Books = ReturnType<typeof booksOf>;

const by = (at: string) => ({
  actorId: null,
  at: Temporal.Instant.from(at),
  messageId: null,
});

async function rowOf(name: Name, month: Temporal.PlainYearMonth, books: Books): Promise<PayRow> {
  const payees = await listPayees(month, books);
  const people = payees.filter(({ id }) => id === bot.people[name].id);
  const [row] = await loadRows({ month, people }, books);
  if (!row) throw new Error(`${name} has no row`);
  return row;
}

type Sold = {
  readonly on: string;
  readonly amount: bigint;
  readonly collected?: bigint;
  readonly kind?: "new" | "renewal";
  readonly shares?: readonly (readonly [Name, bigint])[];
};

async function sell({ store }: Books, { on, amount, collected = amount, kind = "new", shares }: Sold) {
  const { id: customerId } = await store.customers.ensure(`Khách ${on}`, bot.people.Lan.id);
  const held = shares ?? [["Lan", amount] as const];
  return store.sales.record(
    {
      customerId,
      signedOn: day(on),
      amount,
      kind,
      shares: held.map(([name, part]) => ({ personId: bot.people[name].id, amount: part })),
      collected,
      isFirst: false,
    },
    by(`${on}T10:00+07:00`),
  );
}

describe("a row's revenue", () => {
  it("is the person's shares, by kind and with the target", async () => {
    const { signed, collected, fresh, renewal, refunds, target, measured } = await trying(async (tx) => {
      const books = booksOf(tx);
      const shares = [["Lan", 60n] as const, ["Minh", 40n] as const];
      await sell(books, { on: "2026-11-05", amount: 100n, collected: 50n, shares });
      await sell(books, { on: "2026-11-06", amount: 30n, collected: 0n, kind: "renewal" });
      await sell(books, { on: "2026-10-31", amount: 1_000n });
      const days = { from: day("2026-11-01"), to: day("2026-11-30") };
      const goal = { scope: "person", subjectId: bot.people.Lan.id, metric: "revenue_signed" } as const;
      await books.store.targets.set({ ...goal, days, value: 500n }, by("2026-11-01T09:00+07:00"));
      return (await rowOf("Lan", november, books)).revenue;
    });

    expect({ signed, collected, fresh, renewal }).toEqual({
      signed: 90n,
      collected: 30n,
      fresh: 60n,
      renewal: 30n,
    });
    expect({ refunds, target, measured }).toEqual({ refunds: 0n, target: 500n, measured: 90n });
  });

  it("counts what went back, but neither a payment that was taken back nor a refund that was", async () => {
    const { collected, refunds } = await trying(async (tx) => {
      const books = booksOf(tx);
      const { sales } = books.store;
      const sale = await sell(books, { on: "2026-11-05", amount: 100n, collected: 100n });
      const back = { collectedOn: day("2026-11-06") };
      await sales.collect(sale, { ...back, amount: -40n }, by("2026-11-06T10:00+07:00"));
      const slip = await sales.collect(sale, { ...back, amount: -25n }, by("2026-11-06T10:01+07:00"));
      const found = await sales.findCollection({ kind: "company" }, slip);
      if (!found) throw new Error("the refund was not written");
      await sales.reverseCollection(found.sale, found.collection, by("2026-11-06T10:02+07:00"));
      const mistaken = await sell(books, { on: "2026-11-07", amount: 10n });
      await sales.reverse(mistaken, by("2026-11-07T11:00+07:00"));
      return (await rowOf("Lan", november, books)).revenue;
    });

    expect({ collected, refunds }).toEqual({ collected: 60n, refunds: -40n });
  });
});

describe("who belongs into a month", () => {
  it("is whoever was employed on one of its days, by code", async () => {
    const names = await trying(async (tx) => {
      const books = booksOf(tx);
      const { people } = books.store;
      await people.change(bot.people.Minh.id, { leftOn: day("2026-11-20") });
      await people.change(bot.people.Huy.id, { leftOn: day("2026-10-31") });
      const units = { teamId: null, regionId: null, departmentId: null };
      await people.create({ name: "Mới Đến", role: "rep", startedOn: day("2026-11-10"), units });
      await people.create({ name: "Chưa Đến", role: "rep", startedOn: day("2026-12-01"), units });
      return (await listPayees(november, books)).map(({ name }) => name);
    });

    expect(names).toContain("Trần Minh");
    expect(names.at(-1)).toBe("Mới Đến");
    expect(names).not.toContain("Lê Quốc Huy");
    expect(names).not.toContain("Chưa Đến");
  });

  it("is also whoever has left, with money that comes in or an adjustment afterwards", async () => {
    const [withMoney, withAdjustment] = await trying(async (tx) => {
      const books = booksOf(tx);
      const { people, sales, payroll } = books.store;
      await people.change(bot.people.Huy.id, { leftOn: day("2026-10-31") });
      await people.change(bot.people.Minh.id, { leftOn: day("2026-10-31") });
      const sale = await sell(books, {
        on: "2026-10-05",
        amount: 90n,
        collected: 0n,
        shares: [["Huy", 90n]],
      });
      await sales.collect(
        sale,
        { collectedOn: day("2026-11-06"), amount: 50n },
        by("2026-11-06T10:00+07:00"),
      );
      await payroll.adjust(
        {
          personId: bot.people.Minh.id,
          month: december,
          amount: 5n,
          reason: "bù",
          disputeId: null,
          reversesId: null,
        },
        by("2026-11-06T10:00+07:00"),
      );
      const namesIn = async (month: Temporal.PlainYearMonth) =>
        (await listPayees(month, books)).map(({ name }) => name);
      return [await namesIn(november), await namesIn(december)];
    });

    expect(withMoney).toContain("Lê Quốc Huy");
    expect(withMoney).not.toContain("Trần Minh");
    expect(withAdjustment).toContain("Trần Minh");
    expect(withAdjustment).not.toContain("Lê Quốc Huy");
  });
});

describe("the hash of a row", () => {
  it("follows days and revenue, and nothing else", async () => {
    const [row, renamed, sold, away] = await trying(async (tx) => {
      const books = booksOf(tx);
      const first = await rowOf("Lan", november, books);
      await books.store.people.change(bot.people.Lan.id, { name: "Nguyễn Lan", code: "X99" });
      const second = await rowOf("Lan", november, books);
      await sell(books, { on: "2026-11-05", amount: 1n });
      const third = await rowOf("Lan", november, books);
      const half = { personId: bot.people.Lan.id, on: day("2026-11-05"), half: 1, requestId: null } as const;
      await books.store.timesheets.write([{ ...half, code: "annual" }], by("2026-11-05T09:00+07:00"));
      return [first, second, third, await rowOf("Lan", november, books)];
    });

    expect(hashOfRow(renamed)).toBe(hashOfRow(row));
    expect(hashOfRow({ ...row, confirmed: { at: Temporal.Instant.from("2026-11-30T00:00Z") } })).toBe(
      hashOfRow(row),
    );
    expect(new Set([row, sold, away].map(hashOfRow)).size).toBe(3);
    expect(hashOfRow(row)).toMatch(/^[0-9a-f]{64}$/);
    expect(digestOfRows([row])).toMatch(/^r[0-9a-f]{8}$/);
  });
});

describe("a locked month", () => {
  it("has the same people and rows whatever is changed later", async () => {
    const [before, after, payees] = await trying(async (tx) => {
      const books = booksOf(tx);
      await sell(books, { on: "2026-11-05", amount: 77n });
      const people = await listPayees(november, books);
      const rows = await loadRows({ month: november, people }, books);
      await lockMonth(november, by("2026-12-01T09:00+07:00"), books);

      const { store } = books;
      await sell(books, { on: "2026-11-06", amount: 1_000n });
      await store.people.change(bot.people.Lan.id, {
        name: "Tên Mới",
        code: "Z1",
        leftOn: day("2026-11-02"),
      });
      const half = { personId: bot.people.Minh.id, on: day("2026-11-05"), half: 1, requestId: null } as const;
      await store.timesheets.write([{ ...half, code: "unpaid" }], by("2026-12-02T09:00+07:00"));
      const locked = await listPayees(november, books);
      return [rows, await loadRows({ month: november, people: locked }, books), locked];
    });

    expect(payees.map(({ id, code }) => [id, code])).toEqual(
      before.map(({ person }) => [person.id, person.code]),
    );
    expect(after).toEqual(before);
  });

  it("counts a day that is put right later in the next month, once", async () => {
    const [next, again, oneMore] = await trying(async (tx) => {
      const books = booksOf(tx);
      const write = (code: "unpaid" | "trip", at: string) =>
        books.store.timesheets.write(
          ([1, 2] as const).map((half) => ({
            personId: bot.people.Minh.id,
            on: day("2026-11-05"),
            half,
            code,
            requestId: null,
          })),
          by(at),
        );
      await lockMonth(november, by("2026-12-01T09:00+07:00"), books);
      await write("unpaid", "2026-12-02T09:00+07:00");
      const open = await rowOf("Minh", december, books);
      await lockMonth(december, by("2027-01-04T09:00+07:00"), books);
      await write("trip", "2027-01-05T09:00+07:00");
      const january = december.add({ months: 1 });
      return [open, await rowOf("Minh", december, books), await rowOf("Minh", january, books)];
    });

    const late = (before: string, after: string, difference: number) => [
      { on: day("2026-11-05"), before, after, difference },
      { on: day("2026-11-05"), before, after, difference },
    ];
    expect(next.lateDays).toEqual(late("X/2", "KL/2", -2));
    expect(again.lateDays).toEqual(next.lateDays);
    expect(oneMore.lateDays).toEqual(late("KL/2", "CT/2", 2));
  });
});
