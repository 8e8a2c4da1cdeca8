import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { lastingConnection } from "./lasting-connection.ts";

export type Listening = {
  /** Resolves once the first connection hears. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
};

type Ears = {
  onMessage(payload: string): void;
  /** The connection was away for a while: what was said meanwhile has not been heard. */
  onGap(): void;
};

const reconnectDelayMs = 500;

/** Hears what is said on a channel of the database, on a connection of its own that comes back by itself. */
export function listenTo(url: string, channel: string, { onMessage, onGap }: Ears): Listening {
  const stopping = new AbortController();
  const { promise: ready, resolve: hears } = Promise.withResolvers<void>();
  let client: pg.Client | undefined;
  let hasHeard = false;
  const ended = keepListening();

  return {
    ready,
    async stop() {
      stopping.abort();
      await client?.end().catch(ignore);
      await ended;
    },
  };

  async function keepListening(): Promise<void> {
    while (!stopping.signal.aborted) {
      client = new pg.Client(lastingConnection(url));
      client.on("notification", ({ payload = "" }) => onMessage(payload));
      // A connection that fails, at once or later, is made anew.
      await hearOn(client).catch(ignore);
      await client.end().catch(ignore);
      await pause(reconnectDelayMs, undefined, { signal: stopping.signal }).catch(ignore);
    }
  }

  /** Returns when the connection ends. */
  async function hearOn(connection: pg.Client): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      connection.on("end", resolve);
      connection.on("error", () => resolve());
    });
    await connection.connect();
    await connection.query(`LISTEN ${connection.escapeIdentifier(channel)}`);
    if (hasHeard) onGap();
    hasHeard = true;
    hears();
    await closed;
  }
}

function ignore(): void {}
