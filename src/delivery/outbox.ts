import type { Adapter } from "#src/chat/adapter.ts";
import { restoreReply } from "#src/chat/serial.ts";
import { locales } from "#src/i18n/locale.ts";
import type { Database } from "#src/store/database.ts";
import { markDelivered, undelivered } from "#src/store/outbox.ts";

type Address = { readonly platform: string; readonly conversation: string };

/**
 * Carries all that waits for a conversation to its platform, in order. A failure leaves the rest waiting: the job
 * fails, is tried again, and begins where it stopped.
 */
export function createDelivering(database: Database, adapters: readonly Adapter[]) {
  return async ({ platform, conversation }: Address): Promise<void> => {
    const adapter = adapters.find((candidate) => candidate.platform === platform);
    if (!adapter) throw new Error(`messages wait for ${platform}, which is not switched on`);

    for (const entry of await undelivered(database.prisma, { platform, conversation })) {
      const address = { platform: adapter.platform, id: conversation, isDirect: entry.isDirect };
      const locale = locales.find((known) => known === entry.locale) ?? "vi";
      await adapter.send(address, restoreReply(entry), locale);
      await markDelivered(database.prisma, entry.id);
    }
  };
}
