import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "#src/store/database.ts";
import { poll } from "#src/store/embedded/poll.ts";
import { prepareDatabase } from "#src/store/prepare.ts";
import { createPresence, type Presence } from "#src/store/presence.ts";
import { presenceClass } from "#src/store/presence-lock.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let test: TestDatabase;
let seer: pg.Client;
let presence: Presence;
let freed: number;

beforeEach(async () => {
  test = await createTestDatabase();
  const { pool, close } = openDatabase(test.url);
  await prepareDatabase(pool).finally(close);
  seer = await connect();
  freed = 0;
  presence = createPresence(test.url, () => (freed += 1));
});

afterEach(async () => {
  await presence.close();
  await seer.end();
  await test.drop();
});

describe("an instance whose connection was cut", () => {
  it("keeps the jobs of one that comes back a moment after the others", async () => {
    const colleague = await introduce("colleague");
    await addJobOf("colleague");
    presence.announce("own");
    await isSoon(async () => (await holderOf("own")) !== undefined);

    const before = await holderOf("own");
    await cutEverybody();
    await isSoon(async () => ![undefined, before].includes(await holderOf("own")));
    const back = await introduce("colleague");
    presence.announce("own-too");
    await isSoon(async () => (await holderOf("own-too")) !== undefined);

    expect(await lockedBy()).toBe("colleague");
    expect(freed).toBe(0);
    await Promise.all([colleague.end(), back.end()]);
  });

  it("loses its jobs to the others when it does not come back", async () => {
    await addJobOf("dead");
    presence.announce("own");

    expect(await isSoon(async () => freed === 1)).toBe(true);
    expect(await lockedBy()).toBeNull();
  });

  it("leaves nothing of a job that was planned anew while it ran", async () => {
    await addJobOf("dead");
    await seer.query(planned);
    presence.announce("own");

    const both = await countJobs();
    await isSoon(async () => freed === 1);

    expect([both, await countJobs()]).toEqual([2, 1]);
    expect(await lockedBy()).toBeNull();
  });

  it("is itself there again before the next look is due, and alone only when it has looked", async () => {
    presence.announce("own");
    await isSoon(async () => presence.isAlone());
    const other = await introduce("other");
    const before = await holderOf("own");

    await cut(before);
    await isSoon(async () => ![undefined, before].includes(await holderOf("own")));

    expect(await isSoon(async () => !presence.isAlone())).toBe(true);
    await other.end();
  });
});

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: test.url });
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** Another instance, as far as this one can see. */
async function introduce(poolId: string): Promise<pg.Client> {
  const client = await connect();
  await client.query("SELECT pg_advisory_lock($1, hashtext($2))", [presenceClass, poolId]);
  return client;
}

const planned = "SELECT graphile_worker.add_job('anything', job_key := 'one', max_attempts := 9)";

async function addJobOf(poolId: string): Promise<void> {
  await seer.query(planned);
  await seer.query(
    "UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() - interval '1 minute'",
    [poolId],
  );
}

async function lockedBy(): Promise<string | null | undefined> {
  const { rows } = await seer.query<{ by: string | null }>(
    "SELECT locked_by AS by FROM graphile_worker._private_jobs",
  );
  return rows[0]?.by;
}

async function countJobs(): Promise<number | undefined> {
  const { rows } = await seer.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM graphile_worker._private_jobs",
  );
  return rows[0]?.count;
}

/** The server's process in which a pool's lock is held. */
async function holderOf(poolId: string): Promise<number | undefined> {
  const { rows } = await seer.query<{ pid: number }>(
    `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND granted
       AND objid = hashtext($2)::bit(32)::bigint::oid`,
    [presenceClass, poolId],
  );
  return rows[0]?.pid;
}

async function cutEverybody(): Promise<void> {
  await seer.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
}

async function cut(pid: number | undefined): Promise<void> {
  await seer.query("SELECT pg_terminate_backend($1)", [pid]);
}

function isSoon(is: () => Promise<boolean>): Promise<true | undefined> {
  return poll(25_000, async () => ((await is()) ? true : undefined));
}
