import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseOnce } from "#src/delivery/release-once.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.url);
});

afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

describe("a pool for the queue", () => {
  it("takes a client back once, however often it is given back", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    releaseOnce(database.queue).connect((_error, _client, release) => {
      release();
      release(new Error("Connection terminated unexpectedly"));
      resolve();
    });
    await promise;

    expect(database.queue.idleCount).toBe(1);
  });

  it("hands out and counts the clients of the pool", async () => {
    const client = await releaseOnce(database.queue).connect();

    const { rows } = await client.query<{ one: number }>("SELECT 1 AS one");
    client.release();

    expect([rows, database.queue.totalCount]).toEqual([[{ one: 1 }], 1]);
  });
});
