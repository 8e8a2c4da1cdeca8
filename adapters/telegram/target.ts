import type { Route } from "#src/chat/message.ts";

/** Where a message goes, as Telegram's sending methods take it. */
export type Target = {
  readonly chat_id: string;
  readonly message_thread_id?: number;
  readonly reply_parameters?: { readonly message_id: number; readonly allow_sending_without_reply: true };
};

export function targetFields(
  chatId: string,
  { threadId, messageId }: Route,
  { isReply, isInTopic }: { readonly isReply: boolean; readonly isInTopic: boolean },
): Target {
  return {
    chat_id: chatId,
    ...(isInTopic && threadId !== undefined && { message_thread_id: Number(threadId) }),
    // What is answered may be deleted by now.
    ...(isReply &&
      messageId !== undefined && {
        reply_parameters: { message_id: Number(messageId), allow_sending_without_reply: true },
      }),
  };
}
