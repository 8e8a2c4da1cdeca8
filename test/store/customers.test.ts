import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foldFirmName } from "#src/domain/fold.ts";
import { segmentOf, segments } from "#src/domain/segment.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

const all = { kind: "company" } as const;
const today = Temporal.PlainDate.from("2026-11-22");

type Fields = Parameters<TestBot["database"]["prisma"]["customer"]["create"]>[0]["data"];

async function addCustomer(name: string, fields: Partial<Fields> = {}): Promise<number> {
  const data = { name, foldedName: foldFirmName(name), ...fields } as Fields;
  return (await bot.database.prisma.customer.create({ data, select: { id: true } })).id;
}

async function addSale(
  customerId: number,
  signedOn: string,
  kind: "new" | "renewal" = "new",
): Promise<number> {
  const seller = bot.people.Lan.id;
  const { id } = await bot.store.sales.record(
    {
      customerId,
      signedOn: Temporal.PlainDate.from(signedOn),
      amount: 100_000_000n,
      kind,
      shares: [{ personId: seller, amount: 100_000_000n }],
      collected: 40_000_000n,
      isFirst: false,
    },
    { actorId: seller, at: Temporal.Instant.from("2026-11-22T02:00:00Z"), messageId: null },
  );
  return id;
}

function namesOf(customers: readonly Customer[]): string[] {
  return customers.map(({ name }) => name);
}

describe("customers.lookUp", () => {
  beforeAll(async () => {
    const id = await addCustomer("Công ty TNHH Minh Phát", {
      phone: "+84912000111",
      taxCode: "0300588569",
      email: "hi@minhphat.vn",
    });
    await addCustomer("Minh Phạt");
    await addCustomer("Minh Phát Group");
    await addCustomer("Đại Minh Phát");
    await addCustomer("Minh Phát cũ", { removedAt: new Date("2026-11-01T00:00:00Z") });
    await bot.store.customers.addContact(id, {
      name: "Chị Đặng Thị Hoà",
      phone: "+84987000222",
      email: "Hoa@MinhPhat.vn",
    });
  });

  it.each([
    ["Minh Phát", ["Công ty TNHH Minh Phát", "Minh Phạt", "Minh Phát Group", "Đại Minh Phát"]],
    ["minh phạt", ["Minh Phạt", "Công ty TNHH Minh Phát", "Minh Phát Group", "Đại Minh Phát"]],
    ["đại minh", ["Đại Minh Phát"]],
    ["dai minh", ["Đại Minh Phát"]],
    ["phat grou", ["Minh Phát Group"]],
    ["minh phát g", ["Minh Phát Group"]],
    ["đại m", ["Đại Minh Phát"]],
    ["0912 000 111", ["Công ty TNHH Minh Phát"]],
    ["+84 987 000 222", ["Công ty TNHH Minh Phát"]],
    ["0300588569", ["Công ty TNHH Minh Phát"]],
    ["HI@minhphat.vn", ["Công ty TNHH Minh Phát"]],
    ["hoa@minhphat.vn", ["Công ty TNHH Minh Phát"]],
    ["đặng thị hoà", ["Công ty TNHH Minh Phát"]],
    ["dang thi hoa", ["Công ty TNHH Minh Phát"]],
    ["minh xyz", []],
    ["'; DROP TABLE customer; --", []],
    ["&", []],
    ["", []],
  ])("finds by “%s”, exact marks first", async (words, names) => {
    expect(namesOf(await bot.store.customers.lookUp(all, words, 10)).sort()).toEqual([...names].sort());
    expect(namesOf(await bot.store.customers.lookUp(all, words, 1))).toEqual(names.slice(0, 1));
  });

  it("finds decomposed letters like composed ones", async () => {
    const composed = namesOf(await bot.store.customers.lookUp(all, "Đại Minh Phát".normalize("NFC"), 10));

    expect(namesOf(await bot.store.customers.lookUp(all, "Đại Minh Phát".normalize("NFD"), 10))).toEqual(
      composed,
    );
    expect(composed).toEqual(["Đại Minh Phát"]);
  });

  it("finds nothing for those who may not see the owner", async () => {
    const id = await addCustomer("Riêng Tư", { ownerId: bot.people.Huy.id, phone: "+84911222333" });
    const bac = { kind: "own", personId: bot.people.Lan.id } as const;

    expect(await bot.store.customers.lookUp(bac, "Riêng Tư", 5)).toEqual([]);
    expect(await bot.store.customers.lookUp(bac, "0911222333", 5)).toEqual([]);
    expect(await bot.store.customers.read(bac, id)).toBeUndefined();
    expect(await bot.store.customers.purchases(bac, id, 5)).toEqual([]);
    expect(await bot.store.customers.ownerOf(id)).toEqual({
      name: "Riêng Tư",
      owner: { name: "Lê Quốc Huy", team: "Nam" },
    });
  });
});

describe("customers.read", () => {
  it("adds up what stands and leaves out what was taken back", async () => {
    const id = await addCustomer("Cộng Lại", { ownerId: bot.people.Lan.id });
    await addSale(id, "2026-10-01");
    await addSale(id, "2026-11-01", "renewal");
    const taken = await bot.store.sales.find(all, await addSale(id, "2026-09-01"));
    if (taken) {
      await bot.store.sales.reverse(taken, {
        actorId: null,
        at: Temporal.Instant.from("2026-11-22T03:00:00Z"),
        messageId: null,
      });
    }

    const customer = await bot.store.customers.read(all, id);

    expect(customer).toMatchObject({ orders: 2, renewals: 1, signed: 200_000_000n, collected: 80_000_000n });
    expect(customer?.firstSaleOn?.toString()).toBe("2026-10-01");
    expect(customer?.lastSaleOn?.toString()).toBe("2026-11-01");
    const purchases = await bot.store.customers.purchases(all, id, 5);
    expect(purchases.map(({ signedOn, collected }) => [signedOn.toString(), collected])).toEqual([
      ["2026-11-01", 40_000_000n],
      ["2026-10-01", 40_000_000n],
    ]);
  });

  it("finds a removed customer nowhere", async () => {
    const id = await addCustomer("Đã Gỡ", {
      phone: "+84913999888",
      removedAt: new Date("2026-11-01T00:00:00Z"),
    });
    const { customers } = bot.store;

    expect(await customers.read(all, id)).toBeUndefined();
    expect(await customers.find(id)).toBeUndefined();
    expect(await customers.ownerOf(id)).toBeUndefined();
    expect(await customers.search("Đã Gỡ")).toEqual([]);
    expect(await customers.similar("Đã Gỡ Rồi")).toEqual([]);
    expect(await customers.lookUp(all, "0913999888", 5)).toEqual([]);
    expect(await customers.findTwins({ name: "Đã Gỡ", phone: "+84913999888" })).toEqual([]);
    expect((await customers.ensure("Đã Gỡ", null)).id).not.toBe(id);
  });
});

describe("customers.ensure", () => {
  it("makes a customer in the region of its owner", async () => {
    const { id } = await bot.store.customers.ensure("Vùng Mới", bot.people.Huy.id);

    expect(await bot.store.customers.read(all, id)).toMatchObject({
      owner: { id: bot.people.Huy.id },
      region: { name: "Miền Nam" },
    });
  });
});

describe("customers.list", () => {
  const rules = { newForDays: 90, loyalFromOrders: 3 };

  it("puts every customer into the segment that the rule gives it, or a person", async () => {
    const histories: [string, string[], ("new" | "renewal")?][] = [
      ["Chưa Mua", []],
      ["Vừa Mua", ["2026-11-20"]],
      ["Sát Ngày", ["2026-08-24"]],
      ["Qua Ngày", ["2026-08-23"]],
      ["Mua Ba Lần", ["2025-01-01", "2025-02-01", "2025-03-01"]],
      ["Tái Ký", ["2025-01-01"], "renewal"],
    ];
    for (const [name, days, kind] of histories) {
      const id = await addCustomer(name);
      for (const day of days) await addSale(id, day, kind);
    }
    await addCustomer("Đặt Tay", { segment: "loyal" });

    const found = new Map<string, string>();
    for (const is of segments) {
      const listed = await bot.store.customers.list(all, { segment: { is, on: today, rules }, limit: 100 });
      for (const { name } of listed) found.set(name, is);
    }

    const everybody = await bot.store.customers.list(all, { limit: 100 });
    expect(found).toEqual(
      new Map(
        everybody.map((customer) => [
          customer.name,
          customer.segment ?? segmentOf(customer, today, rules).segment,
        ]),
      ),
    );
    expect(found.get("Qua Ngày")).toBe("potential");
    expect(found.get("Đặt Tay")).toBe("loyal");
  });

  it("filters by owner, region and the days of the last sale", async () => {
    const ownerId = bot.people.Khải.id;
    const { id: regionId } = await bot.store.units.ensure("region", "Miền Trung");
    const early = await addCustomer("Khải Sớm", { ownerId, regionId });
    const late = await addCustomer("Khải Muộn", { ownerId });
    await addSale(early, "2026-03-01");
    await addSale(late, "2026-03-01");
    await addSale(late, "2026-04-01");
    const march = { from: Temporal.PlainDate.from("2026-03-01"), to: Temporal.PlainDate.from("2026-03-31") };

    expect(namesOf(await bot.store.customers.list(all, { ownerId, limit: 9 }))).toEqual([
      "Khải Muộn",
      "Khải Sớm",
    ]);
    expect(namesOf(await bot.store.customers.list(all, { regionId, limit: 9 }))).toEqual(["Khải Sớm"]);
    expect(namesOf(await bot.store.customers.list(all, { lastSale: march, limit: 9 }))).toEqual(["Khải Sớm"]);
    expect(namesOf(await bot.store.customers.list(all, { ownerId, limit: 1 }))).toEqual(["Khải Muộn"]);
    const team = { kind: "team", teamId: (await bot.store.units.search("Nam", "team"))[0]?.id ?? 0 } as const;
    expect(namesOf(await bot.store.customers.list(team, { ownerId, limit: 9 }))).toHaveLength(2);
    expect(await bot.store.customers.list({ kind: "nobody" }, { limit: 9 })).toEqual([]);
  });
});
