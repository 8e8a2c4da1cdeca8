import type { Pool } from "pg";
import type { Transaction } from "./database.ts";

/** A job as the queue hands it out: to a worker pool, by that pool's id, as it was planned by then. */
export type HeldJob = {
  readonly id: string;
  readonly job_queue_id: number | null;
  readonly locked_by: string | null;
  readonly revision: number;
};

/**
 * Removes a job that is done and sets its queue free. Of a job that has been taken from its pool meanwhile, by another
 * one or to be planned anew, nothing is touched. False where it is still there.
 */
export async function endJob(
  pool: Pool,
  { id, job_queue_id: queue, locked_by: holder, revision }: HeldJob,
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "end_job",
    text: `WITH done AS (
        DELETE FROM graphile_worker._private_jobs WHERE id = $1 AND locked_by = $2 AND revision = $4 RETURNING id
      ), kept AS (
        SELECT id FROM graphile_worker._private_jobs WHERE id = $1 AND NOT EXISTS (SELECT FROM done)
      ), freed AS (
        UPDATE graphile_worker._private_job_queues SET locked_by = NULL, locked_at = NULL
        WHERE id = $3 AND locked_by = $2 AND NOT EXISTS (SELECT FROM kept)
      )
      SELECT FROM kept`,
    values: [id, holder, queue, revision],
  });
  return rowCount === 0;
}

/** How many jobs of these tasks could begin now. Looks without locking, so that it is in nobody's way. */
export async function countReady(pool: Pool, tasks: readonly string[]): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: "count_ready",
    text: `SELECT count(*)::int AS count FROM graphile_worker._private_jobs AS job
      JOIN graphile_worker._private_tasks AS task ON task.id = job.task_id
      LEFT JOIN graphile_worker._private_job_queues AS queue ON queue.id = job.job_queue_id
      WHERE job.is_available AND job.run_at <= now() AND task.identifier = ANY ($1) AND queue.is_available IS NOT FALSE`,
    values: [tasks],
  });
  return rows[0]?.count ?? 0;
}

/** The task that carries replies to a platform. */
export function deliveryTask(platform: string): string {
  return `deliver_${platform}`;
}

/** The task that tries another place for a post or notice that could not be delivered. */
export const undeliveredTask = "undelivered";

type Address = { readonly platform: string; readonly conversation: string };

/** The queue never gives a delivery up: what cannot arrive is parked, and its job ends. */
const attempts = 32_767;

/**
 * One job a conversation carries all that waits there, so that what failed cannot be overtaken. A conversation that has
 * to wait keeps waiting until its time.
 */
export async function addDelivery(tx: Transaction, address: Address): Promise<void> {
  await addJob(tx, address, { mode: "preserve_run_at", pauseMs: 0 });
}

/** The job of a conversation begins after the pause, whatever was planned before. */
export async function planDelivery(tx: Transaction, address: Address, pauseMs: number): Promise<void> {
  await addJob(tx, address, { mode: "replace", pauseMs });
}

/** What a conversation waited for is carried elsewhere, or nowhere. */
export async function dropDelivery(tx: Transaction, address: Address): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.remove_job(${keyOf(address)})`;
}

type Plan = { readonly mode: "preserve_run_at" | "replace"; readonly pauseMs: number };

async function addJob(tx: Transaction, address: Address, { mode, pauseMs }: Plan): Promise<void> {
  const key = keyOf(address);
  const payload = JSON.stringify({ conversation: address.conversation });
  let isAdded = false;
  // The job that waited may begin between the two steps of add_job, which then adds none. Asked again, it sees that.
  while (!isAdded) {
    const [job] = await tx.$queryRaw<{ id: bigint | null }[]>`
      SELECT (graphile_worker.add_job(${deliveryTask(address.platform)}, ${payload}::json, queue_name := ${key},
        run_at := now() + ${pauseMs}::float8 * interval '1 millisecond', max_attempts := ${attempts}::int,
        job_key := ${key}, job_key_mode := ${mode})).id`;
    isAdded = job?.id != null;
  }
}

function keyOf({ platform, conversation }: Address): string {
  return `out:${platform}:${conversation}`;
}
