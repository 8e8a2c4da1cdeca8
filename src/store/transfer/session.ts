import pg from "pg";
import { lastingConnection } from "../lasting-connection.ts";

/** One connection of its own to a database that is read or filled as a whole. */
export type Session = {
  readonly client: pg.Client;
  /** The schema of our own tables. */
  readonly schema: string;
};

const oldestServer = 150_000;
const connectMs = 10_000;

/** Whatever the server or the role has set: rows read the same everywhere, and a long copy is not cut off. */
const settings = `
  SELECT set_config(name, value, false)
  FROM (VALUES ('TimeZone', 'UTC'), ('DateStyle', 'ISO, YMD'), ('IntervalStyle', 'postgres'), ('bytea_output', 'hex'),
    ('extra_float_digits', '1'), ('client_encoding', 'UTF8'), ('row_security', 'off'), ('statement_timeout', '0'),
    ('idle_in_transaction_session_timeout', '0'), ('transaction_timeout', '0'), ('lock_timeout', '30s'),
    ('maintenance_work_mem', '256MB'), ('synchronize_seqscans', 'off')) AS wanted (name, value)
  JOIN pg_settings USING (name)`;

type Opening = {
  /** What the sentences call the database. */
  readonly place: string;
  /** Ends the connection, whatever is under way, and so takes back what is not committed. */
  readonly signal?: AbortSignal | undefined;
};

/** Throws an Error whose sentence is meant for the operator. */
export async function openSession(url: string, { place, signal }: Opening): Promise<Session> {
  signal?.throwIfAborted();
  const client = new pg.Client({
    // One of two waits for the other, for minutes where there are millions of rows.
    ...lastingConnection(url),
    connectionTimeoutMillis: connectMs,
  });
  // What is under way then fails with it, and says so.
  client.on("error", () => {});
  signal?.addEventListener("abort", () => void client.end().catch(() => {}), { once: true });
  await client.connect().catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${place} cannot be reached: ${reason}`, { cause });
  });
  try {
    await client.query(settings);
    return { client, schema: await findSchema(client, place) };
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function findSchema(client: pg.Client, place: string): Promise<string> {
  const { rows } = await client.query<{ schema: string | null; version: number; encoding: string }>(
    `SELECT current_schema() AS schema, current_setting('server_version_num')::int AS version,
       current_setting('server_encoding') AS encoding`,
  );
  const [{ schema, version, encoding } = { schema: null, version: 0, encoding: "" }] = rows;
  if (version < oldestServer) throw new Error(`${place} is older than PostgreSQL 15. Use a newer one.`);
  if (encoding !== "UTF8") {
    throw new Error(
      `${place} has the encoding ${encoding}. Create it with: CREATE DATABASE … ENCODING 'UTF8'`,
    );
  }
  if (schema === null)
    throw new Error(`${place} has no schema that this role may use. Make the role its owner.`);
  return schema;
}
