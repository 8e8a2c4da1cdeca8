import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aLead, by, type Crm, company, createCrm } from "#test/support/crm.ts";

let crm: Crm;

beforeAll(async () => {
  crm = await createCrm();
  const { store, people } = crm;
  const add = (name: string, more: Parameters<typeof aLead>[0] = {}) =>
    store.leads.add(aLead({ name, ownerId: people.lan, ...more }), by(people.lan));
  await add("Nguyên Đức");
  await add("Nguyễn Đức");
  await add("Công ty TNHH Nguyễn Đức Logistics", { ownerId: people.huy });
  await add("Trần Nguyễn Đức Anh");
  await add("Sao Mai", { phone: "+84912345678", taxCode: "0101234567", email: "hoa@saomai.vn" });
  await add("Sao Mai 2", { phone: "+84770000001", taxCode: "0912345678" });
  await add("Đại Phát");
});

afterAll(() => crm.close());

async function namesFor(words: string, limit = 10): Promise<string[]> {
  return (await crm.store.leads.search(company, words, limit)).map(({ name }) => name);
}

describe("search", () => {
  it.each([
    ["nguyen duc", ["Nguyễn Đức", "Nguyên Đức", "Công ty TNHH Nguyễn Đức Logistics"]],
    ["Nguyên Đức", ["Nguyên Đức", "Nguyễn Đức", "Công ty TNHH Nguyễn Đức Logistics"]],
    ["NGUYỄN ĐỨC".normalize("NFD"), ["Nguyễn Đức", "Nguyên Đức", "Công ty TNHH Nguyễn Đức Logistics"]],
    ["Cty Nguyễn Đức Logistics", ["Công ty TNHH Nguyễn Đức Logistics"]],
    ["nguyen du", ["Công ty TNHH Nguyễn Đức Logistics", "Nguyễn Đức", "Nguyên Đức"]],
    ["đức anh", ["Trần Nguyễn Đức Anh"]],
    ["anh trần", ["Trần Nguyễn Đức Anh"]],
    ["duc log", ["Công ty TNHH Nguyễn Đức Logistics"]],
    ["phát", ["Đại Phát"]],
    ["dai", ["Đại Phát"]],
    ["sao mai", ["Sao Mai", "Sao Mai 2"]],
    ["sao", ["Sao Mai 2", "Sao Mai"]],
  ])("finds by “%s” the names %j", async (words, names) => {
    expect(await namesFor(words)).toEqual(names);
  });

  it.each([
    ["0912345678", ["Sao Mai 2", "Sao Mai"]],
    ["+84 912 345 678", ["Sao Mai"]],
    ["0121 000 0001", []],
    ["0122 000 0001", ["Sao Mai 2"]],
    ["0101234567", ["Sao Mai"]],
    ["HOA@saomai.vn", ["Sao Mai"]],
    ["L5", ["Sao Mai"]],
    ["l7", ["Đại Phát"]],
  ])("finds by the phone, tax code, e-mail or number “%s” the leads %j", async (words, names) => {
    expect(await namesFor(words)).toEqual(names);
  });

  it.each(["", "  ", "!", "...", "&", "zq:*", "'", "L999", "không có ai", "x".repeat(5000), "\\", "| !"])(
    "finds nothing by “%s”",
    async (words) => {
      expect(await namesFor(words)).toEqual([]);
    },
  );

  it("returns no more than asked for", async () => {
    expect(await namesFor("sao mai", 1)).toEqual(["Sao Mai"]);
  });

  it("shows nobody what the scope does not cover", async () => {
    const { store, people, teams } = crm;

    expect(await store.leads.search({ kind: "own", personId: people.minh }, "nguyễn đức", 10)).toEqual([]);
    expect(await store.leads.search({ kind: "own", personId: people.minh }, "0912345678", 10)).toEqual([]);
    expect(await store.leads.search({ kind: "nobody" }, "L5", 10)).toEqual([]);
    expect(
      (await store.leads.search({ kind: "team", teamId: teams.Nam }, "nguyen duc", 10)).map(
        ({ name }) => name,
      ),
    ).toEqual(["Công ty TNHH Nguyễn Đức Logistics"]);
  });
});
