import { Prisma } from "./generated/client.ts";

/**
 * How many lines the sender of `inbox_message` had said before it in the same minute of the platform's clock, on all their
 * accounts, as SQL; 0 without a limit. Talk in a room counts only where it was for the bot, which answered it.
 */
export function linesBefore(linesPerMinute: number): Prisma.Sql {
  if (linesPerMinute === 0) return Prisma.sql`0`;
  return Prisma.sql`(
    SELECT count(*)::int FROM (
      SELECT FROM (
        SELECT inbox_message.platform, inbox_message.sender_id AS account_id
        UNION
        SELECT other.platform, other.account_id
        FROM chat_account own JOIN chat_account other ON other.person_id = own.person_id
        WHERE own.platform = inbox_message.platform AND own.account_id = inbox_message.sender_id
      ) sender
      JOIN inbox_message earlier ON earlier.platform = sender.platform AND earlier.sender_id = sender.account_id
        AND earlier.sent_at >= date_trunc('minute', inbox_message.sent_at)
        AND earlier.sent_at < date_trunc('minute', inbox_message.sent_at) + interval '1 minute'
        AND earlier.id < inbox_message.id
      WHERE earlier.is_direct OR earlier.is_addressed OR earlier.text ~ '^[/!]'
        OR EXISTS (SELECT FROM outbox_message WHERE in_reply_to_id = earlier.id)
      LIMIT ${linesPerMinute + 1}
    ) counted)`;
}
