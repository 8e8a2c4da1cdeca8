import pg from "pg";

export type Presence = {
  /** Says that the worker pool of that id is alive, in place of the one before it. */
  announce(poolId: string): void;
  close(): Promise<void>;
};

/** The first key of the advisory locks by which instances see each other. */
const lockClass = 20_261;

const sweepEveryMs = 2_000;

/**
 * A worker that dies keeps its jobs locked for hours. So each instance holds an advisory lock for its worker pool
 * on a connection of its own, which ends with the process; whoever can take another's lock knows that it is dead
 * and sets its jobs free.
 */
export function createPresence(url: string): Presence {
  let session: { readonly client: pg.Client; held: string | undefined } | undefined;
  let alive: string | undefined;
  let isClosed = false;
  let sweeping = Promise.resolve();
  const sweepNext = () => {
    sweeping = sweeping.then(sweep);
  };
  const timer = setInterval(sweepNext, sweepEveryMs);

  return {
    announce(poolId) {
      alive = poolId;
      sweepNext();
    },

    async close() {
      isClosed = true;
      clearInterval(timer);
      await sweeping;
      await session?.client.end();
    },
  };

  async function sweep(): Promise<void> {
    if (isClosed || alive === undefined) return;
    try {
      session ??= { client: await connect(url), held: undefined };
      if (session.held !== alive) {
        if (session.held)
          await session.client.query("SELECT pg_advisory_unlock($1, hashtext($2))", [
            lockClass,
            session.held,
          ]);
        await session.client.query("SELECT pg_advisory_lock($1, hashtext($2))", [lockClass, alive]);
        session.held = alive;
      }
      await freeJobsOfTheDead(session.client, alive);
    } catch {
      // The connection is gone, and the lock with it: the next sweep makes both anew.
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

/** Locks a moment old are left alone: their owner may not have announced itself yet. */
async function freeJobsOfTheDead(client: pg.Client, alive: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT locked_by AS id FROM graphile_worker._private_jobs
      WHERE locked_by <> $1 AND locked_at < now() - interval '2 seconds'
     UNION SELECT locked_by FROM graphile_worker._private_job_queues
      WHERE locked_by <> $1 AND locked_at < now() - interval '2 seconds'`,
    [alive],
  );
  for (const { id } of rows) {
    const taken = await client.query<{ dead: boolean }>(
      "SELECT pg_try_advisory_lock($1, hashtext($2)) AS dead",
      [lockClass, id],
    );
    if (!taken.rows[0]?.dead) continue;
    await client.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [[id]]);
    await client.query("SELECT pg_advisory_unlock($1, hashtext($2))", [lockClass, id]);
  }
}
