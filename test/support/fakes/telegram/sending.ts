import { type Answer, breach, done, refuse } from "./answer.ts";
import type { Given } from "./fields.ts";
import { limits } from "./limits.ts";
import { type Entity, parseHtml } from "./markup.ts";
import { photoFault } from "./picture.ts";
import type { Throttle } from "./rates.ts";
import { bot, type Chat, type ChatMessage, type World } from "./world.ts";

type Sending = Omit<Given<"sendMessage">, "text" | "link_preview_options">;

type Content = Pick<ChatMessage, "text" | "entities" | "photo" | "document">;

type Checked = { readonly ok: true; readonly content: Content } | Extract<Answer, { ok: false }>;

export type Sendings = ReturnType<typeof createSendings>;

/** The three methods that put something into a chat. They refuse in the order in which Telegram looks. */
export function createSendings(world: World, throttle: Throttle) {
  return {
    sendMessage(given: Given<"sendMessage">): Answer {
      return post(given, readText(given.text, given.parse_mode, "text"));
    },

    sendPhoto({ photo, caption = "", ...given }: Given<"sendPhoto">): Answer {
      const fault = photo.bytes.length === 0 ? "file must be non-empty" : photoFault(photo.bytes);
      const words = readText(caption, given.parse_mode, "caption");
      return post(
        given,
        fault === undefined ? withContent(words, { photo: photo.bytes }) : refusedPart(fault),
      );
    },

    sendDocument({ document, caption = "", ...given }: Given<"sendDocument">): Answer {
      if (document.bytes.length > limits.documentBytes)
        return post(given, refusedPart("Request Entity Too Large", 413));
      if (document.bytes.length === 0) return post(given, refusedPart("file must be non-empty"));
      const words = readText(caption, given.parse_mode, "caption");
      return post(given, withContent(words, { document }));
    },
  };

  function post(given: Sending, checked: Checked): Answer {
    const chat = world.findChat(given.chat_id);
    const closed = refusalOf(given.chat_id, chat);
    if (closed || !chat) return closed ?? refuse(400, "Bad Request: chat not found");
    if (!checked.ok) return checked;
    const fault = keyboardFault(given) ?? replyFault(given, chat);
    if (fault !== undefined) return breach(fault);
    const topic = topicFault(given, chat);
    if (topic !== undefined) return refuse(400, `Bad Request: ${topic}`);

    const seconds = throttle.take(given.chat_id);
    if (seconds !== undefined) {
      throttle.block(given.chat_id, seconds);
      return refuse(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
    }
    return done(toResult(chat, world.add(chat, toMessage(given, checked.content))));
  }

  function refusalOf(id: string, chat: Chat | undefined): Answer | undefined {
    if (chat?.movedTo !== undefined)
      return refuse(400, "Bad Request: group chat was upgraded to a supergroup chat", {
        migrate_to_chat_id: chat.movedTo,
      });
    if (chat?.ended !== undefined) return refuse(403, `Forbidden: ${chat.ended}`);

    const account = world.accounts.get(Number(id));
    if (account && !account.hasStarted)
      return refuse(403, "Forbidden: bot can't initiate conversation with a user");
    return chat ? undefined : refuse(400, "Bad Request: chat not found");
  }
}

function readText(text: string, mode: "HTML" | undefined, kind: "text" | "caption"): Checked {
  const parsed = mode === undefined ? plain(text) : parseHtml(text);
  if (!parsed.ok) return refusedPart(`can't parse entities: ${parsed.error}`);
  if (kind === "text" && parsed.text === "") return refusedPart("message text is empty");
  // Counted in UTF-16 units, which is at least as strict as Telegram's own count.
  if (parsed.text.length > limits[kind])
    return refusedPart(kind === "text" ? "message is too long" : "message caption is too long");
  return { ok: true, content: { text: parsed.text, entities: parsed.entities.slice(0, limits.entities) } };
}

function plain(text: string): { ok: true; text: string; entities: readonly Entity[] } {
  return { ok: true, text: text.trim(), entities: [] };
}

function refusedPart(description: string, code = 400): Extract<Answer, { ok: false }> {
  const refused = breach(description, code);
  if (refused.ok) throw new Error("a breach is no success");
  return refused;
}

function withContent(words: Checked, more: Pick<ChatMessage, "photo" | "document">): Checked {
  return words.ok ? { ok: true, content: { ...words.content, ...more } } : words;
}

function keyboardFault({ reply_markup: markup }: Sending): string | undefined {
  const buttons = markup?.inline_keyboard.flat() ?? [];
  const bytes = Buffer.byteLength(JSON.stringify(markup?.inline_keyboard ?? []));
  if (buttons.length > limits.buttons || bytes > limits.keyboardBytes) return "reply markup is too long";
  if (buttons.some(({ text }) => text.trim() === "")) return "inline keyboard button text must be non-empty";
  const isTaken = ({ callback_data: data }: { readonly callback_data: string }) =>
    data !== "" && Buffer.byteLength(data) <= limits.callbackBytes;
  return buttons.every(isTaken) ? undefined : "BUTTON_DATA_INVALID";
}

function replyFault({ reply_parameters: reply }: Sending, chat: Chat): string | undefined {
  if (!reply || reply.allow_sending_without_reply) return undefined;
  return chat.messages.some(({ id }) => id === reply.message_id)
    ? undefined
    : "message to be replied not found";
}

function topicFault({ message_thread_id: thread }: Sending, chat: Chat): string | undefined {
  if (thread === undefined) return undefined;
  if (chat.closedTopics.has(thread)) return "TOPIC_CLOSED";
  return chat.topics.has(thread) ? undefined : "message thread not found";
}

function toMessage({ reply_markup, reply_parameters, message_thread_id }: Sending, content: Content) {
  return {
    ...content,
    isFromBot: true,
    buttons: reply_markup?.inline_keyboard ?? [],
    ...(reply_parameters && { replyTo: reply_parameters.message_id }),
    ...(message_thread_id !== undefined && { threadId: message_thread_id }),
  };
}

function toResult(chat: Chat, { id, text }: ChatMessage) {
  const date = Math.floor(Date.now() / 1_000);
  return { message_id: id, date, from: bot, chat: { id: chat.id, type: chat.type }, text };
}
