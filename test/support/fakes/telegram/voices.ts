import type { Acknowledged, Line } from "../fake.ts";
import { findMentions } from "./markup.ts";
import type { Updates } from "./updates.ts";
import { bot, type Chat, type ChatMessage, type World } from "./world.ts";

/** What more a line may have than those of other platforms. */
export type TelegramLine = Line & {
  readonly document?: { readonly name: string; readonly bytes: Uint8Array; readonly size?: number };
  readonly topic?: number;
  /** Speaks for the group, and hides who it is. */
  readonly isAnonymous?: true;
  readonly language?: string;
};

export type Voices = ReturnType<typeof createVoices>;

/** People: what they write, change and press, as the updates that Telegram makes of it. */
export function createVoices(world: World, updates: Updates, presses: Set<string>) {
  let lastPress = 0;
  return {
    toUpdate: (line: TelegramLine) => prepare(line).message,

    async say(line: TelegramLine): Promise<Acknowledged> {
      const { chat, message } = prepare(line);
      return { id: idOf(chat, message), ...(await updates.tell("message", chat.id, message)) };
    },

    /** Words a line anew; `id` is the one of the line. */
    async edit(id: string, line: TelegramLine): Promise<Acknowledged> {
      const { chat, message } = prepare(line);
      const number = Number(id.split(":")[1]);
      const editDate = message.date + 1;
      const edited = { ...message, message_id: number, edit_date: editDate };
      return { id: `${id}:${editDate}`, ...(await updates.tell("edited_message", chat.id, edited)) };
    },

    async press(label: string, { as, in: room }: Pick<Line, "as" | "in">): Promise<Acknowledged> {
      const chat = world.chat(room ?? as);
      const shown = chat.messages.findLast(({ buttons }) =>
        buttons.flat().some(({ text }) => text === label),
      );
      const button = shown?.buttons.flat().find(({ text }) => text === label);
      if (!shown || !button) throw new Error(`nothing in ${chat.id} has a button “${label}”`);
      lastPress += 1;
      const id = `${bot.id}00${lastPress}`;
      presses.add(id);
      const query = {
        id,
        from: toUser(world.account(as)),
        chat_instance: String(chat.id),
        data: button.callback_data,
        message: {
          message_id: shown.id,
          date: now(),
          from: bot,
          chat: toChat(chat),
          ...toTopic(shown.threadId),
        },
      };
      return { id, ...(await updates.tell("callback_query", chat.id, query)) };
    },

    /** The group becomes a supergroup, and both say so. Resolves when the bot knows. */
    async migrate(from: string, to: string): Promise<void> {
      const [old, fresh] = [world.chat(from), world.chat(to)];
      old.movedTo = fresh.id;
      const service = (chat: Chat, more: object) => ({
        message_id: world.add(chat, { isFromBot: false, text: "", entities: [], buttons: [] }).id,
        date: now(),
        from: toUser(world.account("1087968824", "Group")),
        chat: toChat(chat),
        ...more,
      });
      await Promise.all([
        updates.tell("message", old.id, service(old, { migrate_to_chat_id: fresh.id })),
        updates.tell("message", fresh.id, service(fresh, { migrate_from_chat_id: old.id })),
      ]);
    },
  };

  function prepare(line: TelegramLine) {
    const { as, name, in: room, document, topic, isAnonymous, language } = line;
    const account = world.account(as, name);
    const chat = world.chat(room ?? as);
    if (chat.type === "private") account.hasStarted = true;
    if (topic !== undefined) chat.topics.add(topic);

    const text = wordsOf(line, chat);
    const kept = world.add(chat, {
      isFromBot: false,
      text,
      entities: [],
      buttons: [],
      ...(topic && { threadId: topic }),
    });
    const entities = entitiesOf(text);
    const from = isAnonymous
      ? { id: 1_087_968_824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" }
      : { ...toUser(account), ...(language !== undefined && { language_code: language }) };
    const message = {
      message_id: kept.id,
      date: now(),
      from,
      ...(isAnonymous && { sender_chat: toChat(chat) }),
      chat: toChat(chat),
      ...(document
        ? { document: keep(document), ...(text !== "" && { caption: text, caption_entities: entities }) }
        : { text, entities }),
      ...(line.by === "reply" && { reply_to_message: repliedTo(chat) }),
      ...toTopic(topic),
    };
    return { chat, message };
  }

  function keep({ name, bytes, size = bytes.length }: NonNullable<TelegramLine["document"]>) {
    const id = `BQACAgUAAxkB${world.files.size}`;
    world.files.set(id, { path: `documents/file_${world.files.size}`, bytes });
    return { file_id: id, file_unique_id: id, file_name: name, file_size: size };
  }

  function repliedTo(chat: Chat) {
    const said = chat.messages.findLast(({ isFromBot }) => isFromBot);
    return { message_id: said?.id ?? 1, date: now(), from: bot, chat: toChat(chat), text: said?.text ?? "" };
  }
}

function wordsOf({ text, in: room, by = "mention" }: TelegramLine, chat: Chat): string {
  if (room === undefined || chat.type === "private") return text;
  if (by === "mention") return `@${bot.username} ${text}`;
  if (by !== "slash") return text;
  const [word = "", ...rest] = text.split(" ");
  const command = word.startsWith("/") ? word : `/${word}`;
  return [command.includes("@") ? command : `${command}@${bot.username}`, ...rest].join(" ");
}

function entitiesOf(text: string) {
  const command = /^\/[a-z0-9_]{1,32}(?:@\w+)?/.exec(text);
  const mentions = findMentions(text, []).map((name) => ({
    type: "mention",
    offset: text.indexOf(name),
    length: name.length,
  }));
  return command ? [{ type: "bot_command", offset: 0, length: command[0].length }, ...mentions] : mentions;
}

function toUser({ id, name }: { readonly id: number; readonly name: string }) {
  return { id, is_bot: false, first_name: name, language_code: "vi" };
}

function toChat({ id, type, topics }: Chat) {
  if (type === "private") return { id, type, first_name: "Lan" };
  return { id, type, title: "Nhóm", ...(topics.size > 0 && { is_forum: true }) };
}

function toTopic(topic: number | undefined) {
  return topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true };
}

function idOf(chat: Chat, message: { readonly message_id: number }): string {
  return `${chat.id}:${message.message_id}`;
}

function now(): number {
  return Math.floor(Date.now() / 1_000);
}

export function toShown(message: ChatMessage) {
  const { text, photo, document, buttons } = message;
  const content = photo
    ? ({ kind: "image", bytes: photo, text } as const)
    : document
      ? ({ kind: "file", ...document, text } as const)
      : ({ kind: "text", text } as const);
  const labels = buttons.flat().map((button) => button.text);
  return labels.length === 0 ? [content] : [content, { kind: "buttons", labels } as const];
}
