import { type Context, Hono } from "hono";
import type { Adapter } from "#src/chat/adapter.ts";
import { version } from "#src/version.ts";

/** Why an instance is to get nothing new. */
export type Trouble = "stopping" | "database" | "migrations" | "worker";

/** How an instance stands. */
export type Standing = {
  /** Rejects when the database cannot be reached. */
  readonly probe: () => Promise<unknown>;
  /** Undefined while all is well. */
  readonly trouble: () => Promise<Trouble | undefined>;
  /** Whether it is about to stop. */
  readonly isLeaving: () => boolean;
};

/** What the machines beside the bot ask: whether it lives, and whether it is to be sent anything. */
export function createOperation(adapters: readonly Adapter[], { probe, trouble, isLeaving }: Standing): Hono {
  return (
    new Hono()
      .get("/health", async (context) => {
        const isReachable = await probe().then(
          () => true,
          () => false,
        );
        const platforms = Object.fromEntries(adapters.map((adapter) => [adapter.platform, adapter.health()]));
        const database = isReachable ? "ready" : "unavailable";
        return context.json({ version, database, platforms }, isReachable ? 200 : 503);
      })
      .get("/ready", async (context) => answer(context, await trouble()))
      // Without the database, calls of the platforms are still taken in and kept: a proxy goes on sending them.
      .get("/ready/webhooks", (context) => answer(context, isLeaving() ? "stopping" : undefined))
  );
}

function answer(context: Context, reason: Trouble | undefined): Response {
  context.header("Cache-Control", "no-store");
  return reason === undefined
    ? context.json({ ready: true, version })
    : context.json({ ready: false, reason, version }, 503);
}
