import { serve } from "@hono/node-server";
import { createSlackAdapter } from "#adapters/slack/adapter.ts";
import type { Envelope } from "#src/chat/adapter.ts";
import type { ConversationAddress, IncomingMessage, Route } from "#src/chat/message.ts";
import type { Reply } from "#src/chat/reply.ts";
import type { SlackSettings } from "#src/platform-settings.ts";
import type { Intake } from "../../support/fakes/fake.ts";
import { startFakeSlack } from "../../support/fakes/slack/fake.ts";

export const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

/** The adapter with a Slack of its own, and nothing behind it: what it hands in is kept in `accepted`. */
export async function aSlackBot(way: Intake = "webhook") {
  const fake = await startFakeSlack();
  const accepted: IncomingMessage[] = [];
  const warnings: string[] = [];
  let durable: () => Promise<void> = async () => {};
  let drawing: () => Promise<Uint8Array> = async () => png;
  let isPublic = false;
  let ids = 0;

  const adapter = createSlackAdapter(settingsOf(fake.settings(way)), {
    draw: () => drawing(),
    linkTo: ({ envelopeId, block }) =>
      isPublic ? `https://chot.example.com/files/${envelopeId}/${block}` : undefined,
    menu: [],
    warn: (sentence) => warnings.push(sentence),
  });
  const accept = async (messages: readonly IncomingMessage[]) => {
    await durable();
    accepted.push(...messages);
  };
  const server = serve({
    port: 0,
    hostname: "127.0.0.1",
    fetch: async (request) => {
      const { response, messages } = await adapter.receive(request);
      await accept(messages);
      return response;
    },
  });
  await new Promise<void>((resolve) => server.once("listening", () => resolve()));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  fake.reach("https://chot.example.com", `http://127.0.0.1:${address.port}`);

  let stopping = new AbortController();
  return {
    fake,
    adapter,
    accepted,
    warnings,
    start: () => {
      stopping = new AbortController();
      return adapter.start({ accept, move: async () => {} }, stopping.signal);
    },
    stop: () => stopping.abort(),
    becomePublic: () => {
      isPublic = true;
    },
    refuseToDraw: () => {
      drawing = async () => {
        throw new Error("no canvas");
      };
    },
    whenDurable: (next: typeof durable) => {
      durable = next;
    },

    envelope(to: ConversationAddress, reply: Reply, route?: Route): Envelope {
      ids += 1;
      return { id: ids, to, reply, locale: "vi", ...(route !== undefined && { route }) };
    },
    /** Sends all parts in order, each once. */
    async send(to: ConversationAddress, reply: Reply, route?: Route): Promise<void> {
      for (const part of adapter.parts(this.envelope(to, reply, route))) {
        await part({ mayHaveArrived: false });
      }
    },

    async [Symbol.asyncDispose]() {
      stopping.abort();
      await fake.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const lan = "U0LAN00001";
export const room = "C0SALES001";

export function direct(account: string): ConversationAddress {
  return { platform: "slack", id: account, isDirect: true };
}

export function shared(channel: string): ConversationAddress {
  return { platform: "slack", id: channel, isDirect: false };
}

function settingsOf(env: Readonly<Record<string, string>>): SlackSettings {
  const { SLACK_BOT_TOKEN = "", SLACK_API_URL = "", SLACK_SIGNING_SECRET, SLACK_APP_TOKEN = "" } = env;
  return {
    botToken: SLACK_BOT_TOKEN,
    apiUrl: SLACK_API_URL,
    intake:
      SLACK_SIGNING_SECRET === undefined
        ? { kind: "socket", appToken: SLACK_APP_TOKEN }
        : { kind: "webhook", signingSecret: SLACK_SIGNING_SECRET },
  };
}
