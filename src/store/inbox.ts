import { z } from "zod";
import type { Database, Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";
import { Prisma, type PrismaClient } from "./generated/client.ts";
import { senderName } from "./sender-name.ts";

/** A message as it came in, before and after it is durable. */
export type InboxEntry = {
  readonly platform: string;
  readonly platformId: string;
  readonly conversation: string;
  readonly isDirect: boolean;
  readonly senderId: string;
  readonly senderName: string;
  readonly text: string;
  /** The bot was called by name or replied to. */
  readonly isAddressed: boolean;
  /** What the platform needs to answer right there. */
  readonly route: Readonly<Record<string, string>> | null;
  /** The platform's id of the message that this one words anew. */
  readonly edits: string | null;
  readonly sentAt: Temporal.Instant;
};

export type InboxFile = { readonly name: string; readonly bytes: Uint8Array };

export type HeldEntry = InboxEntry & { readonly fileCount: number };

/** Our own retries end only when a message has been tried for days; `/health` shows those that wait. */
const attempts = 40;

/**
 * Makes a message durable together with its files and the job that answers it.
 * A message delivered again changes nothing. Messages of one conversation are answered in order.
 */
export async function acceptMessage(
  { prisma, pool }: Database,
  entry: InboxEntry,
  files: readonly InboxFile[] = [],
): Promise<void> {
  if (files.length > 0) return acceptWithFiles(pool, entry, files);
  await prisma.$queryRaw`
    WITH accepted AS (
      INSERT INTO inbox_message (platform, platform_id, conversation, is_direct, sender_id, sender_name, text, sent_at,
        is_addressed, route, edits)
      VALUES (${entry.platform}, ${entry.platformId}, ${entry.conversation}, ${entry.isDirect}, ${entry.senderId},
        ${entry.senderName}, ${entry.text}, ${toTimestamp(entry.sentAt)},
        ${entry.isAddressed}, ${toJson(entry.route)}::jsonb, ${entry.edits})
      ON CONFLICT (platform, platform_id) DO NOTHING
      RETURNING id
    )
    SELECT (graphile_worker.add_job('answer', json_build_object('id', id),
      queue_name := ${queueOf(entry)}, max_attempts := ${attempts}::int)).id::text
    FROM accepted`;
}

/** File by file and as bytes, which Prisma would first write out as text, all of them at once. */
async function acceptWithFiles(
  pool: Database["pool"],
  entry: InboxEntry,
  files: readonly InboxFile[],
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query<{ id: number }>(insertMessage, [
      entry.platform,
      entry.platformId,
      entry.conversation,
      entry.isDirect,
      entry.senderId,
      entry.senderName,
      entry.text,
      entry.sentAt.toString(),
      entry.isAddressed,
      toJson(entry.route),
      entry.edits,
    ]);
    for (const { id } of rows) {
      for (const [index, { name, bytes }] of files.entries())
        await client.query(insertFile, [id, index + 1, name, bytes]);
      await client.query(addAnswer, [JSON.stringify({ id }), queueOf(entry), attempts]);
    }
    await client.query("COMMIT");
    client.release();
  } catch (error) {
    // A connection that is thrown away takes its transaction with it.
    client.release(true);
    throw error;
  }
}

const insertMessage = `
  INSERT INTO inbox_message (platform, platform_id, conversation, is_direct, sender_id, sender_name, text, sent_at,
    is_addressed, route, edits)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (platform, platform_id) DO NOTHING
  RETURNING id`;
const insertFile = "INSERT INTO inbox_file (message_id, place, name, bytes) VALUES ($1, $2, $3, $4)";
const addAnswer =
  "SELECT graphile_worker.add_job('answer', $1::json, queue_name := $2, max_attempts := $3::int)";

function toJson(route: InboxEntry["route"]): string | null {
  return route && JSON.stringify(route);
}

function queueOf({ platform, conversation }: InboxEntry): string {
  return `in:${platform}:${conversation}`;
}

/** The names and sizes of the files that came with a message, in their order; places count from 1. */
export async function listFiles(
  tx: Transaction,
  messageId: number,
): Promise<readonly { readonly place: number; readonly name: string; readonly size: number }[]> {
  return tx.$queryRaw`
    SELECT place, name, octet_length(bytes) AS size FROM inbox_file WHERE message_id = ${messageId} ORDER BY place`;
}

export async function readFile(tx: Transaction, messageId: number, place: number): Promise<Uint8Array> {
  const where = { messageId_place: { messageId, place } };
  return (await tx.inboxFile.findUniqueOrThrow({ where, select: { bytes: true } })).bytes;
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
export async function holdMessage(tx: Transaction, id: number): Promise<HeldEntry | undefined> {
  type Row = {
    platform: string;
    platform_id: string;
    conversation: string;
    is_direct: boolean;
    sender_id: string;
    sender_name: string;
    text: string;
    is_addressed: boolean;
    route: unknown;
    edits: string | null;
    sent_at: Date;
    files: number;
  };
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT platform, platform_id, conversation, is_direct, sender_id, text, is_addressed, route, edits, sent_at,
      ${Prisma.raw(senderName("inbox_message"))} AS sender_name,
      (SELECT count(*) FROM inbox_file WHERE message_id = inbox_message.id)::int AS files
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
      isAddressed: row.is_addressed,
      route: storedRoute.parse(row.route),
      edits: row.edits,
      sentAt: toInstant(row.sent_at),
      fileCount: row.files,
    }
  );
}

const storedRoute = z.record(z.string(), z.string()).nullable();
