import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fold } from "#src/domain/fold.ts";
import { type Crm, createCrm } from "#test/support/crm.ts";

let crm: Crm;

beforeAll(async () => {
  crm = await createCrm();
  const list = [
    ["Màn LED P3", "Màn hình LED", 45_000_000n],
    ["GTX Pro", "GTX", 4_821n],
    ["GTX Plus Basic", "GTX", 1_096n],
    ["Gói 4E Đặc biệt", "Truyền thông", null],
    ["Màn LED P3 Pro", "Màn hình LED", 60_000_000n],
    ["In bạt", null, 150_000n],
  ] as const;
  for (const [name, series, price] of list) {
    await crm.database.prisma.product.create({ data: { name, foldedName: fold(name), series, price } });
  }
});

afterAll(() => crm.close());

async function namesOf(filter: { words?: string; ids?: readonly number[] }, limit = 10): Promise<string[]> {
  return (await crm.store.products.list({ ...filter, limit })).map(({ name }) => name);
}

describe("products.list", () => {
  it.each([
    ["gtx pro", ["GTX Pro"]],
    ["GTXPro", ["GTX Pro"]],
    ["gtx", ["GTX Plus Basic", "GTX Pro"]],
    ["man hinh led", ["Màn LED P3", "Màn LED P3 Pro"]],
    ["màn led p3", ["Màn LED P3", "Màn LED P3 Pro"]],
    ["đặc biệt", ["Gói 4E Đặc biệt"]],
    ["dac biet", ["Gói 4E Đặc biệt"]],
    ["pro led", ["Màn LED P3 Pro"]],
    ["100%", []],
    ["' OR 1=1", []],
  ])("finds by “%s”", async (words, names) => {
    expect(await namesOf({ words })).toEqual(names);
  });

  it("keeps those of a series together, those without one last", async () => {
    expect(await namesOf({})).toEqual([
      "GTX Plus Basic",
      "GTX Pro",
      "Màn LED P3",
      "Màn LED P3 Pro",
      "Gói 4E Đặc biệt",
      "In bạt",
    ]);
  });

  it("gives those of some numbers in the order of the numbers", async () => {
    const [one, two] = await crm.store.products.list({ limit: 2 });

    expect(await namesOf({ ids: [two?.id ?? 0, 999, one?.id ?? 0] })).toEqual(["GTX Pro", "GTX Plus Basic"]);
  });

  it("stops at the limit, and counts the others", async () => {
    expect(await namesOf({ words: "gtx" }, 1)).toEqual(["GTX Plus Basic"]);
    expect(await crm.store.products.count({ words: "gtx" })).toBe(2);
    expect(await crm.store.products.count({})).toBe(6);
  });

  it("tells all that is known of one", async () => {
    const [pro] = await crm.store.products.list({ words: "gtx pro", limit: 1 });

    expect(pro).toEqual({
      id: expect.any(Number),
      name: "GTX Pro",
      series: "GTX",
      price: 4_821n,
      description: null,
      url: null,
    });
  });
});
