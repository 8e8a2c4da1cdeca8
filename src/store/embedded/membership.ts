import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Socket } from "node:net";
import { Client } from "pg";
import type { ClusterFiles } from "./files.ts";
import { poll } from "./poll.ts";

/** The connection that a process keeps as long as it uses the server, so that others see it even when it is idle. */
export type Membership = {
  readonly url: string;
  /** Whether nobody needs the server after us: it is ours, or its owner is gone, and no other process is connected. */
  isLast(): Promise<boolean>;
  end(): Promise<void>;
};

/** Who holds this advisory lock owns the server; the lock ends with its holder, however that dies. */
const ownership = 1_128_809_300;
/** Connections of a process that has just ended may take a moment to go. */
const closingMs = 100;

export async function join(files: ClusterFiles, port: number): Promise<Membership> {
  const name = `chot-${randomBytes(6).toString("hex")}`;
  const password = await passwordOf(files);
  const urlOf = (database: string) =>
    `postgresql://chot:${password}@127.0.0.1:${port}/${database}?application_name=${name}`;

  let session = await connect(urlOf("postgres"));
  await ensureDatabase(session.client);
  await owns(session.client);
  // It alone is no reason for the process to stay alive.
  session.socket.unref();

  return {
    url: urlOf("chot"),

    async isLast() {
      if (session.socket.destroyed) {
        const again = await connect(urlOf("postgres")).catch(() => undefined);
        // The server we used is gone already.
        if (again === undefined) return false;
        session = again;
      }
      session.socket.ref();
      return (await owns(session.client)) && (await isAlone(session.client, name));
    },

    async end() {
      if (!session.socket.destroyed) await session.client.end();
    },
  };
}

type Session = { readonly client: Client; readonly socket: Socket };

async function connect(connectionString: string): Promise<Session> {
  const socket = new Socket();
  const client = new Client({ connectionString, stream: () => socket, connectionTimeoutMillis: 10_000 });
  // The server went away under us: the bot's own connections report that, this one looks again when it is needed.
  client.on("error", () => undefined);

  await client.connect();
  return { client, socket };
}

async function passwordOf({ password, cluster }: ClusterFiles): Promise<string> {
  const text = await readFile(password, "utf8").catch((cause: unknown) => {
    throw new Error(
      `${cluster} lacks its password file (${password}). Restore the whole folder from your copy.`,
      { cause },
    );
  });
  return text.trim();
}

async function ensureDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = 'chot'");
  if (rowCount === 0) await client.query("create database chot");
}

async function owns(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ owned: boolean }>("select pg_try_advisory_lock($1) as owned", [
    ownership,
  ]);
  return rows[0]?.owned ?? false;
}

async function isAlone(client: Client, name: string): Promise<boolean> {
  const alone = await poll(closingMs, async () => {
    const { rowCount } = await client.query(
      "select from pg_stat_activity where backend_type = 'client backend' and application_name <> $1",
      [name],
    );
    return rowCount === 0 ? true : undefined;
  });
  return alone ?? false;
}
