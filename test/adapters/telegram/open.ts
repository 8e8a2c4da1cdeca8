import { pino } from "pino";
import { onTestFinished, vi } from "vitest";
import { createTelegramAdapter } from "#adapters/telegram/adapter.ts";
import type { Adapter, AdapterTools, Envelope, Intake } from "#src/chat/adapter.ts";
import type { ConversationMove, IncomingMessage } from "#src/chat/message.ts";
import type { Reply } from "#src/chat/reply.ts";
import type { TelegramSettings } from "#src/platform-settings.ts";
import { createServer } from "#src/web/server.ts";
import { type FakeTelegram, startFakeTelegram } from "#test/support/fakes/telegram/fake.ts";

export type Opened = {
  readonly fake: FakeTelegram;
  readonly adapter: Adapter;
  /** What the adapter has handed in, oldest first. */
  readonly messages: IncomingMessage[];
  readonly moves: ConversationMove[];
  readonly warnings: string[];
  /** Takes nothing in as long as this is set, as when the database is away. */
  readonly store: { isAway: boolean };
  readonly intake: Intake;
  start(): AbortController;
  untilReady(): Promise<void>;
  send(reply: Reply, envelope?: Partial<Envelope>, isRepeat?: boolean): Promise<void>;
};

/** A platform and an adapter that is not started yet. */
export async function openTelegram(
  way: "polling" | "webhook" = "polling",
  tools: Partial<AdapterTools> = {},
  botToken?: string,
): Promise<Opened> {
  const fake = await startFakeTelegram();
  const warnings: string[] = [];
  const messages: IncomingMessage[] = [];
  const moves: ConversationMove[] = [];
  const store = { isAway: false };
  const adapter = createTelegramAdapter(
    { ...settingsOf(fake, way), ...(botToken && { botToken }) },
    {
      draw: async () => aPicture(600, 400),
      linkTo: () => undefined,
      menu: [],
      warn: (sentence) => warnings.push(sentence),
      ...tools,
    },
  );
  const stops: AbortController[] = [];
  onTestFinished(async () => {
    for (const stop of stops) stop.abort();
    await fake.close();
  });

  const intake: Intake = {
    async accept(given) {
      if (store.isAway) throw new Error("the database is away");
      messages.push(...given);
    },
    async move(given) {
      moves.push(given);
    },
  };

  return { fake, adapter, messages, moves, warnings, store, intake, start, untilReady, send };

  function start(): AbortController {
    const stop = new AbortController();
    stops.push(stop);
    void adapter.start(intake, stop.signal);
    return stop;
  }

  async function untilReady(): Promise<void> {
    await vi.waitFor(() => {
      if (adapter.health().state !== "ready") throw new Error(JSON.stringify(adapter.health()));
    }, 5_000);
  }

  async function send(reply: Reply, envelope: Partial<Envelope> = {}, isRepeat = false): Promise<void> {
    const to = { platform: "telegram", id: "1001", isDirect: true } as const;
    for (const part of adapter.parts({ id: 7, to, reply, locale: "vi", ...envelope }))
      await part({ mayHaveArrived: isRepeat });
  }
}

/** The web server that webhooks really come through, with the adapter behind it. */
export async function serve({ adapter, fake, intake }: Opened): Promise<{ readonly port: number }> {
  const log = pino({ level: "silent" });
  const server = createServer({ adapters: [adapter], intake, sites: [], probe: async () => {}, log });
  const { port } = await server.start(0);
  onTestFinished(() => server.stop());
  fake.reach("https://bot.example.com", `http://127.0.0.1:${port}`);
  return { port };
}

/** The head of a PNG, which is all that the platform looks at, and as many bytes as wanted. */
export function aPicture(width: number, height: number, bytes = 1_000): Uint8Array {
  const picture = Buffer.alloc(bytes);
  picture.write("\x89PNG\r\n\x1a\n", "latin1");
  picture.writeUInt32BE(width, 16);
  picture.writeUInt32BE(height, 20);
  return picture;
}

function settingsOf(fake: FakeTelegram, way: "polling" | "webhook"): TelegramSettings {
  const url = "https://bot.example.com/webhooks/telegram";
  return {
    botToken: fake.token,
    apiUrl: fake.url,
    intake: way === "polling" ? { kind: "polling" } : { kind: "webhook", secret: fake.secret, url },
  };
}
