import { translatorFor } from "#src/i18n/translate.ts";
import type { ZaloClient } from "./client.ts";

/** Many pictures come at once, and every answer counts against the month. */
const againAfterMs = 600_000;

/** Says in a conversation that something came in there that a bot cannot read; not to each of several. */
export function createExplaining(client: ZaloClient): (chatId: string) => void {
  const explainedAt = new Map<string, number>();

  return (chatId) => {
    const now = performance.now();
    if (now < (explainedAt.get(chatId) ?? -againAfterMs) + againAfterMs) return;
    explainedAt.set(chatId, now);
    // Zalo does not tell which language somebody reads.
    client.sendMessage(chatId, translatorFor("vi")("platform.zalo_unread")).catch(() => {
      // Nothing was entered, so nobody's entry hangs on it.
    });
  };
}
