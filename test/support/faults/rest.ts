import { setTimeout as pause } from "node:timers/promises";
import type { House } from "./house.ts";

const lookEveryMs = 300;

/** Waits until nothing is under way, and returns what still is once none of it has moved for so long. */
export async function comeToRest(house: House, patienceMs: number): Promise<readonly string[]> {
  let left: readonly string[] = [];
  for (let movedAt = performance.now(); performance.now() - movedAt < patienceMs; await pause(lookEveryMs)) {
    await hurry(house);
    const before = left;
    left = await unrest(house);
    if (left.length === 0) return left;
    // A busy machine is no reason to fail.
    if (left.join() !== before.join()) movedAt = performance.now();
  }
  return left;
}

/** What waits for its next try, after pauses that are longer than a test, is tried now. */
async function hurry({ look }: House): Promise<void> {
  await look(
    `UPDATE graphile_worker._private_jobs job SET run_at = now() FROM graphile_worker._private_tasks task
     WHERE task.id = job.task_id AND job.run_at > now() AND job.locked_at IS NULL AND ${carrying}`,
  );
}

/** Word that nobody has asked for may wait for the morning. */
const carrying =
  "(task.identifier IN ('answer', 'mail', 'post', 'undelivered') OR task.identifier LIKE 'deliver%')";

/** All that is under way, in words. */
export async function unrest({ look }: House): Promise<readonly string[]> {
  const rows = await look(
    `SELECT 'line not answered' AS what, platform || ' ' || platform_id || ' ' || text AS which
     FROM inbox_message WHERE answered_at IS NULL
     UNION ALL SELECT 'reply not delivered', platform || ' ' || id FROM outbox_message
     WHERE delivered_at IS NULL AND parked_at IS NULL AND platform <> 'local'
     UNION ALL SELECT 'post not said', post || ' ' || audience FROM post_run WHERE state = 'claimed'
     UNION ALL SELECT 'mail not settled', subject || ' ' || state FROM mail_message WHERE state IN ('waiting', 'sending')
     UNION ALL SELECT 'job', task.identifier || ' ' || job.payload || ' ' || coalesce(job.last_error, '')
     FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
     WHERE ${carrying} OR job.locked_at IS NOT NULL
     UNION ALL SELECT 'queue', queue_name FROM graphile_worker._private_job_queues WHERE locked_at IS NOT NULL`,
  );
  return rows.map(({ what, which }) => `${what}: ${which}`);
}
