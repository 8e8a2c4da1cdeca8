import { onTestFinished } from "vitest";
import { z } from "zod";
import { createLarkAdapter } from "#adapters/lark/adapter.ts";
import type { Adapter, AdapterTools, Envelope } from "#src/chat/adapter.ts";
import type { IncomingMessage } from "#src/chat/message.ts";
import { type Block, reply } from "#src/chat/reply.ts";
import { platformVariables, readPlatforms } from "#src/platform-settings.ts";

import { serveWebhooks } from "../../support/fakes/lark/bot-server.ts";
import { type FakeLark, startFakeLark } from "../../support/fakes/lark/fake.ts";

export const lan = `ou_${"a".repeat(32)}`;
export const minh = `ou_${"b".repeat(32)}`;
export const sales = `oc_${"c".repeat(32)}`;

/** The smallest thing that Lark takes for a picture. */
export const png = Buffer.from("89504e470d0a1a0a", "hex");

export type Running = {
  readonly fake: FakeLark;
  readonly adapter: Adapter;
  readonly accepted: IncomingMessage[];
  /** Brings a reply to its conversation, part by part. */
  send(envelope: Partial<Envelope>, ...blocks: readonly Block[]): Promise<void>;
  stop(): void;
};

export async function aFakeLark(): Promise<FakeLark> {
  const fake = await startFakeLark();
  onTestFinished(() => fake.close());
  return fake;
}

/** An adapter that talks with a fake over the long connection, or by webhook through `receive`. */
export async function running(
  fake: FakeLark,
  {
    by = "connected",
    tools = {},
    settings = {},
    accept = async () => {},
  }: {
    readonly by?: "connected" | "webhook";
    readonly tools?: Partial<AdapterTools>;
    readonly settings?: Readonly<Record<string, string>>;
    readonly accept?: () => Promise<void>;
  } = {},
): Promise<Running> {
  const variables = z.object(platformVariables).parse({ ...fake.settings(by), ...settings });
  const { lark } = readPlatforms(variables, undefined);
  if (lark === undefined) throw new Error("Lark is not switched on");
  const adapter = createLarkAdapter(lark, {
    draw: async () => png,
    linkTo: () => undefined,
    menu: [],
    warn: () => {},
    ...tools,
  });

  const accepted: IncomingMessage[] = [];
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const intake = {
    accept: async (messages: readonly IncomingMessage[]) => {
      await accept();
      accepted.push(...messages);
    },
    move: async () => {},
  };
  await adapter.start(intake, ending.signal);
  if (by === "webhook") {
    const server = await serveWebhooks(adapter, intake.accept);
    onTestFinished(server.close);
    fake.reach("", server.address);
  }

  return {
    fake,
    adapter,
    accepted,
    stop: () => ending.abort(),
    async send(envelope, ...blocks) {
      const to = { platform: "lark", id: lan, isDirect: true } as const;
      const parts = adapter.parts({ id: 1, to, reply: reply(...blocks), locale: "vi", ...envelope });
      for (const part of parts) await part({ mayHaveArrived: false });
    },
  };
}
