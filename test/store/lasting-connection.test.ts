import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "#src/store/database.ts";
import { lastingConnection } from "#src/store/lasting-connection.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(() => test.drop());

/** A server that is not asked to waits for two hours before it looks whether somebody is still there. */
const kept =
  "SELECT current_setting('tcp_keepalives_idle') AS idle, current_setting('tcp_keepalives_interval') AS next";

it("has the server look after ten seconds whether this machine is still there", async () => {
  const client = new pg.Client(lastingConnection(test.url));
  await client.connect();

  expect((await client.query(kept)).rows).toEqual([{ idle: "10", next: "5" }]);
  await client.end();
});

it("is what every connection of the bot is", async () => {
  const { pool, queue, close } = openDatabase(test.url);

  for (const each of [pool, queue])
    expect((await each.query(kept)).rows).toEqual([{ idle: "10", next: "5" }]);
  await close();
});
