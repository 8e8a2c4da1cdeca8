import {
  type Adapter,
  type AdapterTools,
  type Part,
  PlatformError,
  type Received,
} from "#src/chat/adapter.ts";
import type { IncomingMessage } from "#src/chat/message.ts";
import type { ZaloSettings } from "#src/platform-settings.ts";
import { pause } from "../pauses.ts";
import type { BotAccount } from "./answers.ts";
import { createZaloClient, type ZaloClient } from "./client.ts";
import { keepConnected } from "./connection.ts";
import { isFromZalo, parseUpdate, readBody } from "./parse.ts";
import { markRepeated, renderReply, type ZaloMessage } from "./render.ts";
import { createState } from "./state.ts";
import { createTransport } from "./transport.ts";
import { createExplaining } from "./unread.ts";

/** How long the first lines after a start wait for the bot's name, by which they may call it. */
const longestWaitForName = 3_000;

/** Zalo's Bot Platform: an own small client, since nobody keeps a library for it. */
export function createZaloAdapter(settings: ZaloSettings, { linkTo, warn }: AdapterTools): Adapter {
  const client = createZaloClient(createTransport(settings));
  const explainUnread = createExplaining(client);
  const { intake: way, botName } = settings;
  const state = createState();
  const givenNames = botName === undefined ? [] : [botName];
  // The token begins with the bot's id; Zalo is asked for what else it tells.
  let bot: BotAccount = { id: settings.botToken.split(":", 1)[0] ?? "", names: givenNames };
  let named: Promise<unknown> = Promise.resolve();

  return {
    platform: "zalo",
    capabilities: { delivery: "platform", partsPerMonth: settings.messagesPerMonth },

    async start(intake, signal) {
      const { promise, resolve } = Promise.withResolvers<void>();
      named = Promise.race([promise, pause(longestWaitForName, signal)]);
      const report = state.begin(signal);
      const learn = ({ id, names }: BotAccount) => {
        bot = { id, names: [...givenNames, ...names] };
        resolve();
      };
      void keepConnected(way, { client, intake, signal, learn, read, report, warn });
    },

    async receive(request) {
      if (way.kind === "polling") return nothing(404);
      if (!isFromZalo(request.headers, way.secret)) return nothing(401);
      const body = readBody(await request.text());
      if (body === undefined) return nothing(400);
      await named;
      return {
        response: Response.json({ ok: true }),
        messages: read(body.update),
      };
    },

    parts: (envelope) =>
      renderReply(envelope, linkTo).map((message): Part => {
        const { to, locale } = envelope;
        return ({ mayHaveArrived }) =>
          state.noting(send(client, to.id, mayHaveArrived ? markRepeated(message, locale) : message));
      }),

    health: state.health,
  };

  function read(update: unknown): readonly IncomingMessage[] {
    const { messages, unread } = parseUpdate(update, bot, Temporal.Now.instant());
    for (const chatId of unread) explainUnread(chatId);
    return messages;
  }
}

async function send(client: ZaloClient, chatId: string, message: ZaloMessage): Promise<void> {
  switch (message.kind) {
    case "text":
      return client.sendMessage(chatId, message.text);
    case "photo":
      try {
        return await client.sendPhoto(chatId, message);
      } catch (error) {
        if (!(error instanceof PlatformError) || error.kind !== "rejected") throw error;
        return client.sendMessage(chatId, message.instead);
      }
  }
}

function nothing(status: number): Received {
  return { response: new Response(null, { status }), messages: [] };
}
