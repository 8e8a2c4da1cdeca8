import type { ConversationAddress, IncomingMessage } from "#src/chat/message.ts";
import { responseUrlLife } from "./limits.ts";
import {
  commandBody,
  homeBody,
  listEmoji,
  mentionBody,
  messageBody,
  pressBody,
  type SlackFile,
} from "./payloads.ts";
import type { SlackRoute } from "./route.ts";
import { type Emoji, readWords, withoutMention } from "./words.ts";

/** A message whose files are still with Slack. */
export type Draft = { readonly message: IncomingMessage; readonly files: readonly SlackFile[] };

/** All that is not for the bot reads as undefined. `now` is for what Slack does not stamp. */
export type Parse = (body: unknown, now: Temporal.Instant, botId?: string) => Draft | undefined;

/** The command for lines that have none of their own. */
const anyLine = "/chot";

export const parseCommand: Parse = (body, now) => {
  const read = commandBody.safeParse(body);
  if (!read.success) return undefined;

  const { command, user_id: person, channel_id: channel, response_url: responseUrl } = read.data;
  const words = readWords(read.data.text).trim();
  const line = command.toLowerCase() === anyLine ? words || "/help" : `${command} ${words}`.trim();
  return draft({
    id: read.data.trigger_id,
    // In somebody's conversation with a third person, the bot is not there: what it says goes to this one alone.
    conversation:
      isDirect(channel) || read.data.channel_name === "directmessage" ? directWith(person) : shared(channel),
    sender: { id: person, displayName: read.data.user_name ?? person },
    text: line,
    sentAt: now,
    isAddressed: true,
    route: { channel, ...answerTo(responseUrl, now) },
  });
};

export const parseMention: Parse = (body, _now, botId) => {
  const read = mentionBody.safeParse(body);
  if (!read.success) return undefined;

  const { event, authorizations } = read.data;
  if (event.bot_id !== undefined) return undefined;
  const bot = authorizations.find(({ is_bot }) => is_bot)?.user_id ?? botId;
  return draft(
    {
      id: `${event.channel}:${event.ts}`,
      conversation: shared(event.channel),
      sender: { id: event.user, displayName: event.user },
      text: readWords(withoutMention(event.text, bot), readEmoji(event.blocks)),
      sentAt: readStamp(event.ts),
      isAddressed: true,
      route: { channel: event.channel, ...(event.thread_ts !== undefined && { thread: event.thread_ts }) },
    },
    event.files,
  );
};

/** What a person says in the conversation with the bot; edits, joins and the like have other subtypes. */
export const parseDirect: Parse = (body, _now, botId) => {
  const read = messageBody.safeParse(body);
  if (!read.success) return undefined;

  const { event, authorizations } = read.data;
  if (event.channel_type !== "im" || event.bot_id !== undefined || !isSaid(event.subtype)) return undefined;
  const bot = authorizations.find(({ is_bot }) => is_bot)?.user_id ?? botId;
  return draft(
    {
      id: `${event.channel}:${event.ts}`,
      conversation: directWith(event.user),
      sender: { id: event.user, displayName: event.user },
      text: readWords(
        bot === undefined ? event.text.trim() : withoutMention(event.text, bot),
        readEmoji(event.blocks),
      ),
      sentAt: readStamp(event.ts),
      route: {
        channel: event.channel,
        isOwn: "true",
        ...(event.thread_ts !== undefined && { thread: event.thread_ts }),
      },
    },
    event.files,
  );
};

/** Opening the bot's Home tab asks for one's own figures, which are shown there. */
export const parseHome: Parse = (body, now) => {
  const read = homeBody.safeParse(body);
  if (!read.success || read.data.event.tab !== "home") return undefined;

  const { event, event_id: id } = read.data;
  return draft({
    id,
    conversation: directWith(event.user),
    sender: { id: event.user, displayName: event.user },
    text: "/kpi",
    sentAt: event.event_ts === undefined ? now : readStamp(event.event_ts),
    route: { home: "true" },
  });
};

export const parsePress: Parse = (body, now) => {
  const read = pressBody.safeParse(body);
  const press = read.data?.actions.find(({ type }) => type === "button");
  if (!read.success || press?.value === undefined) return undefined;

  const { user, container, message, response_url: responseUrl } = read.data;
  const channel = container.channel_id ?? read.data.channel?.id;
  const thread = container.thread_ts ?? message?.thread_ts;
  const place = container.message_ts ?? container.view_id ?? "";
  return draft({
    id: `${place}:${press.action_ts}:${user.id}`,
    conversation: channel === undefined || isDirect(channel) ? directWith(user.id) : shared(channel),
    sender: { id: user.id, displayName: user.name ?? user.username ?? user.id },
    text: press.value,
    sentAt: now,
    isAddressed: true,
    ...(channel !== undefined && {
      route: {
        channel,
        ...(thread !== undefined && { thread }),
        ...(responseUrl !== undefined && answerTo(responseUrl, now)),
      },
    }),
  });
};

function draft(message: IncomingMessage & { readonly route?: SlackRoute }, files: readonly SlackFile[] = []) {
  return { message, files };
}

/** A person's own id names the conversation with the bot, which can be opened from it at any time. */
function directWith(person: string): ConversationAddress {
  return { platform: "slack", id: person, isDirect: true };
}

function shared(channel: string): ConversationAddress {
  return { platform: "slack", id: channel, isDirect: false };
}

/** Conversations of two begin so; of whom, the id does not tell. */
function isDirect(channel: string): boolean {
  return channel.startsWith("D");
}

function isSaid(subtype: string | undefined): boolean {
  return subtype === undefined || subtype === "file_share" || subtype === "thread_broadcast";
}

function answerTo(responseUrl: string, now: Temporal.Instant) {
  return { responseUrl, until: now.add(responseUrlLife).toString() };
}

function readEmoji(blocks: unknown): readonly Emoji[] {
  return listEmoji(blocks).map(({ name, unicode }) => ({
    name,
    characters: unicode
      .split("-")
      .map((code) => Number.parseInt(code, 16))
      .map((code) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""))
      .join(""),
  }));
}

/** Slack stamps in seconds, with a counter behind the point. */
function readStamp(stamp: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(Number(stamp) * 1_000));
}
