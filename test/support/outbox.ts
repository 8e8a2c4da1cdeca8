import { randomUUID } from "node:crypto";
import { reply, text } from "#src/chat/reply.ts";
import { storeReply } from "#src/chat/serial.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { type OutboxOutcome, writeAnswers } from "#src/store/outbox.ts";
import { createTestDatabase } from "./database.ts";

/** Where a line was said, and where its answer goes. */
export type Answer = {
  readonly platform?: string;
  readonly to: string;
  readonly texts: readonly string[];
  readonly saidIn?: string;
  readonly route?: Readonly<Record<string, string>>;
  readonly wordLeftIn?: string;
  readonly outcome?: OutboxOutcome;
};

/** The row of a reply, as far as its way is concerned. */
export type Progress = {
  readonly arrivedParts: number;
  readonly failures: number;
  readonly isUnderWay: boolean;
  readonly isDelivered: boolean;
  readonly parkedReason: string | null;
  readonly isParked: boolean;
};

export type TestOutbox = {
  readonly url: string;
  readonly database: Database;
  /** Commits the answer to a line, with the job that carries it; returns its id. */
  answer(answer: Answer): Promise<number>;
  progressOf(id: number): Promise<Progress>;
  /** In how many ms the job of a conversation begins; undefined without one. */
  plannedIn(conversation: string, platform?: string): Promise<number | undefined>;
  /** What is written for a conversation, oldest first. */
  writtenFor(conversation: string): Promise<readonly string[]>;
  close(): Promise<void>;
};

export async function createTestOutbox(): Promise<TestOutbox> {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase(url);
  const { prisma } = database;

  return {
    url,
    database,

    async answer({ platform = "slack", to, texts, saidIn = to, route, wordLeftIn, outcome = "answered" }) {
      return prisma.$transaction(async (tx) => {
        const line = await tx.inboxMessage.create({
          data: {
            platform,
            platformId: randomUUID(),
            conversation: saidIn,
            isDirect: saidIn === to,
            senderId: "u1",
            senderName: "Lan",
            text: "/kpi",
            sentAt: new Date(),
            ...(route && { route }),
          },
        });
        const entry = {
          platform,
          conversation: to,
          isDirect: true,
          outcome,
          locale: "vi",
          wordLeftIn: wordLeftIn ?? null,
          ...storeReply(reply(...texts.map(text))),
        } as const;
        await writeAnswers(tx, line.id, [entry], () => true);
        const { id } = await tx.outboxMessage.findFirstOrThrow({ where: { inReplyToId: line.id } });
        return id;
      });
    },

    async progressOf(id) {
      const row = await prisma.outboxMessage.findUniqueOrThrow({ where: { id } });
      return {
        arrivedParts: row.arrivedParts,
        failures: row.failures,
        isUnderWay: row.sendingAt !== null,
        isDelivered: row.deliveredAt !== null,
        parkedReason: row.parkedReason,
        isParked: row.parkedAt !== null,
      };
    },

    async plannedIn(conversation, platform = "slack") {
      const [job] = await prisma.$queryRaw<{ pause: number }[]>`
        SELECT (extract(epoch FROM run_at - now()) * 1000)::float8 AS pause FROM graphile_worker.jobs
        WHERE key = ${`out:${platform}:${conversation}`}`;
      return job?.pause;
    },

    async writtenFor(conversation) {
      const rows = await prisma.outboxMessage.findMany({ where: { conversation }, orderBy: { id: "asc" } });
      return rows.map(({ reply }) => (reply as { blocks: { text: string }[] }).blocks[0]?.text ?? "");
    },

    async close() {
      await database.close();
      await drop();
    },
  };
}
