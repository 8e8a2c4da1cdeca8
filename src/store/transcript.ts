import type { Readers } from "#src/domain/access.ts";
import { toInstant } from "./dates.ts";
import { Prisma, type PrismaClient } from "./generated/client.ts";
import type { OutboxOutcome } from "./outbox.ts";

/** What was said in a conversation, by people and by the bot. */
export type TranscriptRow = LineRow | AnswerRow;

export type LineRow = {
  readonly kind: "line";
  readonly id: number;
  readonly conversation: string;
  readonly platformId: string;
  readonly at: Temporal.Instant;
  readonly senderId: string;
  readonly senderName: string;
  readonly text: string;
  readonly isAnswered: boolean;
  readonly files: readonly LineFile[];
};

/** The size is in bytes. */
export type LineFile = { readonly name: string; readonly size: number };

export type AnswerRow = {
  readonly kind: "answer";
  readonly id: number;
  readonly conversation: string;
  readonly at: Temporal.Instant;
  readonly outcome: OutboxOutcome;
  readonly locale: string;
  readonly json: unknown;
  /** The sizes of its files; the bytes stay where they are. */
  readonly files: readonly { readonly block: number; readonly size: number }[];
  /** The line it answers, where that was typed in another conversation. */
  readonly asked: { readonly conversation: string; readonly text: string } | null;
};

/** Rows before these ids; both kinds have a row of ids of their own. */
export type TranscriptCursor = { readonly beforeIn: number; readonly beforeOut: number };

export type TranscriptPart = {
  /** Oldest first. */
  readonly rows: readonly TranscriptRow[];
  /** Where the part before this one ends; null at the beginning of the conversation. */
  readonly older: TranscriptCursor | null;
};

type Address = { readonly platform: string; readonly conversation: string };

const newest: TranscriptCursor = { beforeIn: 2 ** 31 - 1, beforeOut: 2 ** 31 - 1 };

/** The last rows of a conversation before the cursor. */
export async function readTranscript(
  prisma: PrismaClient,
  { platform, conversation }: Address,
  { before = newest, limit }: { readonly before?: TranscriptCursor | undefined; readonly limit: number },
): Promise<TranscriptPart> {
  const there = (table: string) =>
    Prisma.sql`${Prisma.raw(table)}.platform = ${platform} AND ${Prisma.raw(table)}.conversation = ${conversation}`;
  // One after the other: a line that is read as answered has its answer there by then.
  const lines = await selectLines(prisma, Prisma.sql`${there("i")} AND i.id < ${before.beforeIn}`, limit);
  const answers = await selectAnswers(
    prisma,
    Prisma.sql`${there("o")} AND o.id < ${before.beforeOut}`,
    limit,
  );
  const rows = merge(lines, answers).slice(-limit);

  const oldest = (kind: TranscriptRow["kind"]) => rows.find((row) => row.kind === kind)?.id;
  const isAll =
    lines.length + answers.length === rows.length && lines.length < limit && answers.length < limit;
  return {
    rows,
    older: isAll
      ? null
      : { beforeIn: oldest("line") ?? before.beforeIn, beforeOut: oldest("answer") ?? before.beforeOut },
  };
}

/** A line and the answers to it; a private answer stands in another conversation than its line. */
export async function readExchange(
  prisma: PrismaClient,
  platform: string,
  inboxId: number,
): Promise<readonly TranscriptRow[]> {
  const [lines, answers] = await Promise.all([
    selectLines(prisma, Prisma.sql`i.platform = ${platform} AND i.id = ${inboxId}`, 1),
    selectAnswers(
      prisma,
      Prisma.sql`o.platform = ${platform} AND o.in_reply_to_id = ${inboxId}`,
      answersAtMost,
    ),
  ]);
  return [...lines, ...answers];
}

/** What the bot has said by itself. */
export function readPost(
  prisma: PrismaClient,
  platform: string,
  outboxId: number,
): Promise<readonly TranscriptRow[]> {
  return selectAnswers(prisma, Prisma.sql`o.platform = ${platform} AND o.id = ${outboxId}`, 1);
}

export type Room = { readonly id: string; readonly name: string; readonly readers: Readers };

/** The shared conversations of a platform. */
export async function listRooms(prisma: PrismaClient, platform: string): Promise<readonly Room[]> {
  const rooms = await prisma.conversation.findMany({ where: { platform }, orderBy: { platformId: "asc" } });
  return rooms.map(({ platformId, name, readers, teamId }) => ({
    id: platformId,
    name,
    readers: toReaders(readers, teamId),
  }));
}

function toReaders(readers: Readers["kind"], teamId: number | null): Readers {
  if (readers === "team") return teamId === null ? { kind: "unknown" } : { kind: "team", teamId };
  return { kind: readers };
}

/** A line has one answer, or two when a private one leaves a word behind. */
const answersAtMost = 10;

async function selectLines(prisma: PrismaClient, where: Prisma.Sql, limit: number): Promise<LineRow[]> {
  type Line = {
    id: number;
    platform_id: string;
    conversation: string;
    received_at: Date;
    sender_id: string;
    sender_name: string;
    text: string;
    is_answered: boolean;
    files: LineFile[];
  };
  const lines = await prisma.$queryRaw<Line[]>`
    SELECT i.id, i.platform_id, i.conversation, i.received_at, i.sender_id, coalesce(p.name, i.sender_name) AS sender_name,
      i.text, i.answered_at IS NOT NULL AS is_answered,
      ARRAY(SELECT json_build_object('name', f.name, 'size', octet_length(f.bytes))
        FROM inbox_file f WHERE f.message_id = i.id ORDER BY f.place) AS files
    FROM inbox_message i
    LEFT JOIN chat_account a ON a.platform = i.platform AND a.account_id = i.sender_id
    LEFT JOIN person p ON p.id = a.person_id
    WHERE ${where} ORDER BY i.id DESC LIMIT ${limit}`;
  return lines.toReversed().map((line) => ({
    kind: "line",
    id: line.id,
    conversation: line.conversation,
    platformId: line.platform_id,
    at: toInstant(line.received_at),
    senderId: line.sender_id,
    senderName: line.sender_name,
    text: line.text,
    isAnswered: line.is_answered,
    files: line.files,
  }));
}

async function selectAnswers(prisma: PrismaClient, where: Prisma.Sql, limit: number): Promise<AnswerRow[]> {
  type Answer = {
    id: number;
    conversation: string;
    created_at: Date;
    outcome: OutboxOutcome;
    locale: string;
    reply: unknown;
    asked_in: string | null;
    asked_text: string | null;
    files: { block: number; size: number }[];
  };
  const answers = await prisma.$queryRaw<Answer[]>`
    SELECT o.id, o.conversation, o.created_at, o.outcome::text AS outcome, o.locale, o.reply,
      i.conversation AS asked_in, i.text AS asked_text,
      ARRAY(SELECT json_build_object('block', f.block, 'size', octet_length(f.bytes))
        FROM outbox_file f WHERE f.message_id = o.id) AS files
    FROM outbox_message o
    LEFT JOIN inbox_message i ON i.id = o.in_reply_to_id AND i.conversation <> o.conversation
    WHERE ${where} ORDER BY o.id DESC LIMIT ${limit}`;
  return answers.toReversed().map((answer) => ({
    kind: "answer",
    id: answer.id,
    conversation: answer.conversation,
    at: toInstant(answer.created_at),
    outcome: answer.outcome,
    locale: answer.locale,
    json: answer.reply,
    files: answer.files,
    asked:
      answer.asked_in === null || answer.asked_text === null
        ? null
        : { conversation: answer.asked_in, text: answer.asked_text },
  }));
}

/** By time, but never against the order of the ids: the ids of each kind lead from page to page. */
function merge(lines: readonly LineRow[], answers: readonly AnswerRow[]): TranscriptRow[] {
  const rows: TranscriptRow[] = [];
  const waiting = [...answers];
  for (const line of lines) {
    const later = waiting.findIndex(({ at }) => Temporal.Instant.compare(at, line.at) >= 0);
    rows.push(...waiting.splice(0, later < 0 ? waiting.length : later), line);
  }
  return [...rows, ...waiting];
}
