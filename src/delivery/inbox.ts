import type { Accept } from "#src/chat/adapter.ts";
import type { IncomingFile, IncomingMessage } from "#src/chat/message.ts";
import type { Database } from "#src/store/database.ts";
import { acceptMessage, type InboxEntry, type InboxFile } from "#src/store/inbox.ts";

/** Messages longer than this are no command line of anybody's; the rest of them is dropped. */
const maximumLength = 4_000;

/** Makes messages durable, in their order; each is answered by a job of its own. */
export function createInbox(database: Database): Accept {
  return async (messages) => {
    for (const message of messages)
      await acceptMessage(database, toEntry(message), message.files?.map(toFile));
  };
}

function toEntry({ id, conversation, sender, text, sentAt, ...rest }: IncomingMessage): InboxEntry {
  return {
    platform: conversation.platform,
    platformId: id,
    conversation: conversation.id,
    isDirect: conversation.isDirect,
    senderId: sender.id,
    senderName: withoutNul(sender.displayName),
    text: withoutNul(text).slice(0, maximumLength),
    isAddressed: rest.isAddressed ?? false,
    route: rest.route ?? null,
    edits: rest.edits ?? null,
    sentAt,
  };
}

const longestName = 200;

/** Names come from anywhere: no folders, no line breaks, and the end, which says the type, is kept. */
function toFile({ name, bytes }: IncomingFile): InboxFile {
  const plain = withoutNul(name.replace(/^.*[\\/]/s, "").replace(/\p{Cc}/gu, " ")).trim();
  return { name: [...(plain || "file")].slice(-longestName).join(""), bytes };
}

/** PostgreSQL stores every character but this one. */
function withoutNul(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}
