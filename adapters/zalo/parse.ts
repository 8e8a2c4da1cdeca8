import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { IncomingMessage } from "#src/chat/message.ts";
import { anId, type BotAccount, json } from "./answers.ts";
import { withoutMention } from "./mention.ts";

const secretHeader = "x-bot-api-secret-token";

export function isFromZalo(headers: Headers, secret: string): boolean {
  return timingSafeEqual(digest(headers.get(secretHeader) ?? ""), digest(secret));
}

/** The body of a webhook call; undefined when it is no JSON. */
export function readBody(text: string): { readonly update: unknown } | undefined {
  const body = json.safeParse(text);
  return body.success ? { update: body.data } : undefined;
}

export type Parsed = {
  readonly messages: readonly IncomingMessage[];
  /** The conversations, with one person each, in which something came that a bot cannot read. */
  readonly unread: readonly string[];
};

/**
 * What Zalo delivers: one update, bare or wrapped as a result. Of files it tells no more than that there was one; a
 * sticker says nothing that wants an answer.
 */
export function parseUpdate(body: unknown, bot: BotAccount, receivedAt: Temporal.Instant): Parsed {
  const inner = wrapped.safeParse(body).data?.result ?? body;
  const updates = (Array.isArray(inner) ? inner : [inner]).flatMap(
    (item) => update.safeParse(item).data ?? [],
  );
  // Zalo delivers the bot's own messages, too.
  const heard = updates.filter(({ message: { from } }) => !from.is_bot && from.id !== bot.id);
  return {
    messages: heard.flatMap(({ message }) => (wordsIn(message) ? toMessage(message, bot, receivedAt) : [])),
    unread: heard.flatMap(({ event_name, message }) =>
      isDirect(message) && !wordsIn(message) && isUnreadable.test(event_name) ? message.chat.id : [],
    ),
  };
}

type Message = z.output<typeof update>["message"];

function toMessage(message: Message, bot: BotAccount, receivedAt: Temporal.Instant): IncomingMessage {
  const { message_id, from, chat, date } = message;
  const words = wordsIn(message);
  return {
    id: `${chat.id}:${message_id}`,
    conversation: { platform: "zalo", id: chat.id, isDirect: isDirect(message) },
    sender: { id: from.id, displayName: from.display_name?.trim() || from.id },
    text: isDirect(message) ? words : withoutMention(words, bot.names),
    sentAt: date === undefined ? receivedAt : instantOf(date),
    // Of a group, Zalo delivers nothing else.
    ...(!isDirect(message) && { isAddressed: true }),
  };
}

function isDirect({ chat }: Message): boolean {
  return chat.chat_type.toUpperCase() === "PRIVATE";
}

/** The text, or what is written under a picture. */
function wordsIn({ text, caption }: Message): string {
  return (text ?? caption ?? "").trim();
}

const isUnreadable = /^message\.(image|voice|unsupported)\.received$/;

/** Documented in milliseconds; some have seen seconds. */
function instantOf(date: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(date < firstInMilliseconds ? date * 1_000 : date));
}

/** September 2001 in milliseconds, and the year 33658 in seconds. */
const firstInMilliseconds = 1_000_000_000_000;

/** In milliseconds: the year 2100. What lies outside is no date. */
const lastDate = 4_102_444_800_000;

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

const wrapped = z.object({ result: z.unknown().optional() });

const update = z.object({
  event_name: z.string().catch(""),
  message: z.object({
    message_id: anId,
    from: z.object({
      id: anId,
      display_name: z.string().optional().catch(undefined),
      is_bot: z.boolean().optional().catch(undefined),
    }),
    chat: z.object({ id: anId, chat_type: z.string() }),
    text: z.string().optional().catch(undefined),
    caption: z.string().optional().catch(undefined),
    date: z.coerce.number().positive().max(lastDate).optional().catch(undefined),
  }),
});
