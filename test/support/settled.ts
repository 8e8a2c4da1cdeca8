import type { Platform } from "#src/chat/message.ts";
import type { Database } from "#src/store/database.ts";

/** Whether this message, or without one everything on the platform, is answered and nothing is under way. */
export async function isSettled(
  { pool }: Database,
  platform: Platform,
  messageId?: string,
): Promise<boolean> {
  const { rows } = await pool.query<{ heard: number; waiting: number; sending: number }>(
    `SELECT (SELECT count(*)::int FROM inbox_message WHERE platform = $1 AND platform_id = $2) AS heard,
       (SELECT count(*)::int FROM inbox_message WHERE platform = $1 AND answered_at IS NULL) AS waiting,
       (SELECT count(*)::int FROM outbox_message
        WHERE platform = $1 AND delivered_at IS NULL AND parked_at IS NULL) AS sending`,
    [platform, messageId ?? ""],
  );
  const [found] = rows;
  if (!found) return false;
  const isHeard = messageId === undefined || found.heard > 0;
  return isHeard && found.waiting === 0 && found.sending === 0;
}
