import { timingSafeEqual } from "node:crypto";
import type { ConversationMove, IncomingMessage, Route, Sender } from "#src/chat/message.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import { type BotAccount, readLine } from "./line.ts";
import {
  type CallbackQuery,
  type TelegramDocument,
  type TelegramMessage,
  type TelegramUser,
  type Update,
  updateSchema,
} from "./update.ts";

export type Parsed =
  | {
      readonly kind: "message";
      readonly message: IncomingMessage;
      /** Where the message is for the bot: what came with it. */
      readonly document?: TelegramDocument | undefined;
      readonly locale: Locale;
    }
  | { readonly kind: "press"; readonly message: IncomingMessage; readonly queryId: string }
  | { readonly kind: "move"; readonly move: ConversationMove }
  | { readonly kind: "hint"; readonly hint: Hint }
  | { readonly kind: "nothing" }
  /** Of a shape that Telegram did not have when this was written. */
  | { readonly kind: "unreadable" };

/** A sentence that the adapter itself says, about what it cannot hand in. */
export type Hint = {
  readonly chatId: string;
  readonly route: Route;
  readonly locale: Locale;
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
};

/** The secret that the bot gave Telegram for its webhook calls. */
export function isFromTelegram(headers: Headers, secret: string): boolean {
  const given = Buffer.from(headers.get("x-telegram-bot-api-secret-token") ?? "");
  const expected = Buffer.from(secret);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export function parseUpdate(value: unknown, bot: BotAccount, now: Temporal.Instant): Parsed {
  const update = updateSchema.safeParse(value);
  return update.success ? parseKnown(update.data, bot, now) : { kind: "unreadable" };
}

const nothing = { kind: "nothing" } as const;

function parseKnown(
  { message, edited_message, callback_query }: Update,
  bot: BotAccount,
  now: Temporal.Instant,
) {
  if (message) return parseMove(message) ?? parseMessage(message, bot);
  if (edited_message) return parseMessage(edited_message, bot);
  if (callback_query) return parsePress(callback_query, now);
  return nothing;
}

/** A group becomes a supergroup: both of them say so. */
function parseMove({ chat, migrate_to_chat_id: to, migrate_from_chat_id: from }: TelegramMessage) {
  if (to !== undefined) return toMove(chat.id, to);
  if (from !== undefined) return toMove(from, chat.id);
  return undefined;
}

function toMove(from: number, to: number): Parsed {
  return { kind: "move", move: { platform: "telegram", from: String(from), to: String(to) } };
}

function parseMessage(message: TelegramMessage, bot: BotAccount): Parsed {
  const { chat, from, date, edit_date: editDate } = message;
  const line = readLine(message, bot);
  if (chat.type === "channel" || !from || !line) return nothing;

  const isDirect = chat.type === "private";
  const isAddressed = !isDirect && (line.isCalled || isReplyTo(message, bot));
  const isForBot = isDirect || isAddressed || line.text.startsWith("/");
  if (message.sender_chat) return isForBot ? aboutAnonymity(message) : nothing;
  if (from.is_bot) return nothing;

  const document = isForBot ? message.document : undefined;
  if (line.text === "" && !document)
    return isDirect && isMedia(message) ? aboutMedia(message, from) : nothing;

  const original = `${chat.id}:${message.message_id}`;
  return {
    kind: "message",
    message: {
      id: editDate === undefined ? original : `${original}:${editDate}`,
      conversation: { platform: "telegram", id: String(chat.id), isDirect },
      sender: toSender(from),
      text: line.text,
      sentAt: Temporal.Instant.fromEpochMilliseconds((editDate ?? date) * 1_000),
      ...(isAddressed && { isAddressed }),
      route: toRoute(message),
      ...(editDate !== undefined && { edits: original }),
    },
    document,
    locale: localeOf(from),
  };
}

/**
 * An administrator who hides behind the group, or somebody who speaks as a channel: the account behind it is nobody's,
 * so nobody's rights apply. Who calls the bot that way is told; posts that a linked channel drops here are not.
 */
function aboutAnonymity(message: TelegramMessage): Parsed {
  if (message.is_automatic_forward) return nothing;
  return {
    kind: "hint",
    hint: {
      chatId: String(message.chat.id),
      route: toRoute(message),
      locale: "vi",
      key: "platform.anonymous",
      values: {},
    },
  };
}

/** A card that was photographed, or a line that was spoken: whoever sends it waits for an answer. */
function aboutMedia(message: TelegramMessage, from: TelegramUser): Parsed {
  return {
    kind: "hint",
    hint: {
      chatId: String(message.chat.id),
      route: toRoute(message),
      locale: localeOf(from),
      key: "platform.media_unread",
      values: {},
    },
  };
}

function isMedia({ photo, voice, audio, video, video_note: videoNote }: TelegramMessage): boolean {
  return [photo, voice, audio, video, videoNote].some((media) => media !== undefined);
}

/** In a topic, every message counts as a reply to the one that opened it. */
function isReplyTo({ reply_to_message: original }: TelegramMessage, bot: BotAccount): boolean {
  return original?.from?.id === bot.id && original.forum_topic_created === undefined;
}

function parsePress({ id, from, data, message }: CallbackQuery, now: Temporal.Instant): Parsed {
  if (data === undefined || !message || from.is_bot) return nothing;
  const isDirect = message.chat.type === "private";
  return {
    kind: "press",
    queryId: id,
    message: {
      id,
      conversation: { platform: "telegram", id: String(message.chat.id), isDirect },
      sender: toSender(from),
      text: data,
      // Telegram does not say when a button was pressed.
      sentAt: now,
      ...(!isDirect && { isAddressed: true }),
      route: toRoute(message),
    },
  };
}

/** The number of a thread counts only where the group is a forum; elsewhere Telegram refuses it. */
function toRoute(
  message: Pick<TelegramMessage, "message_id" | "message_thread_id" | "is_topic_message">,
): Route {
  const { message_id: messageId, message_thread_id: threadId, is_topic_message: isTopic } = message;
  return { messageId: String(messageId), ...(isTopic && threadId && { threadId: String(threadId) }) };
}

function toSender({ id, first_name: first, last_name: last = "" }: TelegramUser): Sender {
  return { id: String(id), displayName: `${first} ${last}`.trim() };
}

function localeOf({ language_code: code }: TelegramUser): Locale {
  return code?.startsWith("en") ? "en" : "vi";
}
