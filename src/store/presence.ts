import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

export type Presence = {
  /** Says that the worker pool of that id is alive. */
  announce(poolId: string): void;
  /** Says that it is not any more, so that what it still holds is set free. */
  leave(poolId: string): void;
  /** Whether no other instance was there at the last look; false before the first. */
  isAlone(): boolean;
  /** Resolves when every other instance has had the time to see this one, within a few seconds. */
  introduced(): Promise<void>;
  close(): Promise<void>;
};

/** The first key of the advisory locks by which instances see each other. */
export const presenceClass = 20_261;

const sweepEveryMs = 2_000;
/** Somebody looks a little late. */
const seenWithinMs = sweepEveryMs + 500;

/**
 * A worker that dies keeps its jobs locked for hours. So each instance holds an advisory lock for each of its worker
 * pools on a connection of its own, which ends with the process; whoever can take another's lock knows that it is dead
 * and sets its jobs free, of which it tells.
 */
export function createPresence(url: string, freed: () => void): Presence {
  let session: { readonly client: pg.Client; readonly held: Set<string> } | undefined;
  const alive = new Set<string>();
  let isClosed = false;
  let isAlone = false;
  const looked = Promise.withResolvers<void>();
  let sweeping = Promise.resolve();
  const sweepNext = () => {
    sweeping = sweeping.then(sweep);
  };
  const timer = setInterval(sweepNext, sweepEveryMs);

  return {
    announce(poolId) {
      alive.add(poolId);
      sweepNext();
    },

    leave(poolId) {
      alive.delete(poolId);
      sweepNext();
    },

    isAlone: () => isAlone,

    async introduced() {
      // A database that has gone meanwhile keeps nobody from starting.
      await Promise.race([looked.promise, pause(seenWithinMs)]);
      if (!isAlone && !isClosed) await pause(seenWithinMs);
    },

    async close() {
      isClosed = true;
      looked.resolve();
      clearInterval(timer);
      await sweeping;
      await session?.client.end();
    },
  };

  async function sweep(): Promise<void> {
    if (isClosed || alive.size === 0) return;
    try {
      session ??= { client: await connect(url), held: new Set() };
      const { client, held } = session;
      for (const poolId of held.difference(alive)) {
        await client.query("SELECT pg_advisory_unlock($1, hashtext($2))", [presenceClass, poolId]);
        held.delete(poolId);
      }
      for (const poolId of alive.difference(held)) {
        if (await take(client, poolId)) held.add(poolId);
      }
      // Of two that start together, the one that looks last sees the other: each has its lock by then.
      isAlone = !(await seesOthers(client));
      looked.resolve();
      if (await freeJobsOfTheDead(client, held.union(alive))) freed();
    } catch {
      // The connection is gone, and the locks with it: the next sweep makes all of them anew.
      await session?.client.end().catch(() => {});
      session = undefined;
    }
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  await client.connect();
  return client;
}

async function seesOthers(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ others: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objsubid = 2
      AND pid <> pg_backend_pid()
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS others`,
    [presenceClass],
  );
  return rows[0]?.others === true;
}

/** Whether there were any. Locks a moment old are left alone: their owner may not have announced itself yet. */
async function freeJobsOfTheDead(client: pg.Client, own: ReadonlySet<string>): Promise<boolean> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT locked_by AS id FROM graphile_worker._private_jobs
      WHERE locked_by <> ALL ($1) AND locked_at < now() - interval '2 seconds'
     UNION SELECT locked_by FROM graphile_worker._private_job_queues
      WHERE locked_by <> ALL ($1) AND locked_at < now() - interval '2 seconds'`,
    [[...own]],
  );
  let isAnyFreed = false;
  for (const { id } of rows) {
    if (!(await take(client, id))) continue;
    isAnyFreed = true;
    await client.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [[id]]);
    await client.query("SELECT pg_advisory_unlock($1, hashtext($2))", [presenceClass, id]);
  }
  return isAnyFreed;
}

/** Does not wait for the lock: a connection that broke unseen keeps it for a while, and says the same meanwhile. */
async function take(client: pg.Client, poolId: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    "SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken",
    [presenceClass, poolId],
  );
  return rows[0]?.taken === true;
}
