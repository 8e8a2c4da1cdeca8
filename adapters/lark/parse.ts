import { z } from "zod";
import type { IncomingMessage, Route } from "#src/chat/message.ts";
import { readContent } from "./content.ts";

export type Told =
  | { readonly kind: "message"; readonly message: IncomingMessage }
  /** The message is complete once its file is fetched. */
  | { readonly kind: "file"; readonly message: IncomingMessage; readonly file: SentFile }
  /** Somebody is called in a group, and only the bot's own account tells whether it is the bot. */
  | { readonly kind: "unsure" }
  | { readonly kind: "nothing" };

export type SentFile = { readonly messageId: string; readonly key: string; readonly name: string };

/** What an event means for the bot, whichever way it came. `botId` is the bot's own account. */
export function readEvent(event: unknown, botId: string | undefined): Told {
  const said = aMessageEvent.safeParse(event);
  if (said.success) return readMessage(said.data.event, botId);
  const pressed = aPressEvent.safeParse(event);
  return pressed.success ? readPress(pressed.data) : nothing;
}

const nothing = { kind: "nothing" } as const;

const anId = z.string().regex(/^[\w-]+$/);
const aTime = z.string().regex(/^\d{12,17}$/);

const aMention = z.object({
  key: z.string(),
  id: z.union([z.string(), z.object({ open_id: z.string().nullish() })]).nullish(),
  name: z.string().nullish(),
});

const aMessageEvent = z.object({
  header: z.object({ event_type: z.literal("im.message.receive_v1") }),
  event: z.object({
    sender: z.object({ sender_id: z.object({ open_id: anId }), sender_type: z.string() }),
    message: z.object({
      message_id: anId,
      thread_id: z.string().nullish(),
      chat_id: anId,
      chat_type: z.string(),
      message_type: z.string(),
      content: z.string(),
      create_time: aTime,
      mentions: z.array(aMention).nullish(),
    }),
  }),
});

const aPressEvent = z.object({
  header: z.object({
    event_type: z.literal("card.action.trigger"),
    event_id: z.string(),
    create_time: aTime,
  }),
  event: z.object({
    operator: z.object({ open_id: anId }),
    action: z.object({ value: z.object({ command: z.string(), isDirect: z.boolean() }) }),
    context: z.object({ open_message_id: anId, open_chat_id: anId }),
  }),
});

type MessageEvent = z.output<typeof aMessageEvent>["event"];

function readMessage({ sender, message }: MessageEvent, botId: string | undefined): Told {
  // Bots that answer each other would never come to an end.
  if (sender.sender_type !== "user") return nothing;
  const content = readContent(message.message_type, message.content);
  if (content.kind === "none") return nothing;

  const account = sender.sender_id.open_id;
  const isDirect = message.chat_type === "p2p";
  const mentions = message.mentions ?? [];
  if (!isDirect && mentions.length > 0 && botId === undefined) return { kind: "unsure" };
  const isAddressed = mentions.some((mention) => isOf(mention, botId));
  if (!isDirect && (!isAddressed || content.kind === "file")) return nothing;

  const said = content.kind === "text" ? withNames(content.text, mentions, botId) : "";
  const route = routeOf(message, isDirect);
  const read: IncomingMessage = {
    id: message.message_id,
    conversation: placeOf({ account, chat: message.chat_id, isDirect }),
    sender: { id: account, displayName: account },
    text: said,
    sentAt: instantOf(message.create_time),
    ...(isAddressed && { isAddressed }),
    ...(route !== undefined && { route }),
  };
  if (content.kind === "text")
    return said === "" && !isAddressed ? nothing : { kind: "message", message: read };
  const { key, name } = content;
  return { kind: "file", message: read, file: { messageId: message.message_id, key, name } };
}

function readPress({ header, event }: z.output<typeof aPressEvent>): Told {
  const { operator, action, context } = event;
  const { isDirect, command } = action.value;
  const account = operator.open_id;
  return {
    kind: "message",
    message: {
      id: header.event_id,
      conversation: placeOf({ account, chat: context.open_chat_id, isDirect }),
      sender: { id: account, displayName: account },
      text: command,
      sentAt: instantOf(header.create_time),
      // A card in a thread is answered in its thread.
      ...(!isDirect && { isAddressed: true, route: { messageId: context.open_message_id } }),
    },
  };
}

/** A direct conversation goes by the person, who can be written to at any time by that id alone. */
function placeOf({ account, chat, isDirect }: { account: string; chat: string; isDirect: boolean }) {
  return { platform: "lark", id: isDirect ? account : chat, isDirect } as const;
}

function routeOf(
  { message_id: messageId, thread_id: threadId }: MessageEvent["message"],
  isDirect: boolean,
): Route | undefined {
  if (threadId) return { messageId, threadId };
  return isDirect ? undefined : { messageId };
}

type Mention = z.output<typeof aMention>;

function isOf({ id }: Mention, account: string | undefined): boolean {
  return account !== undefined && (typeof id === "string" ? id : id?.open_id) === account;
}

/** The bot's own name goes, and those of others come back. */
function withNames(text: string, mentions: readonly Mention[], botId: string | undefined): string {
  const names = new Map(
    mentions.map((mention) => [mention.key, isOf(mention, botId) ? "" : `@${mention.name ?? ""}`]),
  );
  return text.replace(/@_(?:user_\d+|all)/g, (placeholder) => names.get(placeholder) ?? placeholder).trim();
}

/** Lark tells the time in milliseconds, and of a press in microseconds. */
function instantOf(time: string): Temporal.Instant {
  const value = Number(time);
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(value >= 1e14 ? value / 1_000 : value));
}
