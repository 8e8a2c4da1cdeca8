import pg from "pg";
import { listMigrations } from "./prepare.ts";

/** `away` where it cannot be written to now, `behind` where it lacks a migration of this release. */
export type DatabaseState = "ready" | "away" | "behind";

/** Looks at the database from beside the work: neither waits for the other. */
export type Watch = {
  readonly pool: pg.Pool;
  /** Within a few seconds, whatever the database does. Whoever asks meanwhile gets the same answer. */
  look(): Promise<DatabaseState>;
  close(): Promise<void>;
};

const connections = 2;
/** Whoever asks whether an instance is ready wants to know soon. */
const usualPatienceMs = 2_000;
const missingTable = "42P01";

export async function createWatch(
  url: string,
  { patienceMs = usualPatienceMs }: { readonly patienceMs?: number } = {},
): Promise<Watch> {
  const migrations = await listMigrations();
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    // Longer than most people leave between two looks.
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
    options: "-c timezone=UTC",
  });
  // A connection that breaks while idle is replaced by the pool; the next look reports a lasting fault.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  let looking: Promise<DatabaseState> | undefined;

  return {
    pool,

    look() {
      looking ??= lookOn(pool, migrations).finally(() => {
        looking = undefined;
      });
      return looking;
    },

    close: () => pool.end(),
  };
}

async function lookOn(pool: pg.Pool, migrations: readonly string[]): Promise<DatabaseState> {
  try {
    const { rows } = await pool.query<{ isWritable: boolean; applied: number }>({
      name: "look",
      text: `SELECT current_setting('transaction_read_only') = 'off' AS "isWritable", count(*)::int AS applied
        FROM _prisma_migrations
        WHERE migration_name = ANY ($1) AND finished_at IS NOT NULL AND rolled_back_at IS NULL`,
      values: [migrations],
    });
    const [row] = rows;
    if (!row?.isWritable) return "away";
    // A newer release may have added others already, while the instances are changed one after another.
    return row.applied < migrations.length ? "behind" : "ready";
  } catch (error) {
    // Why it cannot be reached is in the log of whoever needed it.
    return isMissingTable(error) ? "behind" : "away";
  }
}

function isMissingTable(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === missingTable;
}
