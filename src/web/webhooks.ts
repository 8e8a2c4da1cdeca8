import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Accept, Adapter } from "#src/chat/adapter.ts";

const largestBody = 64 * 1_024;

/** The platforms' way in: a message is acknowledged when it is durable, and not before. */
export function createWebhooks(adapters: readonly Adapter[], accept: Accept): Hono {
  const byPlatform = new Map<string, Adapter>(adapters.map((adapter) => [adapter.platform, adapter]));
  const limit = bodyLimit({
    maxSize: largestBody,
    onError: (context) => context.json({ error: "too_large" }, 413),
  });

  return new Hono().post("/:platform", limit, async (context) => {
    const adapter = byPlatform.get(context.req.param("platform"));
    if (!adapter) return context.json({ error: "unknown_platform" }, 404);

    const { response, messages } = await adapter.receive(context.req.raw);
    if (messages.length > 0) await accept(messages);
    return response;
  });
}
