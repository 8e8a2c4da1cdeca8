import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { createSlackAdapter } from "#adapters/slack/adapter.ts";
import type { Route } from "#src/chat/message.ts";
import { reply, text } from "#src/chat/reply.ts";
import { room, shared } from "./slack-bot.ts";

it.each([
  { status: 200, where: "by the address for answers", isCommand: true, kind: "uncertain" },
  { status: 403, where: "by the bot itself", isCommand: false, kind: "unavailable" },
  { status: 200, where: "by the bot itself", isCommand: false, kind: "uncertain" },
])(
  "takes the page of a gateway, $status $where, for no word of Slack's",
  async ({ status, isCommand, kind }) => {
    await using gateway = await aGateway(status);
    const adapter = createSlackAdapter(
      { botToken: "xoxb-1", apiUrl: `${gateway.base}/api/`, intake: { kind: "socket", appToken: "xapp-1" } },
      { draw: async () => new Uint8Array(), linkTo: () => undefined, menu: [], warn: () => {} },
    );
    const until = Temporal.Now.instant().add({ minutes: 30 }).toString();
    const route: Route = {
      channel: room,
      ...(isCommand && { responseUrl: `${gateway.base}/response/1`, until }),
    };
    const [part] = adapter.parts({
      id: 1,
      to: shared(room),
      reply: reply(text("80 %")),
      locale: "vi",
      route,
    });

    await expect(part?.({ mayHaveArrived: false })).rejects.toMatchObject({ kind });
  },
);

/** Stands between the bot and Slack, and answers everything with the same page. */
async function aGateway(status: number) {
  const server = createServer((_, response) => {
    response.writeHead(status, { "content-type": "text/html" }).end("<html>Sign in</html>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
