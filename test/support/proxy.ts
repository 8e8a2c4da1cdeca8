import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A database behind a connection that can be cut. */
export type ProxiedDatabase = {
  readonly url: string;
  /** Ends every connection and refuses new ones, as a server does that is gone. */
  cut(): Promise<void>;
  restore(): Promise<void>;
  /** Keeps every connection and says nothing on any of them from now on. */
  fallSilent(): void;
  /** Ends every connection once, at the moment when somebody says this, before the other side hears it. */
  cutAt(moment: Moment): void;
  /** Whether that moment has come. */
  wasCut(): boolean;
  close(): void;
};

type Moment = { readonly from: "bot" | "database"; readonly says: string };

export async function startProxy(databaseUrl: string): Promise<ProxiedDatabase> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let moment: Moment | undefined;
  let isSilent = false;
  const server = createServer((bot) => {
    const database = connect(Number(target.port), target.hostname);
    pass("bot", bot, database);
    pass("database", database, bot);
  });

  await listen(0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  const { port } = address;
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;

  return {
    url: url.href,
    restore: () => listen(port),
    fallSilent: () => {
      isSilent = true;
    },
    cutAt: (next) => (moment = next),
    wasCut: () => moment === undefined,
    close,

    async cut() {
      const closed = once(server, "close");
      close();
      await closed;
    },
  };

  async function listen(at: number): Promise<void> {
    server.listen(at, "127.0.0.1");
    await once(server, "listening");
  }

  function pass(from: Moment["from"], one: Socket, other: Socket): void {
    open.add(one);
    one.on("data", (chunk) => {
      if (isSilent) return;
      if (moment?.from === from && chunk.includes(moment.says)) {
        moment = undefined;
        endAll();
      } else other.write(chunk);
    });
    // Whichever side ends first, and however, takes the other with it.
    one.on("error", () => other.destroy());
    one.on("close", () => {
      open.delete(one);
      other.destroy();
    });
  }

  function close(): void {
    server.close();
    endAll();
  }

  function endAll(): void {
    for (const socket of open) socket.destroy();
  }
}
