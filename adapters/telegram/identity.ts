import { z } from "zod";
import { PlatformError } from "#src/chat/adapter.ts";
import type { Client } from "./client.ts";
import type { BotAccount } from "./line.ts";
import { toPlatformError } from "./refusal.ts";

/** Who the bot is on Telegram: without its name, nobody can tell `/kpi@our_bot` from `/kpi@other_bot`. */
export type Identity = {
  /** Throws a PlatformError as long as Telegram has not said. */
  get(): Promise<BotAccount>;
  refresh(signal: AbortSignal): Promise<void>;
};

export function createIdentity(client: Client): Identity {
  let account: BotAccount | undefined;
  return {
    async get() {
      account ??= await ask();
      return account;
    },
    async refresh(signal) {
      account = await ask(signal);
    },
  };

  async function ask(signal?: AbortSignal): Promise<BotAccount> {
    const answer = await client.call("getMe", {}, signal ? { signal } : {});
    if (!answer.ok) throw toPlatformError(answer.refused);
    const me = z.object({ id: z.number(), username: z.string() }).safeParse(answer.result);
    if (!me.success) throw new PlatformError("unavailable", "telegram getMe: not a bot's account");
    return me.data;
  }
}
