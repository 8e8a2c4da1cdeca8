import { presenceClass } from "../presence-lock.ts";
import type { Session } from "./session.ts";

type Instance = { readonly pid: number; readonly address: string | null; readonly since: string };

/** Refuses while an instance of the bot works on the database: it would not be told of what happens to it. */
export async function assertNobodyRuns({ client }: Session, place: string): Promise<void> {
  const { rows } = await client.query<Instance>(
    `SELECT DISTINCT l.pid, host(a.client_addr) AS address, to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS') AS since
     FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE l.locktype = 'advisory' AND l.classid = $1 AND l.objsubid = 2 AND l.granted
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) ORDER BY l.pid`,
    [presenceClass],
  );
  if (rows.length === 0) return;

  const seen = rows.map(({ pid, address, since }) =>
    [`process ${pid} of the server`, address && `from ${address}`, since && `since ${since} UTC`]
      .filter(Boolean)
      .join(" "),
  );
  throw new Error(
    `The bot runs on ${place} (${seen.join("; ")}). Stop every instance there, then run this again. Of a machine that died, the server may keep the connection for a while: end it with SELECT pg_terminate_backend(process).`,
  );
}

const turnClass = 20_262;

/** Until the session ends, no other move or restore touches the database. False where one does. */
export async function takeTurn({ client }: Session): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1, 0) AS taken", [
    turnClass,
  ]);
  return rows[0]?.taken === true;
}
