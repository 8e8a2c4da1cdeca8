import { type Reply, reply, text } from "#src/chat/reply.ts";
import { storeReply } from "#src/chat/serial.ts";
import type { AcceptedMessage } from "#src/command/dispatch.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { OutboxEntry, OutboxOutcome } from "#src/store/outbox.ts";
import type { Store } from "#src/store/store.ts";

export type Answered = { readonly answer: Reply; readonly outcome: OutboxOutcome; readonly locale: Locale };

/** Where an answer goes: to the conversation it was asked in, or in private with a word left behind. */
export async function addressReply(
  store: Store,
  { conversation, sender }: AcceptedMessage,
  { answer, outcome, locale }: Answered,
): Promise<OutboxEntry[]> {
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
  const values = { name: sender.displayName };
  const direct = (await store.accounts.find(conversation.platform, sender.id))?.directId ?? null;
  if (direct === null) return [to(conversation.id, false, reply(text(t("reply.no_direct", values))))];
  return [
    to(direct, true, answer),
    to(conversation.id, false, reply(text(t("reply.sent_directly", values)))),
  ];
}
