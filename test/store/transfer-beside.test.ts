import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { poll } from "#src/store/embedded/poll.ts";
import { backUp } from "#src/store/transfer/backup.ts";
import { move } from "#src/store/transfer/move.ts";
import { restore } from "#src/store/transfer/restore.ts";
import {
  createEmptyDatabase,
  createPeopledDatabase,
  createTestDatabase,
  type TestDatabase,
} from "#test/support/database.ts";
import { connect, query } from "#test/support/embedded.ts";

const { signal } = new AbortController();

let from: TestDatabase;
let to: TestDatabase;
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "chot-back-up-"));
  path = join(folder, "all.zip");
  from = await createPeopledDatabase();
});

afterEach(async () => {
  await Promise.all([from.drop(), to.drop()]);
  await rm(folder, { recursive: true });
});

describe("beside somebody who changes a table", () => {
  it("a back-up that had to wait holds its rows all the same", async () => {
    to = await createEmptyDatabase();
    const [people] = await countPeople(from.url);
    const other = await connect(from.url);
    await other.query("BEGIN; ALTER TABLE person ALTER COLUMN name TYPE text USING name || ''");

    const backingUp = backUp({ url: from.url, path, signal });
    await poll(10_000, async () => ((await isSomebodyWaiting(from.url)) ? true : undefined));
    await other.query("COMMIT");
    await other.end();
    await backingUp;
    await restore({ path, open: async () => to.url, resend: true });

    expect(people?.["count"]).toBeGreaterThan(0);
    expect(await countPeople(to.url)).toEqual([people]);
  });

  it("a back-up whose tables have become others is refused", async () => {
    to = await createEmptyDatabase();
    const other = await connect(from.url);
    await other.query("BEGIN; ALTER TABLE person ADD COLUMN shoe_size int");

    const backingUp = backUp({ url: from.url, path, signal }).catch((error: Error) => error.message);
    await poll(10_000, async () => ((await isSomebodyWaiting(from.url)) ? true : undefined));
    await other.query("COMMIT");
    await other.end();

    expect(await backingUp).toMatch("Run this again.");
  });
});

describe("somebody's own tables", () => {
  const theirs = `CREATE TABLE "daily-report" (id serial, rate numeric);
    INSERT INTO "daily-report" (rate) VALUES (0.15), ('NaN')`;

  it("are in a back-up, which can be restored without them", async () => {
    to = await createEmptyDatabase();
    await query(from.url, theirs);

    await backUp({ url: from.url, path, signal });
    const { left } = await restore({ path, open: async () => to.url, resend: true });

    expect(left).toEqual(["daily-report"]);
    expect(await countPeople(to.url)).toEqual(await countPeople(from.url));
  });

  it("stay where they are in a move", async () => {
    to = await createTestDatabase();
    await query(from.url, theirs);

    expect((await move({ from: from.url, to: to.url })).left).toEqual(["daily-report"]);
    expect(await countPeople(to.url)).toEqual(await countPeople(from.url));
  });
});

function countPeople(url: string) {
  return query(url, "SELECT count(*)::int AS count FROM person");
}

async function isSomebodyWaiting(url: string): Promise<boolean> {
  const rows = await query(
    url,
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
}
