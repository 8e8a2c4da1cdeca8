import type { IncomingMessage } from "#src/chat/message.ts";

/** In a shared conversation, talk without the bot's name is for the colleagues. */
export function isForBot({
  conversation,
  isAddressed,
}: Pick<IncomingMessage, "conversation" | "isAddressed">): boolean {
  return conversation.isDirect || isAddressed === true;
}
