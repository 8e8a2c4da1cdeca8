import { setImmediate as nextTurn } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, isCollision, openDatabase } from "#src/store/database.ts";
import { Prisma } from "#src/store/generated/client.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  database = openDatabase(test.url);
  await database.prisma.$executeRaw`CREATE TABLE note (id int PRIMARY KEY, text text)`;
});

afterAll(async () => {
  await database.close();
  await test.drop();
});

const notes = () => database.prisma.$queryRaw<{ id: number }[]>`SELECT id FROM note ORDER BY id`;

describe("a statement in SQL", () => {
  it.each([
    ["1", "int", 1],
    ["9007199254740993", "bigint", 9_007_199_254_740_993n],
    ["1.5", "float8", 1.5],
    ["true", "bool", true],
    ["2026-11-22", "date", new Date("2026-11-22T00:00:00Z")],
    ["2026-11-22 07:30:00.25+07", "timestamptz", new Date("2026-11-22T00:30:00.250Z")],
    ['{"a": [1, null]}', "jsonb", { a: [1, null] }],
    ["{1,NULL}", "bigint[]", [1n, null]],
    ["{2026-11-22}", "date[]", [new Date("2026-11-22T00:00:00Z")]],
    ["{a,b}", "text[]", ["a", "b"]],
    ["new", '"SaleKind"', "new"],
    [null, "bigint", null],
  ])("gives %s as %s", async (written, type, value) => {
    const typed = Prisma.sql`CAST(${written}::text AS ${Prisma.raw(type)}) AS value`;

    expect(await database.prisma.$queryRaw`SELECT ${typed}`).toEqual([{ value }]);
    expect(await database.prisma.$transaction((tx) => tx.$queryRaw`SELECT ${typed}`)).toEqual([{ value }]);
  });

  it("takes money, days, moments, bytes and lists of them", async () => {
    const moment = new Date("2026-11-22T00:30:00.250Z");
    const [row] = await database.prisma.$queryRaw<Record<string, unknown>[]>`
      SELECT ${10n ** 15n}::bigint AS money, ${moment}::timestamptz AS moment, ${moment}::timestamptz::date AS day,
        ${[1n, 2n]}::bigint[] AS amounts, ${["a", 'b"c']}::text[] AS words, ${Uint8Array.of(0, 255)}::bytea AS bytes`;

    expect({ ...row, bytes: [...Buffer.from(row?.["bytes"] as Uint8Array)] }).toEqual({
      money: 10n ** 15n,
      moment,
      day: new Date("2026-11-22T00:00:00Z"),
      amounts: [1n, 2n],
      words: ["a", 'b"c'],
      bytes: [0, 255],
    });
  });

  it("refuses a type that nobody has said what to make of", async () => {
    await expect(database.prisma.$queryRaw`SELECT 1.5::numeric`).rejects.toThrow("cast this column");
  });

  it("says how many rows it has changed", async () => {
    const changed = await database.prisma.$executeRaw`INSERT INTO note VALUES (1, 'a'), (2, 'b')`;

    expect(changed).toBe(2);
    await database.prisma.$executeRaw`DELETE FROM note`;
  });

  it("belongs to the transaction that it is made in, as do Prisma's own", async () => {
    const fails = database.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO note VALUES (3, 'gone')`;
      await tx.conversation.create({
        data: { platform: "local", platformId: "gone", name: "", readers: "team" },
      });
      expect(await notes()).toEqual([]);
      expect(
        await tx.$queryRaw`SELECT count(*)::int AS seen FROM conversation WHERE platform_id = 'gone'`,
      ).toEqual([{ seen: 1 }]);
      throw new Error("rolled back");
    });

    await expect(fails).rejects.toThrow("rolled back");
    expect(await notes()).toEqual([]);
    expect(await database.prisma.conversation.count()).toBe(0);
  });

  it("is refused once its transaction has run out of time", async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    let late: Promise<unknown> | undefined;
    const slow = database.prisma.$transaction(
      async (tx) => {
        begin();
        await over;
        late = tx.$executeRaw`INSERT INTO note VALUES (4, 'late')`;
        await late;
      },
      { timeout: 10 },
    );
    slow.catch(() => {});
    await begun;
    await expect.poll(() => database.pool.idleCount).toBe(database.pool.totalCount);
    end();

    await expect(slow).rejects.toThrow(/transaction/i);
    await expect(late).rejects.toThrow(/transaction/i);
    expect(await notes()).toEqual([]);
  });

  it("leaves nothing behind when it is the second of a work that was given up after the first", async () => {
    const named = (platformId: string) => ({ platform: "local", platformId });
    let left: Promise<unknown> = Promise.resolve();
    for (let moment = 0; moment < 10; moment += 1) {
      const givenUp = database.prisma.$transaction(async (tx) => {
        // Prisma looks for the one and then makes the other.
        left = tx.conversation
          .upsert({
            where: { platform_platformId: named("wanted") },
            create: { ...named(`made-${moment}`), name: "", readers: "team" },
            update: {},
          })
          .catch(() => {});
        for (let turn = 0; turn < moment; turn += 1) await nextTurn();
        throw new Error("given up");
      });

      await expect(givenUp).rejects.toThrow("given up");
      await left;
    }

    expect(await database.prisma.conversation.count()).toBe(0);
  });

  it("is told why its transaction has failed when another one, sent with it, is the reason", async () => {
    await database.prisma.$executeRaw`INSERT INTO note VALUES (6, 'a')`;
    let sent: readonly PromiseSettledResult<unknown>[] = [];
    const both = database.prisma.$transaction(async (tx) => {
      sent = await Promise.allSettled([
        tx.$executeRaw`INSERT INTO note VALUES (6, 'b')`,
        tx.$queryRaw`SELECT id FROM note`,
      ]);
      throw new Error("rolled back");
    });

    await expect(both).rejects.toThrow("rolled back");
    expect(sent.map((one) => one.status === "rejected" && isCollision(one.reason))).toEqual([true, true]);
  });

  it("fails as a collision when a key is taken", async () => {
    await database.prisma.$executeRaw`INSERT INTO note VALUES (5, 'a')`;
    const twice = database.prisma.$transaction((tx) => tx.$executeRaw`INSERT INTO note VALUES (5, 'b')`);

    expect(await twice.catch(isCollision)).toBe(true);
  });
});
