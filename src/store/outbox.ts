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
  /** What it is said for, where nobody asked. */
  readonly postRunId?: number | null;
  readonly noticeId?: number | null;
};

export type StoredEntry = OutboxEntry & { readonly id: number; readonly inReplyToId: number | null };

/** Heard by every instance when something the bot says has been committed; `readSaid` reads the payload. */
export const answeredChannel = "chot_answered";

/** The answers to a message of the inbox, or a row of the outbox that answers nobody. */
export type Said =
  | { readonly kind: "answers"; readonly inboxId: number }
  | { readonly kind: "post"; readonly outboxId: number };

const postPayload = /^post (\d+)$/;

export function readSaid(payload: string): Said {
  const [, outboxId] = postPayload.exec(payload) ?? [];
  if (outboxId !== undefined) return { kind: "post", outboxId: Number(outboxId) };
  return { kind: "answers", inboxId: Number(payload) };
}

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
  await Promise.all([
    ...entries.flatMap((entry) => {
      const sent = isSent(entry.platform);
      const written = writeEntry(tx, { ...entry, inReplyToId: inboxId }, sent);
      return sent ? [written, addDelivery(tx, entry)] : [written];
    }),
    tx.$executeRaw`
      WITH answered AS (UPDATE inbox_message SET answered_at = now() WHERE id = ${inboxId})
      SELECT pg_notify(${answeredChannel}, ${String(inboxId)})`,
  ]);
}

/** Writes what nobody asked for, in the transaction of the work that has something to say. */
export async function writePost(
  tx: Transaction,
  entry: OutboxEntry,
  isSent: (platform: string) => boolean,
): Promise<void> {
  const sent = isSent(entry.platform);
  const id = await writeEntry(tx, { ...entry, inReplyToId: null }, sent);
  if (sent) await addDelivery(tx, entry);
  else await tx.$executeRaw`SELECT pg_notify(${answeredChannel}, ${`post ${id}`})`;
}

/** Without a job: whoever writes what has to be sent plans its delivery as well. */
export async function writeEntry(
  tx: Transaction,
  entry: OutboxEntry & { readonly inReplyToId: number | null },
  isSent: boolean,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO outbox_message (platform, conversation, is_direct, in_reply_to_id, outcome, reply, locale, word_left_in,
      post_run_id, notice_id, delivered_at)
    VALUES (${entry.platform}, ${entry.conversation}, ${entry.isDirect}, ${entry.inReplyToId},
      ${entry.outcome}::"Outcome", ${JSON.stringify(entry.json)}::jsonb, ${entry.locale}, ${entry.wordLeftIn ?? null},
      ${entry.postRunId ?? null}::int, ${entry.noticeId ?? null}::int, ${isSent ? Prisma.sql`NULL` : Prisma.sql`now()`})
    RETURNING id`;
  if (!row) throw new Error("the outbox did not tell the id of a new row");
  if (entry.files.length > 0) await writeFiles(tx, row.id, entry.files);
  return row.id;
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
