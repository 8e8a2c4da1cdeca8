import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { openPrisma } from "./direct.ts";
import type { PrismaClient } from "./generated/client.ts";
import { lastingConnection } from "./lasting-connection.ts";

export type Database = {
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  /**
   * For the job queue's own notes. They do not wait for the disk: one that a power cut takes back leads to a job that
   * is done again, and finds nothing left to do.
   */
  readonly queue: pg.Pool;
  close(): Promise<void>;
};

/** The client inside a transaction; nothing else may be used there. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Each lane of the worker keeps one connection of the queue. */
const queueConnections = 10;

export function openDatabase(
  url: string,
  { connections = 12 }: { readonly connections?: number } = {},
): Database {
  // What is asked for at once is sent at once: statements that do not wait for each other share one round trip.
  const pool = openPool(url, connections, { pipeline: true });
  const queue = openPool(url, queueConnections, { settings: ["synchronous_commit=off"] });
  const prisma = openPrisma(new PrismaPg(pool, { statementNameGenerator: createStatementNames() }), {
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
    // A raw statement is remembered with its values, which an import makes large.
    queryPlanCacheMaxSize: 200,
  });

  return {
    pool,
    prisma,
    queue,
    async close() {
      await prisma.$disconnect();
      if (!queue.ended) await queue.end();
      if (!pool.ended) await pool.end();
    },
  };
}

type Connecting = { readonly pipeline?: boolean; readonly settings?: readonly string[] };

function openPool(url: string, max: number, { pipeline = false, settings = [] }: Connecting): pg.Pool {
  const pool = new pg.Pool({
    // adapter-pg stores wrong instants on a server whose time zone is not UTC.
    ...lastingConnection(url, ["timezone=UTC", ...settings]),
    max,
    pipeline,
  });
  // A connection that breaks while idle is replaced by the pool; the next query reports a lasting fault.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** The texts of statements are our own and few, but for lists of values, each length of which makes another. */
const preparedAtMost = 300;

/** A statement with a name is read and planned once per connection, not at every use. */
function createStatementNames(): (statement: { readonly sql: string }) => string {
  const names = new Map<string, string>();

  return ({ sql }) => {
    const known = names.get(sql);
    // No name is how the driver is told not to keep it.
    if (known !== undefined || names.size === preparedAtMost) return known ?? "";
    const name = `chot_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

const connectionFaults = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "ENETUNREACH",
  "ENETDOWN",
  "ENOTFOUND",
  "EAI_AGAIN",
  "57P01", // the server is shutting down
  "57P02",
  "57P03", // it is starting up
  "08000",
  "08003",
  "08006",
  "25006", // it only reads, as a standby that has not taken over yet
  "28000", // it does not let us in
  "28P01",
  "3D000", // the database is not there, as while it is restored
  "53000",
  "53100", // its disk is full
  "53200",
  "53300", // too many connections
  "58030", // its disk fails
  "P1000",
  "P1001",
  "P1002",
  "P1003",
  "P1008",
  "P1017",
  "P2028", // no connection within the time, or one that was lost
  // The same in the words of Prisma's driver adapter, which is all that a raw query tells.
  "ConnectionClosed",
  "DatabaseNotReachable",
  "SocketTimeout",
  "TooManyConnections",
]);

/** Faults of the connection, and the wait for one, that come without a code of their own. */
const withoutCode =
  /connection terminated|not queryable|timeout exceeded when trying to connect|unable to start a transaction|calling end on the pool/i;

const collisions = new Set(["40001", "40P01", "55P03", "23505", "P2002", "P2034"]);

/** Whether the database, not the work, is at fault, so that the same work may succeed a little later. */
export function isUnavailable(error: unknown): boolean {
  return matches(error, connectionFaults) || withoutCode.test(messageOf(error));
}

/** Whether two transactions got in each other's way; one of them has to start over. */
export function isCollision(error: unknown): boolean {
  return matches(error, collisions);
}

function matches(error: unknown, codes: ReadonlySet<string>): boolean {
  for (
    let fault: unknown = error, depth = 0;
    isRecord(fault) && depth < 6;
    fault = fault["cause"], depth += 1
  ) {
    for (const key of ["code", "originalCode", "kind"]) {
      const code = fault[key];
      if (typeof code === "string" && codes.has(code)) return true;
    }
    const meta = fault["meta"];
    if (isRecord(meta) && matches({ cause: meta["driverAdapterError"] }, codes)) return true;
  }
  return false;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${messageOf(error.cause)}` : "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
