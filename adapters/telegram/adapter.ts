import type { Adapter, AdapterTools, Intake, Received } from "#src/chat/adapter.ts";
import { PlatformError } from "#src/chat/adapter.ts";
import type { TelegramSettings } from "#src/platform-settings.ts";
import { createClient } from "./client.ts";
import { createIdentity } from "./identity.ts";
import { renderMenus } from "./menu.ts";
import { isFromTelegram } from "./parse.ts";
import { poll } from "./polling.ts";
import { createReader } from "./reader.ts";
import { toPlatformError } from "./refusal.ts";
import { renderReply } from "./render.ts";
import { untilDone } from "./retry.ts";
import { createPart } from "./sender.ts";
import { createState, type Run } from "./state.ts";
import { keepWebhook } from "./webhook.ts";

/** In bytes: an update holds one message, with all that Telegram knows about it and what it replies to. */
const longestUpdate = 1_024 * 1_024;

export function createTelegramAdapter(settings: TelegramSettings, tools: AdapterTools): Adapter {
  const { intake: way } = settings;
  const client = createClient(settings);
  const identity = createIdentity(client);
  const reader = createReader(client, tools.warn);
  const state = createState(tools.warn);

  return {
    platform: "telegram",
    capabilities: { delivery: "platform" },
    longestBody: () => longestUpdate,

    async start(intake, signal) {
      // Both end with the signal, and neither throws.
      void listen(intake, state.begin(signal));
      void publishMenu(signal);
    },

    async receive(request) {
      if (way.kind === "polling" || !isFromTelegram(request.headers, way.secret)) return answer(401);
      const update = await request.json().catch(() => undefined);
      return update === undefined ? answer(400) : read(update);
    },

    parts: (envelope) =>
      renderReply(envelope).map((message, index) =>
        createPart(message, { envelope, isFirst: index === 0 }, { client, tools }),
      ),

    health: () => state.health(),
  };

  async function listen(intake: Intake, run: Run): Promise<void> {
    await untilDone(() => identity.refresh(run.signal), run);
    if (way.kind === "webhook") await keepWebhook(way, client, run);
    else await poll({ client, reader, identity, run }, intake);
  }

  /** The bot works without its menu, so troubles with it say nothing about its state. */
  async function publishMenu(signal: AbortSignal): Promise<void> {
    for (const menu of renderMenus(tools.menu))
      await untilDone(() => publish(menu), { signal, troubled: ignore });

    async function publish({ commands, ...where }: ReturnType<typeof renderMenus>[number]): Promise<void> {
      const published = await client.call("setMyCommands", { ...where, commands: [...commands] }, { signal });
      if (published.ok) return;
      const error = toPlatformError(published.refused);
      if (error.kind !== "rejected") throw error;
      tools.warn(error.message);
    }
  }

  async function read(update: unknown): Promise<Received> {
    try {
      const taken = await reader.take(reader.parse(update, await identity.get()));
      switch (taken.kind) {
        case "message":
          return { ...answer(200), messages: [taken.message] };
        case "move":
          return { ...answer(200), moves: [taken.move] };
        case "nothing":
          return answer(200);
      }
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      // The bot does not know its own name yet; Telegram will call again.
      return answer(503);
    }
  }
}

function ignore(): void {}

function answer(status: 200 | 400 | 401 | 503): Received {
  return { response: new Response(null, { status }), messages: [] };
}
