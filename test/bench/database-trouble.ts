import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { postmasterOf } from "#test/support/embedded.ts";
import { childrenOf } from "./memory.ts";

const rowsAtOnce = 20_000;

/** While somebody fills a table, a commit after the other. */
export async function whileBusy<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("CREATE TABLE IF NOT EXISTS bulk (id bigserial PRIMARY KEY, text text NOT NULL)");
  let isOver = false;
  const filling = (async () => {
    while (!isOver)
      await client.query(
        `INSERT INTO bulk (text) SELECT repeat('An Phát ', 20) FROM generate_series(1, ${rowsAtOnce})`,
      );
  })();
  try {
    return await work();
  } finally {
    isOver = true;
    await filling;
    await client.query("DROP TABLE bulk");
    await client.end();
  }
}

/** While the processes of the server stand still: they neither answer nor close a connection. */
export async function whileFrozen<T>(dataDir: string, seconds: number, work: () => Promise<T>): Promise<T> {
  const postmaster = await postmasterOf(dataDir);
  if (postmaster === undefined) throw new Error(`no server runs in ${dataDir}`);
  const all = [postmaster, ...(await childrenOf(postmaster))];
  signal(all, "SIGSTOP");
  const thaw = pause(seconds * 1_000).then(() => signal(all, "SIGCONT"));
  try {
    return await work();
  } finally {
    await thaw;
  }
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended meanwhile.
    }
  }
}
