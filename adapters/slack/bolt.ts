import { App } from "@slack/bolt";
import { clientOptions } from "./client.ts";
import {
  type Draft,
  type Parse,
  parseCommand,
  parseDirect,
  parseHome,
  parseMention,
  parsePress,
} from "./parse.ts";
import { quiet } from "./quiet.ts";

/** Runs one verified payload through Bolt, and returns what its listeners have read in it. */
export type Read = (body: Record<string, unknown>) => Promise<readonly Draft[]>;

/**
 * Bolt with listeners that only read. It acknowledges events before they are heard, so its acknowledging goes
 * nowhere; the callers acknowledge when the messages are durable. `authorize` in place of a token: with a token,
 * Bolt calls Slack while it is being made, and a refusal there ends the process.
 */
export function createReader(
  { botToken, apiUrl }: { readonly botToken: string; readonly apiUrl: string },
  botId: () => string | undefined,
): Read {
  const app = new App({
    receiver: { init() {}, async start() {}, async stop() {} },
    authorize: async () => {
      const botUserId = botId();
      return { botToken, ...(botUserId !== undefined && { botUserId }) };
    },
    clientOptions: clientOptions(apiUrl),
    convoStore: false,
    logger: quiet,
  });

  type Heard = { readonly body: unknown; readonly context: { readonly [name: string]: unknown } };
  const listener =
    (parse: Parse) =>
    async ({ body, context }: Heard) => {
      const { collect } = context;
      const draft = parse(body, Temporal.Now.instant(), botId());
      if (draft !== undefined && typeof collect === "function") collect(draft);
    };
  app.command(/.*/, listener(parseCommand));
  app.event("app_mention", listener(parseMention));
  app.event("message", listener(parseDirect));
  app.event("app_home_opened", listener(parseHome));
  app.action(/.*/, listener(parsePress));
  app.error((error) => Promise.reject(error));

  return async (body) => {
    const drafts: Draft[] = [];
    const collect = (draft: Draft) => drafts.push(draft);
    await app.processEvent({ body, ack: async () => {}, customProperties: { collect } });
    return drafts;
  };
}
