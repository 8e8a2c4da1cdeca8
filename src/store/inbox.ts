import { z } from "zod";
import type { Database, Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { linesBefore } from "./lines-before.ts";
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

export type HeldEntry = InboxEntry & {
  readonly fileCount: number;
  /** Of the same person within the same minute; counted no further than one over the limit. */
  readonly linesBefore: number;
  /** Since it was taken in, by the clock of the database. */
  readonly waitedMs: number;
  /** The messages of its conversation that wait for an answer and came before it, oldest first. */
  readonly before: readonly number[];
};

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
      SELECT ${entry.platform}, ${entry.platformId}, ${entry.conversation}, ${entry.isDirect}, ${entry.senderId},
        ${entry.senderName}, ${entry.text}, ${toTimestamp(entry.sentAt)}::timestamptz,
        ${entry.isAddressed}, ${toJson(entry.route)}::jsonb, ${entry.edits}
      FROM (SELECT pg_advisory_xact_lock(hashtext(${turnOf(entry)}))) turn
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
      turnOf(entry),
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
  SELECT $1, $2, $3, $4::boolean, $5, $6, $7, $8::timestamptz, $9::boolean, $10::jsonb, $11
  FROM (SELECT pg_advisory_xact_lock(hashtext($12))) turn
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

/** Ids of one sender are committed in their order, whichever instance takes them in: their lines can be counted by them. */
function turnOf({ platform, senderId }: InboxEntry): string {
  return `sender:${platform}:${senderId}`;
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

/** Locks a message for its answer; undefined when it has been answered already. Without a limit no lines are counted. */
export async function holdMessage(
  tx: Transaction,
  id: number,
  linesPerMinute = 0,
): Promise<HeldEntry | undefined> {
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
    lines_before: number;
    waited_ms: number;
    before: number[];
  };
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT platform, platform_id, conversation, is_direct, sender_id, text, is_addressed, route, edits, sent_at,
      ${Prisma.raw(senderName("inbox_message"))} AS sender_name,
      (SELECT count(*) FROM inbox_file WHERE message_id = inbox_message.id)::int AS files,
      ${linesBefore(linesPerMinute)} AS lines_before,
      (1000 * greatest(0, extract(epoch FROM clock_timestamp() - received_at)))::float8 AS waited_ms,
      ARRAY(
        SELECT earlier.id FROM inbox_message earlier
        WHERE earlier.platform = inbox_message.platform AND earlier.conversation = inbox_message.conversation
          AND earlier.id < inbox_message.id AND earlier.answered_at IS NULL ORDER BY earlier.id) AS before
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
      linesBefore: row.lines_before,
      waitedMs: row.waited_ms,
      before: row.before,
    }
  );
}

const storedRoute = z.record(z.string(), z.string()).nullable();
