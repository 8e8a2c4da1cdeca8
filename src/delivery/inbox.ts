import type { Accept } from "#src/chat/adapter.ts";
import type { IncomingMessage } from "#src/chat/message.ts";
import type { Database } from "#src/store/database.ts";
import { acceptMessage } from "#src/store/inbox.ts";

/** Messages longer than this are no command line of anybody's; the rest of them is dropped. */
const maximumLength = 4_000;

/** Makes messages durable, in their order; each is answered by a job of its own. */
export function createInbox(database: Database): Accept {
  return async (messages) => {
    for (const message of messages) await acceptMessage(database.prisma, toEntry(message));
  };
}

function toEntry({ id, conversation, sender, text, sentAt }: IncomingMessage) {
  return {
    platform: conversation.platform,
    platformId: id,
    conversation: conversation.id,
    isDirect: conversation.isDirect,
    senderId: sender.id,
    senderName: withoutNul(sender.displayName),
    text: withoutNul(text).slice(0, maximumLength),
    sentAt,
  };
}

/** PostgreSQL stores every character but this one. */
function withoutNul(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}
