import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Adapter, Intake } from "#src/chat/adapter.ts";

/** In bytes. */
const longestMessage = 64 * 1_024;

/** The platforms' way in: a message is acknowledged when it is durable, and not before. */
export function createWebhooks(adapters: readonly Adapter[], intake: Intake): Hono {
  const byPlatform = new Map<string, Adapter>(adapters.map((adapter) => [adapter.platform, adapter]));

  return new Hono()
    .use("/:platform", (context, next) => {
      const adapter = byPlatform.get(context.req.param("platform"));
      const maxSize = adapter?.longestBody?.(context.req.raw.headers) ?? longestMessage;
      const onError = () => context.json({ error: "too_large" }, 413);
      return bodyLimit({ maxSize, onError })(context, next);
    })
    .post("/:platform", async (context) => {
      const adapter = byPlatform.get(context.req.param("platform"));
      if (!adapter) return context.json({ error: "unknown_platform" }, 404);

      const { response, messages, moves = [] } = await adapter.receive(context.req.raw);
      for (const move of moves) await intake.move(move);
      if (messages.length > 0) await intake.accept(messages);
      return response;
    });
}
