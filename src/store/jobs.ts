import type { Pool } from "pg";

/** A job as the queue hands it out: to a worker pool, by that pool's id. */
export type HeldJob = { readonly id: string; readonly locked_by: string | null };

/** Removes a job that is done and sets its queue free; changes nothing when that has happened already. */
export async function endJob(pool: Pool, { id, locked_by: holder }: HeldJob): Promise<void> {
  await pool.query({
    name: "end_job",
    text: `WITH done AS (DELETE FROM graphile_worker._private_jobs WHERE id = $1 RETURNING job_queue_id)
      UPDATE graphile_worker._private_job_queues AS queue SET locked_by = NULL, locked_at = NULL
      FROM done WHERE queue.id = done.job_queue_id AND queue.locked_by = $2`,
    values: [id, holder],
  });
}
