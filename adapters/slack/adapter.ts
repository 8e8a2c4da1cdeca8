import type { Adapter, AdapterTools } from "#src/chat/adapter.ts";
import type { SlackSettings } from "#src/platform-settings.ts";
import { createClient } from "./client.ts";
import { createIntake } from "./intake.ts";
import { createParts } from "./parts.ts";
import { createPresence } from "./presence.ts";

/** In bytes: a message with many files and a long text, as Slack writes it. */
const longestBody = 1_024 * 1_024;

export function createSlackAdapter(settings: SlackSettings, tools: AdapterTools): Adapter {
  const { warn } = tools;
  const client = createClient(settings);
  const presence = createPresence(client, settings.intake.kind, warn);
  const { receive, listen } = createIntake({ settings, client, presence, warn });

  return {
    platform: "slack",
    capabilities: { delivery: "platform" },

    async start(intake, signal) {
      presence.begin(signal);
      if (settings.intake.kind === "socket") void listen(settings.intake.appToken, intake, signal);
    },

    receive,
    longestBody: () => longestBody,
    parts: (envelope) => createParts(envelope, { ...tools, client, settings }),
    health: presence.health,
  };
}
