import type pg from "pg";
import { giveBack, take } from "./presence-lock.ts";

export type AbandonedJobs = {
  /** Sets free what worker pools without an owner hold, except these; whether there was anything. */
  free(client: pg.Client, own: ReadonlySet<string>): Promise<boolean>;
  /** That one's jobs need no second look. */
  leave(poolId: string): void;
  /** What was seen before counts no more: nobody could look in between. */
  forget(): void;
};

/**
 * A server that was restarted has forgotten everybody's locks, of the living as well: only a pool that is still without
 * an owner after all others had the time to say again that they are there is dead.
 */
export function createAbandonedJobs(saidAgainWithinMs: number): AbandonedJobs {
  const since = new Map<string, number>();
  const left = new Set<string>();

  return {
    async free(client, own) {
      const holders = await listHolders(client, own);
      for (const id of since.keys()) if (!holders.includes(id)) since.delete(id);
      let isAnyFreed = false;
      for (const id of holders) {
        if (!(await take(client, id))) {
          since.delete(id);
          continue;
        }
        if (isDead(id)) {
          await removeReplaced(client, id);
          await client.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [[id]]);
          isAnyFreed = true;
        }
        await giveBack(client, id);
      }
      return isAnyFreed;
    },

    leave: (poolId) => left.add(poolId),
    forget: () => since.clear(),
  };

  function isDead(id: string): boolean {
    if (left.has(id)) return true;
    const now = performance.now();
    const first = since.get(id) ?? now;
    since.set(id, first);
    return now - first >= saidAgainWithinMs;
  }
}

async function listHolders(client: pg.Client, own: ReadonlySet<string>): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT locked_by AS id FROM graphile_worker._private_jobs WHERE locked_by <> ALL ($1)
     UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by <> ALL ($1)`,
    [[...own]],
  );
  return rows.map(({ id }) => id);
}

/** A job that was planned anew while it ran has lost its key and its tries: nothing would ever come back to it. */
async function removeReplaced(client: pg.Client, poolId: string): Promise<void> {
  await client.query(
    "DELETE FROM graphile_worker._private_jobs WHERE locked_by = $1 AND key IS NULL AND attempts >= max_attempts",
    [poolId],
  );
}
