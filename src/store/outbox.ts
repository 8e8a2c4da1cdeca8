import type { Transaction } from "./database.ts";
import { Prisma, type PrismaClient } from "./generated/client.ts";
import { addDelivery } from "./jobs.ts";

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
  /** The room to which word goes once this private answer has arrived or cannot. */
  readonly wordLeftIn?: string | null;
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
    await writeEntry(tx, { ...entry, inReplyToId: inboxId }, sent);
    if (sent) await addDelivery(tx, entry);
  }
  await tx.$executeRaw`
    WITH answered AS (UPDATE inbox_message SET answered_at = now() WHERE id = ${inboxId})
    SELECT pg_notify(${answeredChannel}, ${String(inboxId)})`;
}

/** Without a job: whoever writes what has to be sent plans its delivery as well. */
export async function writeEntry(
  tx: Transaction,
  entry: OutboxEntry & { readonly inReplyToId: number | null },
  isSent: boolean,
): Promise<void> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO outbox_message (platform, conversation, is_direct, in_reply_to_id, outcome, reply, locale, word_left_in,
      delivered_at)
    VALUES (${entry.platform}, ${entry.conversation}, ${entry.isDirect}, ${entry.inReplyToId},
      ${entry.outcome}::"Outcome", ${JSON.stringify(entry.json)}::jsonb, ${entry.locale}, ${entry.wordLeftIn ?? null},
      ${isSent ? Prisma.sql`NULL` : Prisma.sql`now()`})
    RETURNING id`;
  if (row && entry.files.length > 0) await writeFiles(tx, row.id, entry.files);
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
