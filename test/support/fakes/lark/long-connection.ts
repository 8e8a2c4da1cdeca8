import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { type Answer, type Call, ok, parseJson } from "./answer.ts";
import { decodeFrame, encodeFrame, type Frame } from "./frames.ts";
import { acknowledgeWithinMs, waitForBotMs } from "./rules.ts";
import type { State } from "./state.ts";

/** In seconds. */
const pingEvery = 120;

const settlesWithinMs = 30;

/** A longer event goes in several frames. */
const frameBytes = 32 * 1_024;

export type LongConnection = {
  giveEndpoint(call: Call): Answer;
  listenOn(server: Server): void;
  /** Sends an event once; true when it is acknowledged. `drop` ends the connection before the acknowledgement is read. */
  tell(event: object, drop: boolean): Promise<boolean>;
  /** Ends the connections, as the platform does from time to time. */
  hangUp(): void;
  count(): number;
};

type Waiting = {
  readonly headers: Readonly<Record<string, string>>;
  settle(isDone: boolean): void;
  readonly drop: boolean;
};

export function createLongConnection(state: State, addressOf: () => string): LongConnection {
  const tickets = new Set<string>();
  const waiting = new Map<string, Waiting>();
  const sockets = new WebSocketServer({ noServer: true });
  let arrived = Promise.withResolvers<void>();
  let number = 0;

  sockets.on("connection", (socket) => {
    // The SDK begins to listen a moment after the connection is open.
    setTimeout(() => arrived.resolve(), settlesWithinMs);
    socket.on("message", (bytes) => hear(socket, decodeFrame(Buffer.from(bytes as Buffer))));
    socket.on("error", () => {});
    // One for each event that is under way.
    socket.setMaxListeners(0);
    socket.on("close", () => {
      if (openSockets().length === 0) arrived = Promise.withResolvers<void>();
    });
  });

  return {
    giveEndpoint(call) {
      const asked = anEndpointCall.safeParse(parseJson(call.raw));
      const isKnown =
        asked.success && asked.data.AppID === state.appId && asked.data.AppSecret === state.appSecret;
      if (!isKnown) return { status: 200, body: { code: 514, msg: "auth failed", data: {} } };
      const ticket = randomBytes(8).toString("hex");
      tickets.add(ticket);
      const query = `fpid=493&aid=552564&device_id=77&service_id=33&ticket=${ticket}`;
      return ok({ URL: `ws://${addressOf()}/ws/v2?${query}`, ClientConfig: clientConfig });
    },

    listenOn(server) {
      server.on("upgrade", (request: IncomingMessage, socket, head) => {
        const ticket = new URL(request.url ?? "/", "http://x").searchParams.get("ticket") ?? "";
        if (!tickets.delete(ticket)) {
          state.breaches.push("a long connection with a ticket that is not good");
          socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
          return;
        }
        sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit("connection", opened, request));
      });
    },

    async tell(event, drop) {
      const isThere = await Promise.race([
        arrived.promise.then(() => true),
        new Promise<false>((resolve) => setTimeout(resolve, waitForBotMs, false).unref()),
      ]);
      const [socket] = openSockets();
      if (!isThere || socket === undefined) return false;
      number += 1;
      return send(socket, { event, id: `${number}`, drop });
    },

    hangUp() {
      for (const socket of openSockets()) socket.terminate();
    },
    count: () => openSockets().length,
  };

  function openSockets(): readonly WebSocket[] {
    return [...sockets.clients].filter(({ readyState, OPEN }) => readyState === OPEN);
  }

  function send(socket: WebSocket, { event, id, drop }: { event: object; id: string; drop: boolean }) {
    return new Promise<boolean>((resolve) => {
      const settle = (isDone: boolean) => {
        clearTimeout(timer);
        socket.off("close", onClose);
        waiting.delete(id);
        resolve(isDone);
      };
      const onClose = () => settle(false);
      const timer = setTimeout(settle, acknowledgeWithinMs, false);
      socket.on("close", onClose);

      const bytes = Buffer.from(JSON.stringify(event));
      const sum = Math.ceil(bytes.length / frameBytes);
      const headers = { type: "event", message_id: id, sum: String(sum), trace_id: `trace-${id}` };
      waiting.set(id, { headers, settle, drop });
      for (let part = 0; part < sum; part += 1) {
        const payload = bytes.subarray(part * frameBytes, (part + 1) * frameBytes);
        socket.send(encodeFrame({ method: "data", headers: { ...headers, seq: String(part) }, payload }));
      }
    });
  }

  function hear(socket: WebSocket, frame: Frame | undefined): void {
    if (frame === undefined) {
      state.breaches.push("something that is no frame came over the long connection");
      return;
    }
    if (frame.method === "control") {
      const pong = {
        method: "control",
        headers: { type: "pong" },
        payload: Buffer.from(JSON.stringify(clientConfig)),
      };
      socket.send(encodeFrame(pong as Frame));
      return;
    }
    const told = waiting.get(frame.headers["message_id"] ?? "");
    // Late, after the event was sent again.
    if (told === undefined) return;
    if (told.drop) {
      socket.terminate();
      return;
    }
    const answer = anAcknowledgement.safeParse(parseJson(frame.payload));
    const isEchoed = Object.entries(told.headers).every(([key, value]) => frame.headers[key] === value);
    if (!answer.success || !isEchoed) state.breaches.push("an acknowledgement that is none");
    told.settle(answer.success && isEchoed && answer.data.code === 200);
  }
}

const clientConfig = {
  PingInterval: pingEvery,
  ReconnectCount: -1,
  ReconnectInterval: 120,
  ReconnectNonce: 30,
};

const anEndpointCall = z.object({ AppID: z.string(), AppSecret: z.string() });

/** `data` is what goes back to the person who has pressed a button: JSON in base64. */
const anAcknowledgement = z.strictObject({
  code: z.number(),
  data: z.base64().optional(),
});
