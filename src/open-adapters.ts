import { createLocalAdapter } from "#adapters/local/adapter.ts";
import { type Adapter, type AdapterTools, PlatformError } from "./chat/adapter.ts";
import type { Platform } from "./chat/message.ts";
import type { PlatformSettings } from "./platform-settings.ts";

/** The local chat, and the platforms that are switched on: the SDK of any other is not even loaded. */
export async function openAdapters(settings: PlatformSettings, tools: AdapterTools): Promise<Adapter[]> {
  const { slack, telegram, zalo, lark } = settings;
  return [
    createLocalAdapter(),
    ...(await open("slack", slack, tools, async () => {
      const { createSlackAdapter } = await import("#adapters/slack/adapter.ts");
      return createSlackAdapter;
    })),
    ...(await open("telegram", telegram, tools, async () => {
      const { createTelegramAdapter } = await import("#adapters/telegram/adapter.ts");
      return createTelegramAdapter;
    })),
    ...(await open("zalo", zalo, tools, async () => {
      const { createZaloAdapter } = await import("#adapters/zalo/adapter.ts");
      return createZaloAdapter;
    })),
    ...(await open("lark", lark, tools, async () => {
      const { createLarkAdapter } = await import("#adapters/lark/adapter.ts");
      return createLarkAdapter;
    })),
  ];
}

type Create<Settings> = (settings: Settings, tools: AdapterTools) => Adapter;

async function open<Settings>(
  platform: Platform,
  settings: Settings | undefined,
  tools: AdapterTools,
  load: () => Promise<Create<Settings>>,
): Promise<readonly Adapter[]> {
  if (settings === undefined) return [];
  try {
    const create = await load();
    return [create(settings, tools)];
  } catch (error) {
    // One platform that cannot be opened, such as by a broken installation, must not take the others with it.
    tools.warn(`${platform} cannot be opened (${nameOf(error)})`);
    return [standIn(platform)];
  }
}

/** What went wrong without its message, in which a setting may stand. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error ? String(error.code) : error.name;
}

/** More than any reply has, so that one that has arrived by half is not taken for whole. */
const manyParts = 10_000;

/** Takes nothing in and lets replies wait. */
function standIn(platform: Platform): Adapter {
  const detail = "could not be opened; what it said is in the log";
  const refuse = () =>
    Promise.reject(new PlatformError("unavailable", `${platform} ${detail}`, { reach: "platform" }));
  return {
    platform,
    capabilities: { delivery: "platform" },
    start: () => Promise.resolve(),
    receive: async () => ({ response: new Response(null, { status: 503 }), messages: [] }),
    parts: () => Array.from({ length: manyParts }, () => refuse),
    health: () => ({ state: "stopped", detail }),
  };
}
