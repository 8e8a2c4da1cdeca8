import { reply, text } from "#src/chat/reply.ts";
import { storeReply } from "#src/chat/serial.ts";
import { locales } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Database, Transaction } from "#src/store/database.ts";
import { addDelivery } from "#src/store/jobs.ts";
import { writeEntry } from "#src/store/outbox.ts";
import { type Claimed, type Noted, noteDelivery, park } from "#src/store/sending.ts";
import { sayNoDirect } from "./no-direct.ts";

export type Ending =
  | { readonly kind: "arrived"; readonly parts: number }
  | { readonly kind: "closed" }
  /** Neither the reply nor the sentence in its place could be sent. */
  | { readonly kind: "refused" };

/**
 * Ends the way of a reply, and leaves word in the room where a private one was asked for, all or nothing. Tells whether
 * nothing else waits in the conversation.
 */
export async function conclude(
  { prisma }: Pick<Database, "prisma">,
  entry: Claimed,
  ending: Ending,
): Promise<{ readonly isLast: boolean }> {
  if (entry.wordLeftIn === null) return note(prisma, entry, ending);
  return prisma.$transaction(async (tx) => {
    const noted = await note(tx, entry, ending);
    if (noted.isNew) await leaveWord(tx, entry, ending);
    return noted;
  });
}

function note(
  tx: Transaction,
  { id, parkedReason, mayHaveArrived }: Claimed,
  ending: Ending,
): Promise<Noted> {
  switch (ending.kind) {
    case "arrived":
      // What arrived was the sentence; the reply itself has not.
      return parkedReason === null
        ? noteDelivery(tx, id, ending.parts)
        : park(tx, id, { reason: parkedReason });
    case "closed":
      return park(tx, id, { reason: "closed", isUncertain: mayHaveArrived });
    case "refused":
      return park(tx, id, { reason: parkedReason ?? "rejected" });
  }
}

async function leaveWord(tx: Transaction, entry: Claimed, { kind }: Ending): Promise<void> {
  const { platform, wordLeftIn, inReplyToId, locale } = entry;
  if (wordLeftIn === null || kind === "refused") return;
  const word = wordOn(kind, entry);
  const room = { platform, conversation: wordLeftIn, isDirect: false };
  const left = {
    ...room,
    inReplyToId,
    outcome: "answered",
    locale,
    ...storeReply(reply(text(word))),
  } as const;
  await writeEntry(tx, left, true);
  await addDelivery(tx, room);
}

function wordOn(
  kind: "arrived" | "closed",
  { platform, locale, senderName: name, outcome }: Claimed,
): string {
  const t = translatorFor(locales.find((known) => known === locale) ?? "vi");
  if (kind === "arrived") return t("reply.sent_directly", { name });
  // What the line wrote stands: typed again, it would be written twice.
  if (outcome === "answered") return t("reply.direct_closed", { name });
  return sayNoDirect(t, platform, name);
}
