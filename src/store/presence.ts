import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { createAbandonedJobs } from "./abandoned-jobs.ts";
import { lastingConnection } from "./lasting-connection.ts";
import { giveBack, seesOthers, take } from "./presence-lock.ts";

export type Presence = {
  /** Says that the worker pool of that id is alive. */
  announce(poolId: string): void;
  /** Says that it is not any more, so that what it still holds is set free. */
  leave(poolId: string): void;
  /** Whether no other instance was there at the last look; false before the first. */
  isAlone(): boolean;
  /** Resolves when every other instance has had the time to see this one, within a few seconds. */
  introduced(): Promise<void>;
  close(): Promise<void>;
};

const sweepEveryMs = 2_000;
/** Somebody looks a little late. */
const seenWithinMs = sweepEveryMs + 500;

/**
 * A worker that dies keeps its jobs locked for hours. So each instance holds an advisory lock for each of its worker
 * pools on a connection of its own, which ends with the process; whoever can take another's lock for a while knows that
 * it is dead and sets its jobs free, of which it tells.
 */
export function createPresence(url: string, freed: () => void): Presence {
  let session: { readonly client: pg.Client; readonly held: Set<string> } | undefined;
  const alive = new Set<string>();
  const abandoned = createAbandonedJobs(seenWithinMs);
  let isClosed = false;
  let isAlone = false;
  const looked = Promise.withResolvers<void>();
  let sweeping = Promise.resolve();
  const sweepNext = () => {
    sweeping = sweeping.then(sweep);
  };
  const timer = setInterval(sweepNext, sweepEveryMs);

  return {
    announce(poolId) {
      alive.add(poolId);
      sweepNext();
    },

    leave(poolId) {
      alive.delete(poolId);
      abandoned.leave(poolId);
      sweepNext();
    },

    isAlone: () => isAlone,

    async introduced() {
      // A database that has gone meanwhile keeps nobody from starting.
      await Promise.race([looked.promise, pause(seenWithinMs)]);
      if (!isAlone && !isClosed) await pause(seenWithinMs);
    },

    async close() {
      isClosed = true;
      looked.resolve();
      clearInterval(timer);
      await sweeping;
      await session?.client.end();
    },
  };

  async function sweep(): Promise<void> {
    if (isClosed || alive.size === 0) return;
    try {
      session ??= { client: await connect(), held: new Set() };
      const { client, held } = session;
      for (const poolId of held.difference(alive)) {
        await giveBack(client, poolId);
        held.delete(poolId);
      }
      for (const poolId of alive.difference(held)) {
        if (await take(client, poolId)) held.add(poolId);
      }
      // Of two that start together, the one that looks last sees the other: each has its lock by then.
      isAlone = !(await seesOthers(client));
      looked.resolve();
      if (await abandoned.free(client, held.union(alive))) freed();
    } catch {
      // The connection is gone, and the locks with it: the next sweep makes all of them anew. Until then nobody is seen.
      const lost = session?.client;
      session = undefined;
      isAlone = false;
      abandoned.forget();
      await lost?.end().catch(() => {});
    }
  }

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client(lastingConnection(url));
    client.on("error", () => {});
    await client.connect();
    // The others must not miss this one for longer than it takes to connect again.
    client.on("error", () => {
      if (session?.client === client) session = undefined;
      sweepNext();
    });
    return client;
  }
}
