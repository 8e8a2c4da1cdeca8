import { type Adapter, PlatformError, type Received } from "#src/chat/adapter.ts";
import { type Parsed, parseLine } from "./parse.ts";

/** The web chat on this machine. Its conversations live in our own database, so there is nothing to carry. */
export function createLocalAdapter(): Adapter {
  return {
    platform: "local",
    capabilities: { delivery: "store" },
    async start() {},

    async receive(request) {
      return toReceived(parseLine(request.headers, await request.text(), Temporal.Now.instant()));
    },

    async send(to) {
      throw new PlatformError(
        `the local chat reads its answers from the store; nothing can be sent to ${to.id}`,
      );
    },

    health: () => ({ state: "ready" }),
  };
}

function toReceived(parsed: Parsed): Received {
  switch (parsed.kind) {
    case "message":
      return { response: Response.json({ id: parsed.message.id }), messages: [parsed.message] };
    case "refused":
      return { response: Response.json({ error: parsed.error }, { status: parsed.status }), messages: [] };
  }
}
