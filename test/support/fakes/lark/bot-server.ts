import { createServer, type IncomingMessage as IncomingRequest, type ServerResponse } from "node:http";
import type { Adapter } from "#src/chat/adapter.ts";
import type { IncomingMessage } from "#src/chat/message.ts";
import { listen } from "./listen.ts";

/** A bot's server that is nothing but webhooks; returns its address and how to end it. */
export async function serveWebhooks(
  adapter: Adapter,
  accept: (messages: readonly IncomingMessage[]) => Promise<void>,
): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.writeHead(500).end());
  });
  const answer = async (request: IncomingRequest, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const received = await adapter.receive(
      new Request(`http://localhost${request.url}`, {
        method: "POST",
        headers: new Headers(request.headers as Record<string, string>),
        body: Buffer.concat(chunks),
      }),
    );
    if (received.messages.length > 0) await accept(received.messages);
    response.writeHead(received.response.status).end(await received.response.text());
  };
  const address = `http://${await listen(server, 0)}`;
  return {
    address,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
