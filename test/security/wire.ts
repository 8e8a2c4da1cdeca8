import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { connect, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";

/** One answer as it came over the wire. */
export type Answered = {
  readonly status: number;
  readonly head: string;
  readonly body: string;
};

/** Says these bytes to the server, as no client of good manners would, and returns all that it says until it hangs up. */
export async function sayRaw(address: string, ...pieces: readonly (string | Buffer)[]): Promise<string> {
  const socket = await open(address);
  const heard: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => heard.push(chunk));
  const closed = once(socket, "close");
  for (const piece of pieces) await write(socket, piece);
  await closed;
  return Buffer.concat(heard).toString("latin1");
}

/** One request of these lines, after which the connection ends. */
export async function ask(address: string, lines: readonly string[], body = ""): Promise<Answered> {
  const head = [...lines, "Connection: close", "", ""].join("\r\n");
  return readAnswer(await sayRaw(address, `${head}${body}`));
}

export function readAnswer(said: string): Answered {
  const end = said.indexOf("\r\n\r\n");
  const head = end < 0 ? said : said.slice(0, end);
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
    head,
    body: end < 0 ? "" : said.slice(end + 4),
  };
}

async function open(address: string): Promise<Socket> {
  const socket = connect({ host: "127.0.0.1", port: Number(new URL(address).port), noDelay: true });
  // Whoever is hung up on while speaking hears of it as an error, too.
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

async function write(socket: Socket, piece: string | Buffer): Promise<void> {
  if (socket.destroyed) return;
  await new Promise<void>((resolve) => socket.write(piece, () => resolve()));
}

/** A call as a platform has made it. */
export type Call = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

export type Tap = {
  readonly address: string;
  /** All calls that have come through, oldest first. */
  readonly calls: readonly Call[];
  close(): Promise<void>;
};

/** Stands between a platform and the bot, passes everything on, and remembers it: what a listener on the way would have. */
export async function startTap(bot: () => string): Promise<Tap> {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const call = {
      path: request.url ?? "/",
      headers: ownHeaders(request.headers),
      body: await buffer(request),
    };
    calls.push(call);
    const answer = await send(bot(), call);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    calls,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Makes the call, or one like it. */
export function send(address: string, { path, headers, body }: Call): Promise<Response> {
  return fetch(address + path, { method: "POST", headers, body: Uint8Array.from(body), redirect: "manual" });
}

const ofTheConnection = new Set([
  "host",
  "connection",
  "content-length",
  "transfer-encoding",
  "accept-encoding",
]);

function ownHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === "string" && !ofTheConnection.has(name) ? [[name, value]] : [],
    ),
  );
}
