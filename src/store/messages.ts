import { z } from "zod";
import type { Transaction } from "./database.ts";
import { toInstant } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { Messages, Wording } from "./interface/messages.ts";

/** A reply further back than so many others is not what anybody means by a number. */
const lookedThrough = 50;

export function createMessages(tx: Transaction): Messages {
  return {
    async actionsOf(replyId, { platform, conversation }) {
      const [row] = await tx.$queryRaw<Row[]>`
        SELECT ${commandsOf} AS commands FROM outbox_message o
        WHERE o.id = ${replyId} AND o.platform = ${platform} AND o.conversation = ${conversation}`;
      return row && commands.parse(row.commands);
    },

    // What nobody asked for takes the numbers over only where it offers something itself.
    async lastActions({ platform, conversation }, senderId) {
      const [row] = await tx.$queryRaw<Row[]>`
        SELECT ${commandsOf} AS commands
        FROM (
          SELECT * FROM outbox_message
          WHERE platform = ${platform} AND conversation = ${conversation}
            AND (delivered_at IS NOT NULL OR arrived_parts > 0 OR sending_at IS NOT NULL)
          ORDER BY id DESC LIMIT ${lookedThrough}
        ) o LEFT JOIN inbox_message i ON i.id = o.in_reply_to_id
        WHERE i.sender_id = ${senderId} OR (i.id IS NULL AND jsonb_path_exists(o.reply, '$.blocks[*].actions[*]'))
        ORDER BY o.id DESC LIMIT 1`;
      return row ? commands.parse(row.commands) : [];
    },

    async otherWordings(messageId) {
      const wordings = await tx.$queryRaw<(Omit<Wording, "sentAt"> & { sentAt: Date })[]>`
        SELECT other.id AS "messageId", other.text, other.sent_at AS "sentAt", other.id > m.id AS "isLater",
          EXISTS (SELECT FROM outbox_message o WHERE o.in_reply_to_id = other.id) AS "isAnswered"
        FROM inbox_message m
        LEFT JOIN inbox_message first ON first.platform = m.platform AND first.platform_id = m.edits
        JOIN inbox_message other ON other.platform = m.platform AND other.conversation = m.conversation
          AND other.sender_id = m.sender_id AND other.id >= coalesce(first.id, 0) AND other.id <> m.id
          AND (other.platform_id = m.edits OR other.edits = m.edits)
        WHERE m.id = ${messageId} ORDER BY other.id`;
      return wordings.map((wording) => ({ ...wording, sentAt: toInstant(wording.sentAt) }));
    },

    async linesAnsweredBy(messageIds, personId) {
      // A question is closed at the moment of its answer: the first message of that moment after it.
      const lines = await tx.$queryRaw<{ id: number }[]>`
        SELECT DISTINCT q.message_id AS id FROM inbox_message m
        JOIN question q ON q.person_id = ${personId} AND q.platform = m.platform AND q.conversation = m.conversation
          AND q.answered_at = m.sent_at AND q.asked_in_id < m.id
        WHERE m.id = ANY(${[...messageIds]}::int[]) AND NOT EXISTS (
          SELECT FROM inbox_message before
          WHERE before.platform = m.platform AND before.conversation = m.conversation AND before.sender_id = m.sender_id
            AND before.sent_at = m.sent_at AND before.id > q.asked_in_id AND before.id < m.id)`;
      return lines.map(({ id }) => id);
    },
  };
}

type Row = { commands: unknown };

const commandsOf = Prisma.sql`jsonb_path_query_array(o.reply, '$.blocks[*].actions[*].command')`;

const commands = z.array(z.string());
