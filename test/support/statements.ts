import type { Pool, PoolClient } from "pg";

export type Sent = {
  /** In their order. */
  readonly statements: readonly string[];
  /** How often a connection waited for the server: what is sent before anything comes back, goes in one. */
  readonly roundTrips: number;
};

export type Statements = {
  /** What goes to the server while the work is done. */
  during(work: () => Promise<unknown>): Promise<Sent>;
};

/** Reads along what the connections of these pools send from now on. */
export function readStatements(...pools: readonly Pool[]): Statements {
  let statements: string[] = [];
  let roundTrips = 0;
  const known = new WeakSet<PoolClient>();
  for (const pool of pools) pool.on("acquire", readAlong);

  return {
    async during(work) {
      statements = [];
      roundTrips = 0;
      await work();
      return { statements: [...statements], roundTrips };
    },
  };

  function readAlong(client: PoolClient): void {
    if (known.has(client)) return;
    known.add(client);
    const { query } = client;
    let isUnderWay = false;
    client.connection.on("readyForQuery", () => {
      isUnderWay = false;
    });
    const readingQuery = (...given: readonly unknown[]): unknown => {
      if (!isUnderWay) roundTrips += 1;
      isUnderWay = true;
      statements.push(textOf(given[0]));
      return Reflect.apply(query, client, given);
    };
    Object.assign(client, { query: readingQuery });
  }
}

function textOf(query: unknown): string {
  const text = typeof query === "object" && query !== null && "text" in query ? query.text : query;
  return String(text).replace(/\s+/g, " ").trim();
}
