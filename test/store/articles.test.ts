import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import type { NewArticle } from "#src/store/interface/articles.ts";
import type { Store } from "#src/store/store.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const at = Temporal.Instant.from("2026-11-22T09:00+07:00");
const quarter = day("2026-10-01");

let test: TestDatabase;
let database: Database;
let store: Store;
let vy: number;
let lan: number;

beforeAll(async () => {
  test = await createTestDatabase();
  database = openDatabase(test.url);
  store = createStore(database.prisma);
  vy = await hire("Cao Nhật Vy", "media");
  lan = await hire("Nguyễn Thị Lan", "rep");
});

afterAll(async () => {
  await database.close();
  await test.drop();
});

beforeEach(async () => {
  await database.prisma.$executeRaw`TRUNCATE article, article_target`;
});

async function hire(name: string, role: "media" | "rep"): Promise<number> {
  const units = { teamId: null, regionId: null, departmentId: null };
  return (await store.people.create({ name, role, startedOn: day("2026-01-01"), units })).id;
}

function add(fields: Partial<NewArticle> = {}): Promise<number | null> {
  const article = {
    channel: "E-Magazine",
    title: "ERP là gì?",
    url: "https://emagazine.vn/erp",
    publishedOn: day("2026-11-20"),
    authorId: vy,
    ...fields,
  };
  return store.articles.add(article, { actorId: vy, at, messageId: null });
}

function setTarget(count: number, fields: { readonly channel?: string; readonly topic?: string } = {}) {
  const target = { personId: vy, channel: "E-Magazine", quarter, count, topic: null, ...fields };
  return store.articles.setTarget(target, { actorId: lan, at, messageId: null });
}

describe("articles", () => {
  it("are registered once, however their link is written", async () => {
    const id = await add();
    const again = await add({ url: "http://www.emagazine.vn/erp/", title: "Khác" });

    expect(again).toBeNull();
    expect(await store.articles.findByUrl("http://www.emagazine.vn/erp?utm_source=zalo")).toMatchObject({
      id,
      title: "ERP là gì?",
      url: "https://emagazine.vn/erp",
      author: { id: vy, name: "Cao Nhật Vy" },
    });
  });

  it("may be registered again once they are taken back", async () => {
    const first = await add();
    await store.articles.remove(first ?? 0, at);
    const second = await add();

    expect(await store.articles.find(first ?? 0)).toBeUndefined();
    expect(second).not.toBeNull();
  });

  it("of two at the same moment, one is kept", async () => {
    const ids = await Promise.all([add(), add()]);

    expect(ids.filter((id) => id !== null).length).toBe(1);
  });

  it("are listed by channel, author, days and words without marks, the newest first", async () => {
    await add();
    await add({ url: "https://adtech.vn/1", channel: "Adtech", title: "Quảng cáo số", authorId: lan });
    await add({ url: "https://emagazine.vn/2", title: "Chuyển đổi số", publishedOn: day("2026-11-21") });
    const titles = async (filter: Omit<Parameters<Store["articles"]["list"]>[0], "limit">) =>
      (await store.articles.list({ ...filter, limit: 10 })).map(({ title }) => title);

    expect(await titles({})).toEqual(["Chuyển đổi số", "Quảng cáo số", "ERP là gì?"]);
    expect(await titles({ channel: "Adtech" })).toEqual(["Quảng cáo số"]);
    expect(await titles({ authorId: vy, days: { from: day("2026-11-21"), to: day("2026-11-30") } })).toEqual([
      "Chuyển đổi số",
    ]);
    expect(await titles({ words: "doi so" })).toEqual(["Chuyển đổi số"]);
  });

  it("are counted by author, channel and day, without those taken back", async () => {
    await add();
    await add({ url: "https://emagazine.vn/2" });
    await add({ url: "https://adtech.vn/1", channel: "Adtech", authorId: lan });
    await store.articles.remove((await add({ url: "https://emagazine.vn/3" })) ?? 0, at);
    const days = { from: quarter, to: day("2026-12-31") };

    const all = await store.articles.counts(days);
    const own = await store.articles.counts(days, lan);

    const on = day("2026-11-20");
    expect(all).toEqual([
      { personId: vy, channel: "E-Magazine", on, count: 2 },
      { personId: lan, channel: "Adtech", on, count: 1 },
    ]);
    expect(own).toEqual([{ personId: lan, channel: "Adtech", on, count: 1 }]);
  });
});

describe("targets of articles", () => {
  it("are the newest of each person, channel and quarter, and tell what they replace", async () => {
    const first = await setTarget(12);
    const second = await setTarget(8, { topic: "Bán lẻ" });
    await setTarget(3, { channel: "Adtech" });

    expect(first.before).toBeNull();
    expect(second.before).toMatchObject({ count: 12, topic: null });
    const ofVy = { personId: vy, quarter, startedOn: day("2026-01-01") };
    expect(await store.articles.targets(quarter, vy)).toEqual([
      { ...ofVy, channel: "Adtech", count: 3, topic: null, versions: [{ count: 3, at }] },
      {
        ...ofVy,
        channel: "E-Magazine",
        count: 8,
        topic: "Bán lẻ",
        versions: [
          { count: 12, at },
          { count: 8, at },
        ],
      },
    ]);
  });

  it("are left out once they are set to nothing, and belong to their quarter", async () => {
    await setTarget(12);
    await setTarget(0);

    expect(await store.articles.targets(quarter)).toEqual([]);
    expect(await store.articles.targets(day("2027-01-01"))).toEqual([]);
  });

  it("tell since when they have asked for how many", async () => {
    await setTarget(12);
    const later = { actorId: lan, at: at.add({ hours: 48 }), messageId: null };
    await store.articles.setTarget(
      { personId: vy, channel: "E-Magazine", quarter, count: 20, topic: null },
      later,
    );

    const versions = [
      { count: 12, at },
      { count: 20, at: later.at },
    ];
    expect(await store.articles.targets(quarter)).toMatchObject([{ count: 20, versions }]);
  });

  it("keep every version that there was", async () => {
    await setTarget(12);

    await expect(database.prisma.$executeRaw`UPDATE article_target SET count = 1`).rejects.toThrow();
  });
});
