import type { Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";
import type { PrismaClient } from "./generated/client.ts";

/** A message as it came in, before and after it is durable. */
export type InboxEntry = {
  readonly platform: string;
  readonly platformId: string;
  readonly conversation: string;
  readonly isDirect: boolean;
  readonly senderId: string;
  readonly senderName: string;
  readonly text: string;
  readonly sentAt: Temporal.Instant;
};

/** Our own retries end only when a message has been tried for days; `/health` shows those that wait. */
const attempts = 40;

/**
 * Makes a message durable together with the job that answers it, in one statement.
 * A message delivered again changes nothing. Messages of one conversation are answered in order.
 */
export async function acceptMessage(prisma: PrismaClient, entry: InboxEntry): Promise<void> {
  await prisma.$queryRaw`
    WITH accepted AS (
      INSERT INTO inbox_message (platform, platform_id, conversation, is_direct, sender_id, sender_name, text, sent_at)
      VALUES (${entry.platform}, ${entry.platformId}, ${entry.conversation}, ${entry.isDirect}, ${entry.senderId},
        ${entry.senderName}, ${entry.text}, ${toTimestamp(entry.sentAt)})
      ON CONFLICT (platform, platform_id) DO NOTHING
      RETURNING id
    )
    SELECT (graphile_worker.add_job('answer', json_build_object('id', id),
      queue_name := ${`in:${entry.platform}:${entry.conversation}`}, max_attempts := ${attempts}::int)).id::text
    FROM accepted`;
}

/**
 * The messages of one conversation that wait for an answer, up to and with this one, oldest first. A job that
 * failed waits for its next try while the queue moves on, so each job begins with what was said before.
 */
export async function unansweredUpTo(prisma: PrismaClient, id: number): Promise<number[]> {
  const rows = await prisma.$queryRaw<{ id: number }[]>`
    SELECT earlier.id FROM inbox_message m
    JOIN inbox_message earlier ON earlier.platform = m.platform AND earlier.conversation = m.conversation
      AND earlier.id <= m.id AND earlier.answered_at IS NULL
    WHERE m.id = ${id} ORDER BY earlier.id`;
  return rows.map((row) => row.id);
}

/** Locks a message for its answer; undefined when it has been answered already. */
export async function holdMessage(tx: Transaction, id: number): Promise<InboxEntry | undefined> {
  type Row = {
    platform: string;
    platform_id: string;
    conversation: string;
    is_direct: boolean;
    sender_id: string;
    sender_name: string;
    text: string;
    sent_at: Date;
  };
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT platform, platform_id, conversation, is_direct, sender_id, sender_name, text, sent_at
    FROM inbox_message WHERE id = ${id} AND answered_at IS NULL FOR UPDATE`;
  return (
    row && {
      platform: row.platform,
      platformId: row.platform_id,
      conversation: row.conversation,
      isDirect: row.is_direct,
      senderId: row.sender_id,
      senderName: row.sender_name,
      text: row.text,
      sentAt: toInstant(row.sent_at),
    }
  );
}
