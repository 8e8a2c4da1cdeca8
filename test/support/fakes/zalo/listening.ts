import { createServer, type RequestListener } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";

/** A server on loopback that can go away and come back under the same port. */
export async function listen(answer: RequestListener) {
  const server = createServer(answer);
  const port = await open(0);
  return {
    url: `http://127.0.0.1:${port}`,
    async goAway(): Promise<void> {
      if (!server.listening) return;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      // Whoever still held a connection notices.
      await nextTurn();
      await nextTurn();
    },
    async comeBack(): Promise<void> {
      if (!server.listening) await open(port);
    },
  };

  function open(wanted: number): Promise<number> {
    return new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(wanted, "127.0.0.1", () => {
        server.off("error", reject);
        const taken = server.address();
        resolve(typeof taken === "object" && taken ? taken.port : wanted);
      });
    });
  }
}
