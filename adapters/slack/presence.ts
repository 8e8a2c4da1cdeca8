import { type Health, PlatformError } from "#src/chat/adapter.ts";
import { createPauses } from "../pauses.ts";
import type { Client } from "./client.ts";

/** What the bot knows of itself at Slack: its name there, and whether lines get in. */
export type Presence = ReturnType<typeof createPresence>;

export function createPresence(client: Client, way: "webhook" | "socket", warn: (sentence: string) => void) {
  let botId: string | undefined;
  let isStopped = false;
  let isOpen = way === "webhook";
  let trouble: string | undefined;

  return {
    botId: () => botId,

    begin(signal: AbortSignal): void {
      isStopped = false;
      const end = () => {
        isStopped = true;
      };
      signal.addEventListener("abort", end, { once: true });
      void introduce(signal);
    },

    opened(): void {
      isOpen = true;
      trouble = undefined;
    },

    closed(reason: string): void {
      isOpen = false;
      trouble = reason;
    },

    health(): Health {
      if (isStopped) return { state: "stopped" };
      if (botId !== undefined && isOpen) return { state: "ready" };
      return { state: "connecting", ...(trouble !== undefined && { detail: trouble }) };
    },
  };

  /** Asks until Slack has said who the bot is. */
  async function introduce(signal: AbortSignal): Promise<void> {
    const pauses = createPauses(signal);
    while (botId === undefined && !signal.aborted) {
      try {
        botId = await client.whoAmI();
        trouble = undefined;
      } catch (error) {
        trouble = error instanceof PlatformError ? error.message : "slack auth.test: an answer that is none";
        if (!pauses.areGrowing()) warn(`Slack does not let the bot in yet: ${trouble}`);
        await pauses.next();
      }
    }
  }
}
