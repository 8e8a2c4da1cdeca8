import { afterAll, beforeAll, expect, it } from "vitest";
import { listenTo } from "#src/store/listen.ts";
import { createEmptyDatabase, type TestDatabase } from "#test/support/database.ts";
import { query } from "#test/support/embedded.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createEmptyDatabase();
});

afterAll(() => database.drop());

it("hears what is said on its channel, and says when it could not hear for a while", async () => {
  const heard: string[] = [];
  const listening = listenTo(database.url, "news", {
    onMessage: (payload) => heard.push(payload),
    onGap: () => heard.push("gap"),
  });
  await listening.ready;

  await query(database.url, "SELECT pg_notify('news', '1'), pg_notify('other', '2')");
  await expect.poll(() => heard).toEqual(["1"]);
  await query(
    database.url,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
  );
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual(["1", "gap"]);
  await query(database.url, "NOTIFY news, '3'");
  await expect.poll(() => heard).toEqual(["1", "gap", "3"]);

  await listening.stop();
});

it("can be stopped while the database is away", async () => {
  const listening = listenTo("postgresql://nobody@127.0.0.1:1/none", "news", { onMessage() {}, onGap() {} });

  await listening.stop();

  await expect(
    Promise.race([listening.ready.then(() => "heard"), Promise.resolve("never heard")]),
  ).resolves.toBe("never heard");
});
