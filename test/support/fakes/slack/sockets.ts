import type { Server } from "node:http";
import { WebSocket, WebSocketServer } from "ws";
import { z } from "zod";

/** `lost` is what a socket took with it when it ended. */
export type Handed = "acknowledged" | "unacknowledged" | "lost";

/** Socket Mode: the sockets that the bot has opened, and what it acknowledges on them. */
export function createSockets() {
  const sockets: WebSocket[] = [];
  const waiting = new Map<string, (handed: Handed) => void>();
  const hoping = new Set<() => void>();

  return {
    listen(server: Server): void {
      const wss = new WebSocketServer({ server, path: "/link" });
      wss.on("connection", (socket) => {
        sockets.push(socket);
        // One for each envelope that is under way.
        socket.setMaxListeners(0);
        socket.on("message", (data) => {
          const id = acknowledgement.safeParse(JSON.parse(String(data))).data?.envelope_id ?? "";
          waiting.get(id)?.("acknowledged");
        });
        socket.on("close", () => sockets.splice(sockets.indexOf(socket), 1));
        socket.send(JSON.stringify({ type: "hello", num_connections: sockets.length }));
        for (const hope of hoping) hope();
        hoping.clear();
      });
    },

    get count(): number {
      return sockets.length;
    },

    /** Hands one envelope over and waits for its acknowledgement, no longer than that. */
    async hand(envelope: Readonly<Record<string, unknown>>, id: string, withinMs: number): Promise<Handed> {
      const socket = sockets.find(isOpen);
      if (socket === undefined) return "unacknowledged";
      const { promise, resolve } = Promise.withResolvers<Handed>();
      const timer = setTimeout(() => resolve("unacknowledged"), withinMs);
      waiting.set(id, resolve);
      const lose = () => resolve("lost");
      socket.once("close", lose);
      socket.send(JSON.stringify({ ...envelope, envelope_id: id }));
      const handed = await promise;
      clearTimeout(timer);
      socket.off("close", lose);
      waiting.delete(id);
      return handed;
    },

    /** Resolves when there is a socket, at the latest after that time. */
    async open(withinMs: number): Promise<void> {
      if (sockets.some(isOpen)) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, withinMs);
      hoping.add(resolve);
      await promise;
      clearTimeout(timer);
    },

    /** Slack moves its servers now and then, and says so before it goes. */
    refresh(): void {
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
    },

    /** Ends the sockets after what is on its way to the bot: what it says from now on is not read. */
    end(): void {
      for (const socket of [...sockets]) {
        socket.removeAllListeners("message");
        socket.close(1001);
      }
    },

    drop(): void {
      for (const socket of [...sockets]) socket.terminate();
    },
  };
}

function isOpen({ readyState }: WebSocket): boolean {
  return readyState === WebSocket.OPEN;
}

const acknowledgement = z.object({ envelope_id: z.string() });
