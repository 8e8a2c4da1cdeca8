import { type Reply, reply, text } from "#src/chat/reply.ts";
import { storeReply } from "#src/chat/serial.ts";
import type { AcceptedMessage } from "#src/command/dispatch.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { OutboxEntry, OutboxOutcome } from "#src/store/outbox.ts";
import { sayNoDirect } from "./no-direct.ts";

export type Answered = { readonly answer: Reply; readonly outcome: OutboxOutcome; readonly locale: Locale };

/**
 * Where an answer goes: to the conversation it was asked in, or in private with a word left behind. Where it has to be
 * sent, that word waits until it is known whether the answer arrived.
 */
export function addressReply(
  message: AcceptedMessage,
  { answer, outcome, locale }: Answered,
  isSent: (platform: string) => boolean,
): OutboxEntry[] {
  const { conversation, sender } = message;
  const to = (id: string, isDirect: boolean, said: Reply): OutboxEntry => ({
    platform: conversation.platform,
    conversation: id,
    isDirect,
    outcome,
    locale,
    ...storeReply(said),
  });
  if (conversation.isDirect || answer.audience === "conversation") {
    return [to(conversation.id, conversation.isDirect, answer)];
  }

  const t = translatorFor(locale);
  const { platform } = conversation;
  const direct = findDirect(message);
  if (direct === null) {
    return [to(conversation.id, false, reply(text(sayNoDirect(t, platform, sender.displayName))))];
  }
  if (isSent(platform)) return [{ ...to(direct, true, answer), wordLeftIn: conversation.id }];
  const word = t("reply.sent_directly", { name: sender.displayName });
  return [to(direct, true, answer), to(conversation.id, false, reply(text(word)))];
}

/** The conversation in which nobody but the asking person reads the answer; null where the bot knows of none. */
export function findDirect({ conversation, speaker }: AcceptedMessage): string | null {
  return conversation.isDirect ? conversation.id : (speaker?.directId ?? null);
}
