import type { Health, Intake } from "#src/chat/adapter.ts";
import type { IncomingMessage } from "#src/chat/message.ts";
import type { ZaloSettings } from "#src/platform-settings.ts";
import { createPauses, type Pauses, pause } from "../pauses.ts";
import type { BotAccount } from "./answers.ts";
import type { ZaloClient } from "./client.ts";

export type Connection = {
  readonly client: ZaloClient;
  readonly intake: Intake;
  readonly signal: AbortSignal;
  readonly learn: (bot: BotAccount) => void;
  readonly read: (update: unknown) => readonly IncomingMessage[];
  readonly report: (health: Health) => void;
  readonly warn: (sentence: string) => void;
};

/** What broke once is taken up at once, for Zalo keeps nothing for a poller that is away. */
const atOnceMs = 100;

/** An empty answer that comes at once would make a busy loop. */
const emptyAtOnceMs = 500;

/** Keeps lines coming in until the signal aborts, whatever happens, and never rejects. */
export async function keepConnected(way: ZaloSettings["intake"], connection: Connection): Promise<void> {
  const { signal, report, warn } = connection;
  const pauses = createPauses(signal, atOnceMs);

  while (!signal.aborted) {
    try {
      switch (way.kind) {
        case "webhook":
          return await openWebhook(way, connection);
        case "polling":
          await poll(connection, pauses);
      }
    } catch (error) {
      if (signal.aborted) return;
      const detail = error instanceof Error ? error.message : "unknown fault";
      report({ state: "degraded", detail });
      if (!pauses.areGrowing()) warn(detail);
      await pauses.next();
    }
  }
}

async function openWebhook(
  { url, secret }: { readonly url: string; readonly secret: string },
  { client, signal, learn, report }: Connection,
): Promise<void> {
  learn(await client.getMe(signal));
  await client.setWebhook({ url, secret }, signal);
  report({ state: "ready" });
}

/** Ends when the signal aborts, or with a fault. */
async function poll(connection: Connection, pauses: Pauses): Promise<void> {
  const { client, signal, learn, read, report } = connection;
  learn(await client.getMe(signal));
  // Zalo gives nothing to a poller while a webhook is set, which may be another program's.
  if ((await client.getWebhookUrl(signal)) !== undefined) throw new Error(foreignWebhook);
  report({ state: "ready" });

  while (!signal.aborted) {
    const askedAt = performance.now();
    const update = await client.getUpdates(signal);
    pauses.reset();
    const messages = update === undefined ? [] : read(update);
    if (messages.length > 0) await acceptSurely(messages, connection);
    if (update === undefined && performance.now() - askedAt < emptyAtOnceMs)
      await pause(emptyAtOnceMs, signal);
  }
}

const foreignWebhook =
  "a webhook is set for this bot at Zalo, so it cannot be polled: set ZALO_WEBHOOK_SECRET and PUBLIC_URL, or remove the webhook (deleteWebhook)";

/** Zalo hands out each update once: what is not kept here is nowhere. */
async function acceptSurely(messages: readonly IncomingMessage[], connection: Connection): Promise<void> {
  const { intake, signal, report } = connection;
  const pauses = createPauses(signal, atOnceMs);
  // At least once, even if the bot is just being stopped.
  do {
    try {
      await intake.accept(messages);
      return report({ state: "ready" });
    } catch {
      // Why is for those to say who keep messages; here it only has to be tried again.
      report({ state: "degraded", detail: "messages cannot be kept at the moment" });
      await pauses.next();
    }
  } while (!signal.aborted);
}
