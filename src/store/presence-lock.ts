import type pg from "pg";

/** The first key of the advisory locks by which instances see each other. */
export const presenceClass = 20_261;

/** Does not wait for the lock: a connection that broke unseen keeps it for a while, and says the same meanwhile. */
export async function take(client: pg.Client, poolId: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    "SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken",
    [presenceClass, poolId],
  );
  return rows[0]?.taken === true;
}

export async function giveBack(client: pg.Client, poolId: string): Promise<void> {
  await client.query("SELECT pg_advisory_unlock($1, hashtext($2))", [presenceClass, poolId]);
}

/** Whether other connections than this one hold such locks. */
export async function seesOthers(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ others: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = $1 AND objsubid = 2
      AND pid <> pg_backend_pid()
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS others`,
    [presenceClass],
  );
  return rows[0]?.others === true;
}
