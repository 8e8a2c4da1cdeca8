import { type Adapter, type AdapterTools, PlatformError, type Received } from "#src/chat/adapter.ts";
import type { LarkSettings } from "#src/platform-settings.ts";
import { createBotFinder } from "./bot.ts";
import { createClient } from "./client.ts";
import { createConnection } from "./connection.ts";
import { createReader, type ReadEvent } from "./reader.ts";
import { toParts } from "./sender.ts";
import { checkCall } from "./webhook.ts";

/** In bytes: a long text, encrypted. */
const longestBody = 1_024 * 1_024;

/** Lark, and Feishu, which is the same under another address. */
export function createLarkAdapter(settings: LarkSettings, tools: AdapterTools): Adapter {
  const client = createClient(settings);
  const bot = createBotFinder(client);
  const read = createReader(client, bot);
  const connection = createConnection(settings, tools.warn);
  const { intake: way } = settings;
  let isRunning = false;

  return {
    platform: "lark",
    capabilities: { delivery: "platform" },
    longestBody: () => longestBody,

    async start(intake, signal) {
      isRunning = true;
      const stop = () => {
        isRunning = false;
      };
      signal.addEventListener("abort", stop, { once: true });
      void bot.keepTrying(signal, tools.warn);
      if (way.kind === "webhook") return;
      const onEvent = async (event: unknown) => {
        const messages = await read(event);
        if (messages.length > 0) await intake.accept(messages);
        return {};
      };
      void connection.hold(onEvent, signal);
    },

    async receive(request) {
      // A long connection has no webhook, so nothing that comes this way is Lark's.
      if (way.kind === "socket") return answer(404);
      const now = Temporal.Now.instant();
      const call = checkCall(request.headers, await request.text(), way, now);
      switch (call.kind) {
        case "refused":
          return answer(401);
        case "challenge":
          return { response: Response.json({ challenge: call.challenge }), messages: [] };
        case "event":
          return toReceived(read, call.event);
      }
    },

    parts: (envelope) => toParts(client, tools, envelope),

    health() {
      if (!isRunning) return { state: "stopped" };
      const trouble = client.trouble() ?? bot.trouble();
      if (trouble !== undefined) return { state: "degraded", detail: trouble };
      if (bot.known() === undefined) return { state: "connecting" };
      return way.kind === "socket" ? connection.health() : { state: "ready" };
    },
  };
}

async function toReceived(read: ReadEvent, event: unknown): Promise<Received> {
  try {
    return { response: Response.json({}), messages: await read(event) };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    // Lark delivers it again, after 15 s, 5 min, 1 h and 6 h.
    return answer(503);
  }
}

function answer(status: 401 | 404 | 503): Received {
  return { response: new Response(null, { status }), messages: [] };
}
