import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "#src/store/database.ts";
import { readStanding } from "#src/store/standing.ts";
import { createWatch, type Watch } from "#src/store/watch.ts";
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { openWire } from "#test/support/faults/wire.ts";

let testDatabase: TestDatabase;
let database: Database;
const watches: Watch[] = [];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.url);
});

afterEach(async () => {
  for (const watch of watches.splice(0)) await watch.close();
});

afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

describe("a watch", () => {
  it("finds a database of this release ready", async () => {
    const watch = await watchOn(testDatabase.url);

    expect(await watch.look()).toBe("ready");
  });

  it("finds it ready with a migration of a newer release", async () => {
    await database.pool.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('n', '', '29991231_newer', now())",
    );
    const watch = await watchOn(testDatabase.url);

    expect(await watch.look()).toBe("ready");
    await database.pool.query("DELETE FROM _prisma_migrations WHERE id = 'n'");
  });

  it.each(["finished_at = NULL", "rolled_back_at = now()"])("finds it behind after %s", async (change) => {
    const client = await database.pool.connect();
    const watch = await watchOn(testDatabase.url);
    const { rows } = await client.query("SELECT * FROM _prisma_migrations ORDER BY started_at DESC LIMIT 1");
    await client.query(`UPDATE _prisma_migrations SET ${change} WHERE id = $1`, [rows[0].id]);

    expect(await watch.look()).toBe("behind");

    await client.query(
      "UPDATE _prisma_migrations SET finished_at = now(), rolled_back_at = NULL WHERE id = $1",
      [rows[0].id],
    );
    client.release();
    expect(await watch.look()).toBe("ready");
  });

  it("finds an empty one behind", async () => {
    const empty = await createEmptyDatabase();
    const watch = await watchOn(empty.url);

    expect(await watch.look()).toBe("behind");
    await watch.close();
    watches.pop();
    await empty.drop();
  });

  it("finds one that only reads away, as a standby is", async () => {
    const name = new URL(testDatabase.url).pathname.slice(1);
    await database.pool.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    const watch = await watchOn(testDatabase.url);

    expect(await watch.look()).toBe("away");
    await database.pool.query(
      `SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE; ALTER DATABASE ${name} RESET default_transaction_read_only`,
    );
  });

  it("finds one that is gone, or says nothing any more, away, and back again", async () => {
    const wire = await openWire(testDatabase.url);
    const watch = await watchOn(wire.url, { patienceMs: 300 });
    const seen = [await watch.look()];

    await wire.cut();
    seen.push(await watch.look());
    await wire.restore();
    seen.push(await watch.look());
    wire.fallSilent();
    seen.push(await watch.look());
    wire.close();

    expect(seen).toEqual(["ready", "away", "ready", "away"]);
  });

  it("asks once for all who ask at the same time", async () => {
    const watch = await watchOn(testDatabase.url);

    expect(watch.look()).toBe(watch.look());
    expect(await watch.look()).toBe("ready");
  });
});

describe("what waits", () => {
  it("is nothing in a new database", async () => {
    const { clockSeconds, ...standing } = await readStanding(database.pool);

    expect(standing).toEqual({
      lines: [],
      deliveries: [],
      parked: [],
      mailStates: [],
      posts: { count: 0, seconds: 0 },
      mails: { count: 0, seconds: 0 },
    });
    expect(clockSeconds).toBeGreaterThan(0);
  });

  it("is counted by platform, with the age of the oldest", async () => {
    await fill();

    const standing = await readStanding(database.pool);

    expect(rounded(standing.lines)).toEqual([{ platform: "zalo", count: 2, minutes: 10 }]);
    expect(rounded(standing.deliveries)).toEqual([
      { platform: "slack", count: 0, minutes: 0 },
      { platform: "zalo", count: 1, minutes: 20 },
    ]);
    expect(sorted(standing.parked)).toEqual([
      { platform: "slack", count: 1 },
      { platform: "zalo", count: 0 },
    ]);
    expect(standing.mailStates).toEqual([{ state: "unknown", count: 1 }]);
    expect([standing.posts.count, Math.round(standing.posts.seconds / 60)]).toEqual([1, 30]);
    expect([standing.mails.count, Math.round(standing.mails.seconds / 60)]).toEqual([1, 5]);
  });
});

/** Beside what waits, of each kind something that does not any more, or not yet. */
async function fill(): Promise<void> {
  await database.pool.query(`
    INSERT INTO inbox_message (platform, platform_id, conversation, is_direct, sender_id, sender_name, text, sent_at,
      received_at, answered_at)
    VALUES ('zalo', '1', 'c', true, 'u', 'Lan', '/kpi', now(), now() - interval '10 minutes', NULL),
      ('zalo', '2', 'c', true, 'u', 'Lan', '/kpi', now(), now(), NULL),
      ('slack', '3', 'c', true, 'u', 'Lan', '/kpi', now(), now() - interval '1 hour', now());
    INSERT INTO outbox_message (platform, conversation, is_direct, outcome, reply, locale, created_at, parked_at,
      delivered_at)
    VALUES ('zalo', 'c', true, 'answered', '{}', 'vi', now() - interval '20 minutes', NULL, NULL),
      ('slack', 'c', true, 'answered', '{}', 'vi', now() - interval '3 hours', now(), NULL),
      ('slack', 'c', true, 'answered', '{}', 'vi', now() - interval '3 days', now() - interval '2 days', NULL),
      ('slack', 'c', true, 'answered', '{}', 'vi', now() - interval '3 days', NULL, now());
    INSERT INTO mail_message ("to", subject, text, state, header_id, at) VALUES ('a@b.vn', 's', 't', 'unknown', 'h', now());
    SELECT graphile_worker.add_job('post', '{}', run_at := now() - interval '30 minutes'),
      graphile_worker.add_job('post', '{}', run_at := now() + interval '1 hour'),
      graphile_worker.add_job('mail', '{}', run_at := now() - interval '5 minutes'),
      graphile_worker.add_job('answer', '{}', run_at := now() - interval '5 hours')`);
}

type ByPlatform = { readonly platform: string; readonly count: number };

function rounded(list: readonly (ByPlatform & { readonly seconds: number })[]) {
  return sorted(list.map(({ seconds, ...rest }) => ({ ...rest, minutes: Math.round(seconds / 60) })));
}

function sorted<Item extends ByPlatform>(list: readonly Item[]): readonly Item[] {
  return list.toSorted((one, other) => one.platform.localeCompare(other.platform));
}

async function watchOn(url: string, options: Parameters<typeof createWatch>[1] = {}): Promise<Watch> {
  const watch = await createWatch(url, options);
  watches.push(watch);
  return watch;
}
