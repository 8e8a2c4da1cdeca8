import type { Acknowledged, Intake, TellingTrouble } from "../fake.ts";
import type { Event } from "./events.ts";
import type { LongConnection } from "./long-connection.ts";
import { push, webhookCall } from "./push.ts";
import { retryPausesMs, waitForBotMs } from "./rules.ts";
import type { State } from "./state.ts";

/** How long a delivery that was told to let another pass waits for that. */
const letPassMs = 200;

export type Delivery = {
  by: Intake;
  /** Where webhook calls go; undefined while the bot is away. */
  url: string | undefined;
  trouble: (delivery: number) => TellingTrouble;
  /** Brings an event to the bot, again and again until it is acknowledged or given up. */
  deliver(event: Event): Promise<Acknowledged>;
};

export function createDelivery(state: State, connection: LongConnection): Delivery {
  let deliveries = 0;
  let passed = Promise.withResolvers<void>();

  const delivery: Delivery = {
    by: "webhook",
    url: undefined,
    trouble: () => "none",

    async deliver({ id, body }) {
      deliveries += 1;
      const trouble = delivery.trouble(deliveries);
      if (trouble === "reorder") await Promise.race([passed.promise, wait(letPassMs)]);
      const startedAt = performance.now();
      const isAcknowledged = await attempts(body, trouble);
      const afterMs = performance.now() - startedAt;
      if (trouble === "repeat") await tell(body, false);
      if (trouble !== "reorder") letPass();
      return { id, isAcknowledged, afterMs };
    },
  };
  return delivery;

  async function attempts(body: object, trouble: TellingTrouble): Promise<boolean> {
    if (await tell(body, trouble === "drop")) return true;
    for (const pauseMs of retryPausesMs) {
      await wait(pauseMs);
      if (await tell(body, false)) return true;
    }
    return false;
  }

  /** Every webhook call is encrypted and signed anew, as its time is part of that. */
  async function tell(body: object, drop: boolean): Promise<boolean> {
    if (delivery.by === "connected") return connection.tell(body, drop);
    const url = await addressOfBot();
    return url !== undefined && push(state, url, webhookCall(state, body), drop);
  }

  async function addressOfBot(): Promise<string | undefined> {
    for (let waitedMs = 0; delivery.url === undefined && waitedMs < waitForBotMs; waitedMs += 20)
      await wait(20);
    return delivery.url;
  }

  function letPass(): void {
    passed.resolve();
    passed = Promise.withResolvers<void>();
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
