import { randomUUID } from "node:crypto";
import type { Line } from "../fake.ts";
import { directChatOf, newId, type State } from "./state.ts";

export type Event = { readonly id: string; readonly body: object };

export type Said = {
  readonly line: Line;
  /** What is said: text, or a file that was put to `state.resources`. */
  readonly type: string;
  readonly content: object;
  readonly messageId?: string;
  readonly repliesTo?: string | undefined;
  readonly threadId?: string | undefined;
};

/** A text as it is typed, with a mention where the bot is called by name. */
export function saidText(line: Line): Pick<Said, "type" | "content"> {
  return { type: "text", content: { text: isCalled(line) ? `@_user_1 ${line.text}` : line.text } };
}

/** A person has said something. The event's own id is another in every delivery of another message. */
export function messageEvent(state: State, said: Said): Event {
  const { line, type, content, messageId = newId("om"), repliesTo, threadId } = said;
  const isDirect = line.in === undefined;
  const now = String(Date.now());
  const message = {
    message_id: messageId,
    ...(repliesTo !== undefined && { root_id: repliesTo, parent_id: repliesTo }),
    ...(threadId !== undefined && { thread_id: threadId }),
    create_time: now,
    update_time: now,
    chat_id: line.in ?? directChatOf(line.as),
    chat_type: isDirect ? "p2p" : "group",
    message_type: type,
    content: JSON.stringify(content),
    ...(isCalled(line) && { mentions: [botMention(state)] }),
    user_agent: "Mozilla/5.0",
  };
  const sender = { sender_id: idsOf(line.as), sender_type: "user", tenant_key: "tenant" };
  return {
    id: messageId,
    body: envelope(state, { type: "im.message.receive_v1", createdAt: now, event: { sender, message } }),
  };
}

/** A person has pressed a button; its time is in microseconds. */
export function pressEvent(
  state: State,
  {
    account,
    chatId,
    messageId,
    value,
  }: { account: string; chatId: string; messageId: string; value: object },
): Event {
  const event = {
    operator: { tenant_key: "tenant", open_id: account, union_id: `on_${account.slice(3)}` },
    token: newId("c"),
    action: { value, tag: "button" },
    host: "im_message",
    context: { open_message_id: messageId, open_chat_id: chatId },
  };
  const body = envelope(state, {
    type: "card.action.trigger",
    createdAt: `${Date.now()}000`,
    event,
  });
  return { id: body.header.event_id, body };
}

function envelope(state: State, told: { type: string; createdAt: string; event: object }) {
  return {
    schema: "2.0",
    header: {
      event_id: randomUUID().replaceAll("-", ""),
      token: state.verificationToken,
      create_time: told.createdAt,
      event_type: told.type,
      tenant_key: "tenant",
      app_id: state.appId,
    },
    event: told.event,
  };
}

/** There are no slash commands: whoever wants the bot in a group names it. */
function isCalled({ in: group, by = "mention" }: Line): boolean {
  return group !== undefined && by !== "nothing";
}

function botMention(state: State) {
  const id = { open_id: state.botId, union_id: `on_${state.botId.slice(3)}`, user_id: "" };
  return { key: "@_user_1", id, name: "Chốt", mentioned_type: "bot", tenant_key: "tenant" };
}

function idsOf(account: string) {
  return { open_id: account, union_id: `on_${account.slice(3)}`, user_id: account.slice(3, 11) };
}
