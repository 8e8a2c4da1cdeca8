import { pauses } from "./limits.ts";
import type { Pending } from "./updates.ts";

export type Webhook = {
  readonly url: string;
  readonly secret: string | undefined;
  readonly connections: number;
};

type Dependencies = {
  readonly queue: Pending[];
  /** Where a public address really is; undefined while nobody is there. */
  readonly addressOf: (url: string) => string | undefined;
  readonly current: () => Webhook | undefined;
};

/** Calls the webhook: the updates of a chat one after another, those of several chats at once. */
export function createPusher({ queue, addressOf, current }: Dependencies) {
  const lanes = new Map<number, Promise<void>>();
  const waiting: (() => void)[] = [];
  let calls = 0;

  return {
    push(pending: Pending): void {
      const before = lanes.get(pending.chatId) ?? Promise.resolve();
      lanes.set(
        pending.chatId,
        before.then(() => deliver(pending)),
      );
    },
  };

  async function deliver(pending: Pending): Promise<void> {
    const webhook = current();
    let pauseMs: number = pauses.firstRetryMs;
    while (webhook && webhook === current() && queue.includes(pending)) {
      if (await isTaken(pending, webhook)) {
        queue.splice(queue.indexOf(pending), 1);
        pending.settle(true);
        if (pending.trouble === "repeat") await call(pending, webhook);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      pauseMs = Math.min(pauseMs * 2, pauses.lastRetryMs);
    }
  }

  async function isTaken(pending: Pending, webhook: Webhook): Promise<boolean> {
    await begin(webhook.connections);
    const status = await call(pending, webhook);
    calls -= 1;
    waiting.shift()?.();

    const isLost = pending.trouble === "drop";
    if (isLost) pending.trouble = "none";
    return !isLost && status !== undefined && status >= 200 && status < 300;
  }

  async function begin(connections: number): Promise<void> {
    while (calls >= connections) await new Promise<void>((resolve) => waiting.push(resolve));
    calls += 1;
  }

  async function call({ update }: Pending, { url, secret }: Webhook): Promise<number | undefined> {
    const address = addressOf(url);
    return address === undefined ? undefined : postUpdate(address, update, secret);
  }
}

/** The HTTP status; undefined when nobody is there. */
export async function postUpdate(
  address: string,
  update: unknown,
  secret: string | undefined,
): Promise<number | undefined> {
  const headers = {
    "content-type": "application/json",
    ...(secret !== undefined && { "x-telegram-bot-api-secret-token": secret }),
  };
  try {
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(update) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    // Refused or cut off: it counts as not delivered.
    return undefined;
  }
}
