import { createAdaptorServer } from "@hono/node-server";
import { expect } from "vitest";
import { z } from "zod";
import { createZaloAdapter } from "#adapters/zalo/adapter.ts";
import type { AdapterTools, Part } from "#src/chat/adapter.ts";
import type { IncomingMessage } from "#src/chat/message.ts";
import { type Block, reply } from "#src/chat/reply.ts";
import { platformVariables, readPlatforms } from "#src/platform-settings.ts";
import type { Intake } from "#test/support/fakes/fake.ts";
import { startFakeZalo } from "#test/support/fakes/zalo/fake.ts";
import type { Plan } from "#test/support/fakes/zalo/state.ts";

export const png = Buffer.from("89504e470d0a1a0a", "hex");

export type ZaloBot = Awaited<ReturnType<typeof startBot>>;

type Options = {
  readonly plan?: Plan;
  readonly variables?: Readonly<Record<string, string>>;
  readonly accept?: (messages: readonly IncomingMessage[]) => Promise<void>;
  readonly linkTo?: AdapterTools["linkTo"];
  readonly isAwayAtStart?: boolean;
};

/** The adapter beside its fake, with a web server that passes calls on and has one picture and one file. */
export async function startBot(intake: Intake, options: Options = {}) {
  const fake = await startFakeZalo(options.plan);
  const env = withoutEmpty({ ...fake.settings(intake), ...options.variables });
  const publicUrl = env["PUBLIC_URL"] ?? "";
  const settings = readPlatforms(z.object(platformVariables).parse(env), publicUrl).zalo;
  if (!settings) throw new Error("Zalo is off");

  const linkTo: AdapterTools["linkTo"] = ({ block, name }) => `${publicUrl}/files/${block}/${name}`;
  const warnings: string[] = [];
  const adapter = createZaloAdapter(settings, {
    draw: async () => png,
    linkTo: options.linkTo ?? linkTo,
    menu: [],
    warn: (sentence) => void warnings.push(sentence),
  });
  const heard: IncomingMessage[] = [];
  const accept = options.accept ?? (async (messages) => void heard.push(...messages));
  const stopping = new AbortController();

  const server = createAdaptorServer({
    async fetch(request) {
      if (new URL(request.url).pathname.startsWith("/files/")) return fileAt(request.url);
      const { response, messages } = await adapter.receive(request);
      await accept(messages);
      return response;
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const taken = server.address();
  const port = typeof taken === "object" && taken ? taken.port : 0;
  fake.reach(publicUrl, `http://127.0.0.1:${port}`);

  if (options.isAwayAtStart) await fake.goAway();
  await adapter.start({ accept, move: async () => {} }, stopping.signal);
  return {
    fake,
    adapter,
    heard,
    warnings,
    token: settings.botToken,
    partsOf: (chat: string, ...blocks: readonly Block[]) => partsOf(chat, blocks),
    send: async (chat: string, ...blocks: readonly Block[]) => {
      for (const part of partsOf(chat, blocks)) await part({ mayHaveArrived: false });
    },
    isReady: () => expect.poll(() => adapter.health().state, { timeout: 5_000 }).toBe("ready"),
    stop: () => stopping.abort(),
    async close() {
      stopping.abort();
      await fake.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function partsOf(chat: string, blocks: readonly Block[]): readonly Part[] {
    const to = { platform: "zalo", id: chat, isDirect: !chat.startsWith("g") } as const;
    return adapter.parts({ id: 7, to, reply: reply(...blocks), locale: "vi" });
  }
}

/** As in `.env`, where an empty variable counts as absent. */
function withoutEmpty(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
}

/** What a part throws, which it has to. */
export async function refusalIn(part: Part | undefined, mayHaveArrived = false): Promise<unknown> {
  try {
    await part?.({ mayHaveArrived });
  } catch (error) {
    return error;
  }
  throw new Error("the part has arrived");
}

function fileAt(url: string): Response {
  if (url.endsWith(".png")) return new Response(png, { headers: { "Content-Type": "image/png" } });
  const headers = {
    "Content-Type": "text/csv",
    "Content-Disposition": "attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.csv",
  };
  return new Response("a,b", { headers });
}
