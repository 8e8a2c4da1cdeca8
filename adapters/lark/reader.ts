import { PlatformError } from "#src/chat/adapter.ts";
import { fileLimits, type IncomingMessage } from "#src/chat/message.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { BotFinder } from "./bot.ts";
import { textElement } from "./card.ts";
import type { LarkClient } from "./client.ts";
import { toCard } from "./message.ts";
import { createNames } from "./names.ts";
import { readEvent, type SentFile } from "./parse.ts";

/** From an event to the messages in it. Throws a PlatformError while Lark cannot be asked for what is needed. */
export type ReadEvent = (event: unknown) => Promise<readonly IncomingMessage[]>;

export function createReader(client: LarkClient, bot: BotFinder): ReadEvent {
  const nameOf = createNames(client);
  return async (event) => {
    // Only a group's talk needs the bot's account, so a direct line never waits for it.
    const first = readEvent(event, bot.known());
    const told = first.kind === "unsure" ? readEvent(event, await bot.find()) : first;
    switch (told.kind) {
      case "nothing":
      case "unsure":
        return [];
      case "message":
        return [await named(told.message)];
      case "file":
        return readFile(client, await named(told.message), told.file);
    }
  };

  async function named(message: IncomingMessage): Promise<IncomingMessage> {
    const { id } = message.sender;
    return { ...message, sender: { id, displayName: await nameOf(id) } };
  }
}

async function readFile(
  client: LarkClient,
  message: IncomingMessage,
  { messageId, key, name }: SentFile,
): Promise<readonly IncomingMessage[]> {
  const isKnown = fileLimits.types.some((type) => name.toLowerCase().endsWith(type));
  if (!isKnown) return explain(client, message, unread.type(name));

  const bytes = await fetchFile(client, messageId, key);
  if (bytes === "refused") return explain(client, message, unread.lost(name));
  if (bytes === undefined) return explain(client, message, unread.size(name));
  return [{ ...message, files: [{ name, bytes }] }];
}

/** A file that Lark does not hand out will not be handed out the next time either. */
async function fetchFile(client: LarkClient, messageId: string, key: string) {
  try {
    return await client.download(messageId, key, fileLimits.bytes);
  } catch (error) {
    if (error instanceof PlatformError && error.kind === "rejected") return "refused" as const;
    throw error;
  }
}

/** The person's language is not known here. */
const t = translatorFor("vi");

const unread = {
  size: (name: string) =>
    t("platform.file_unread_size", { name, size: Math.floor(fileLimits.bytes / 1_024 / 1_024) }),
  type: (name: string) => t("platform.file_unread_type", { name, types: fileLimits.types.join(", ") }),
  lost: (name: string) => t("platform.file_unread_lost", { name }),
};

/** Says why a file was not read. Delivered again, the event makes the same answer, which Lark knows by its key. */
async function explain(
  client: LarkClient,
  { id, conversation }: IncomingMessage,
  sentence: string,
): Promise<readonly IncomingMessage[]> {
  const piece = { kind: "element", element: textElement(sentence) } as const;
  const card = toCard({ kind: "card", title: undefined, pieces: [piece] }, []);
  await client.show({
    to: { type: "open_id", id: conversation.id },
    anchor: undefined,
    type: "interactive",
    content: JSON.stringify(card),
    uuid: `chot-file-${id.slice(-36)}`,
  });
  return [];
}
