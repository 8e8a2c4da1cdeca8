import pg from "pg";
import { prepareDatabase } from "../prepare.ts";
import { locate, type Table } from "./catalogue.ts";
import type { Session } from "./session.ts";

/** What a bot that nobody has spoken to yet writes by itself. */
const ownRows: ReadonlySet<string> = new Set([
  "known_post",
  "link_code",
  "post_run",
  "signing_key",
  "graphile_worker._private_job_queues",
  "graphile_worker._private_jobs",
  "graphile_worker._private_known_crontabs",
  "graphile_worker._private_tasks",
]);

/** A table in which somebody has left something; undefined where nobody has. */
export async function findFilled(session: Session, tables: readonly Table[]): Promise<string | undefined> {
  for (const table of tables) {
    if (ownRows.has(table.name)) continue;
    const { rowCount } = await session.client.query(`SELECT FROM ${locate(session, table)} LIMIT 1`);
    if (rowCount !== 0) return table.name;
  }
  return undefined;
}

/**
 * Until the transaction ends, in mode SHARE nobody else writes to the tables, in ACCESS EXCLUSIVE nobody even reads
 * them, and in ACCESS SHARE nobody changes what they look like.
 */
export async function holdTables(
  session: Session,
  tables: readonly Table[],
  mode: "ACCESS SHARE" | "SHARE" | "ACCESS EXCLUSIVE",
): Promise<void> {
  const places = tables.map((table) => locate(session, table)).join(", ");
  await session.client.query(`LOCK TABLE ${places} IN ${mode} MODE`).catch((cause: unknown) => {
    throw new Error(
      `The tables could not be held (${cause instanceof Error ? cause.message : cause}). Somebody else uses them, or a run that was cut short is still ending. Wait a minute and run this again.`,
      { cause },
    );
  });
}

/** Of an empty database; `only` names our own migrations that a back-up was made with. */
export async function prepareTarget(url: string, only?: readonly string[]): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2, options: "-c timezone=UTC" });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  await prepareDatabase(pool, only).finally(() => pool.end());
}
