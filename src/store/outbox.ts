import type { Transaction } from "./database.ts";
import { Prisma, type PrismaClient } from "./generated/client.ts";

export type OutboxAddress = {
  readonly platform: string;
  readonly conversation: string;
  readonly isDirect: boolean;
};

export type OutboxOutcome = "answered" | "asked" | "refused" | "failed";

export type OutboxEntry = OutboxAddress & {
  readonly outcome: OutboxOutcome;
  readonly locale: string;
  readonly json: unknown;
  readonly files: readonly { readonly block: number; readonly bytes: Uint8Array }[];
};

export type StoredEntry = OutboxEntry & { readonly id: number; readonly inReplyToId: number | null };

/** Heard by every instance when an answer has been committed. The payload is the inbox id. */
export const answeredChannel = "chot_answered";

/**
 * Writes the answers to a message and marks it answered, all in the transaction of the work itself.
 * `isSent` tells which platforms need the answers carried to them; the others read them here.
 */
export async function writeAnswers(
  tx: Transaction,
  inboxId: number,
  entries: readonly OutboxEntry[],
  isSent: (platform: string) => boolean,
): Promise<void> {
  for (const entry of entries) {
    const sent = isSent(entry.platform);
    const [row] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO outbox_message (platform, conversation, is_direct, in_reply_to_id, outcome, reply, locale, delivered_at)
      VALUES (${entry.platform}, ${entry.conversation}, ${entry.isDirect}, ${inboxId}, ${entry.outcome}::"Outcome",
        ${JSON.stringify(entry.json)}::jsonb, ${entry.locale}, ${sent ? Prisma.sql`NULL` : Prisma.sql`now()`})
      RETURNING id`;
    if (row && entry.files.length > 0) await writeFiles(tx, row.id, entry.files);
    if (sent) await addDelivery(tx, entry);
  }
  await tx.$executeRaw`
    WITH answered AS (UPDATE inbox_message SET answered_at = now() WHERE id = ${inboxId})
    SELECT pg_notify(${answeredChannel}, ${String(inboxId)})`;
}

/** The answers to one message, oldest first. */
export async function answersTo(prisma: PrismaClient, inboxId: number): Promise<StoredEntry[]> {
  return (
    await prisma.outboxMessage.findMany({ where: { inReplyToId: inboxId }, include, orderBy: { id: "asc" } })
  ).map(toEntry);
}

export async function findAnswer(prisma: PrismaClient, id: number): Promise<StoredEntry | undefined> {
  const row = await prisma.outboxMessage.findUnique({ where: { id }, include });
  return row ? toEntry(row) : undefined;
}

/** What still has to be carried to a conversation, in order. */
export async function undelivered(
  prisma: PrismaClient,
  address: Omit<OutboxAddress, "isDirect">,
): Promise<StoredEntry[]> {
  const { platform, conversation } = address;
  const rows = await prisma.outboxMessage.findMany({
    where: { platform, conversation, deliveredAt: null },
    include,
    orderBy: { id: "asc" },
  });
  return rows.map(toEntry);
}

export async function markDelivered(prisma: PrismaClient, id: number): Promise<void> {
  await prisma.outboxMessage.updateMany({
    where: { id, deliveredAt: null },
    data: { deliveredAt: new Date() },
  });
}

const include = { files: { select: { block: true, bytes: true } } } as const;

type Row = Prisma.OutboxMessageGetPayload<{ include: typeof include }>;

function toEntry({ reply, ...row }: Row): StoredEntry {
  return { ...row, json: reply };
}

async function writeFiles(tx: Transaction, messageId: number, files: OutboxEntry["files"]): Promise<void> {
  await tx.outboxFile.createMany({
    data: files.map(({ block, bytes }) => ({ messageId, block, bytes: Uint8Array.from(bytes) })),
  });
}

/** One job a conversation carries all that waits there, so that a failed delivery cannot be overtaken. */
async function addDelivery(tx: Transaction, { platform, conversation }: OutboxAddress): Promise<void> {
  const key = `out:${platform}:${conversation}`;
  await tx.$executeRaw`
    SELECT graphile_worker.add_job('deliver', ${JSON.stringify({ platform, conversation })}::json,
      queue_name := ${key}, job_key := ${key})`;
}
