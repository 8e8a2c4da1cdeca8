import { z } from "zod";
import type { Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { Question, Questions } from "./interface/questions.ts";

export function createQuestions(tx: Transaction): Questions {
  return {
    async ask(question) {
      const { id } = await tx.question.create({
        data: {
          ...question,
          given: { ...question.given },
          confirmed: [...question.confirmed],
          choices: question.choices.map((choice) => ({ ...choice })),
          expiresAt: toTimestamp(question.expiresAt),
        },
        select: { id: true },
      });
      return id;
    },

    async find(id) {
      await tx.$executeRaw`SELECT FROM question WHERE id = ${id} FOR UPDATE`;
      const row = await tx.question.findUnique({ where: { id }, include });
      return row ? toQuestion(row) : undefined;
    },

    async findLast(personId, platform, conversation) {
      const [row] = await tx.$queryRaw<{ id: number }[]>`
        SELECT q.id FROM question q JOIN inbox_message asked ON asked.id = q.asked_in_id
        WHERE q.person_id = ${personId} AND q.platform = ${platform} AND q.conversation = ${conversation}
          AND q.answered_at IS NULL
          AND NOT EXISTS (
            SELECT FROM inbox_message later
            WHERE later.platform = q.platform AND later.conversation = q.conversation
              AND later.id > asked.id AND later.sender_id = asked.sender_id AND later.answered_at IS NOT NULL
              AND (later.edits IS NULL OR EXISTS (SELECT FROM outbox_message o WHERE o.in_reply_to_id = later.id))
              AND NOT ${isIdlePress})
        ORDER BY q.id DESC LIMIT 1`;
      return row && this.find(row.id);
    },

    async dropAll(messageIds, at) {
      await tx.$executeRaw`
        UPDATE question SET answered_at = ${toTimestamp(at)}
        WHERE message_id = ANY (${[...messageIds]}::int[]) AND answered_at IS NULL`;
    },

    async close(id, at) {
      await tx.question.update({ where: { id }, data: { answeredAt: toTimestamp(at) } });
    },
  };
}

/** A button pressed twice says nothing the second time, and leaves open what the first press led to. */
const isIdlePress = Prisma.sql`(later.text LIKE '/choose %' AND EXISTS (
  SELECT FROM outbox_message o WHERE o.in_reply_to_id = later.id AND o.outcome = 'refused'))`;

const include = { message: { select: { sentAt: true } } } as const;

type Row = Prisma.QuestionGetPayload<{ include: typeof include }>;

const given = z.record(z.string(), z.string());
const choices = z.array(
  z.object({
    label: z.string(),
    set: z.record(z.string(), z.string()).exactOptional(),
    confirm: z.string().exactOptional(),
    cancel: z.literal(true).exactOptional(),
  }),
);

function toQuestion({ message, ...row }: Row): Question {
  return {
    ...row,
    askedAt: toInstant(message.sentAt),
    given: given.parse(row.given),
    choices: choices.parse(row.choices),
    expiresAt: toInstant(row.expiresAt),
    answeredAt: row.answeredAt && toInstant(row.answeredAt),
  };
}
