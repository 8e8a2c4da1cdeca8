import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Pool, type PoolClient } from "pg";

/**
 * Brings a database to the state of this release, from plain Prisma migration folders and with Prisma's own records,
 * so that `prisma migrate` goes on where this left off. Of several instances one applies and the others wait.
 * Throws an Error whose sentence is meant for the operator.
 */
export async function migrate(
  database: Pool | string,
  migrationsDir: string,
  only?: readonly string[],
): Promise<{ readonly applied: readonly string[] }> {
  const migrations = await readMigrations(migrationsDir, only);
  if (typeof database !== "string") return await migrateOn(database, migrations);

  const pool = new Pool({ connectionString: database, max: 1 });
  // A connection that breaks while idle, such as at its very end, takes nothing with it.
  pool.on("error", () => {});
  return await migrateOn(pool, migrations).finally(() => pool.end());
}

async function migrateOn(
  pool: Pool,
  migrations: readonly Migration[],
): Promise<{ readonly applied: readonly string[] }> {
  const session = await pool.connect();

  try {
    const records = await readRecords(session);
    if (records !== undefined && pendingOf(migrations, records).length === 0) return { applied: [] };

    await takeTurn(session);
    await ensureRecords(session);
    // Another instance may have been first.
    const pending = pendingOf(migrations, (await readRecords(session)) ?? []);
    for (const migration of pending) await apply(session, migration);
    return { applied: pending.map(({ name }) => name) };
  } finally {
    // The lock ends with its session.
    session.release(true);
  }
}

type Migration = { readonly name: string; readonly sql: string };

type Entry = {
  readonly name: string;
  readonly checksum: string;
  readonly state: "applied" | "failed" | "rolled_back";
};

async function readMigrations(folder: string, only?: readonly string[]): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => only === undefined || only.includes(name));

  return await Promise.all(
    names
      .sort()
      .map(async (name) => ({ name, sql: await readFile(join(folder, name, "migration.sql"), "utf8") })),
  );
}

/** Undefined when the database was never migrated. */
async function readRecords(session: PoolClient): Promise<readonly Entry[] | undefined> {
  const table = await session.query("select where to_regclass('_prisma_migrations') is not null");
  if (table.rowCount === 0) return undefined;

  const { rows } = await session.query<Entry>(
    `select migration_name as name, checksum,
            case when rolled_back_at is not null then 'rolled_back'
                 when finished_at is null then 'failed'
                 else 'applied' end as state
       from _prisma_migrations order by started_at`,
  );
  return rows;
}

/** What is still to apply, in order; refuses a database on which that would not be safe. */
function pendingOf(migrations: readonly Migration[], records: readonly Entry[]): readonly Migration[] {
  const failed = records.find(({ state }) => state === "failed");
  if (failed !== undefined) throw new Error(failedSentence(failed.name));

  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const applied = records.filter(({ state }) => state === "applied");
  for (const { name, checksum } of applied) {
    const migration = known.get(name);
    if (migration === undefined) throw new Error(unknownSentence(name));
    if (!checksumsOf(migration.sql).includes(checksum)) throw new Error(editedSentence(name));
  }

  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

/** The number that Prisma locks too. */
const turn = 72_707_369;
const turnMs = 60_000;

async function takeTurn(session: PoolClient): Promise<void> {
  await session.query("begin");
  // Of this transaction only: a migration itself may take as long as it needs.
  await session.query(`set local lock_timeout = ${turnMs}`);
  await session.query("select pg_advisory_lock($1)", [turn]).catch((cause: unknown) => {
    throw new Error(
      `Another instance has been migrating this database for more than ${turnMs / 1000} seconds. Wait for it to finish, then start again.`,
      { cause },
    );
  });
  await session.query("commit");
}

async function ensureRecords(session: PoolClient): Promise<void> {
  if ((await readRecords(session)) !== undefined) return;

  const foreign = await session.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
        and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')`,
  );
  const found = foreign.rows[0];
  if (found !== undefined) throw new Error(foreignSentence(found.name));

  await session.query(
    `create table _prisma_migrations (
       id varchar(36) primary key not null,
       checksum varchar(64) not null,
       finished_at timestamptz,
       migration_name varchar(255) not null,
       logs text,
       rolled_back_at timestamptz,
       started_at timestamptz not null default now(),
       applied_steps_count integer not null default 0
     )`,
  );
}

/** The file and its record in one transaction: a process that is killed half-way leaves neither. */
async function apply(session: PoolClient, { name, sql }: Migration): Promise<void> {
  const id = randomUUID();
  const insert =
    "insert into _prisma_migrations (id, checksum, migration_name, logs) values ($1, $2, $3, $4)";

  try {
    await session.query("begin");
    await session.query(insert, [id, checksumOf(sql), name, null]);
    await session.query(sql);
    await session.query(
      "update _prisma_migrations set finished_at = clock_timestamp(), applied_steps_count = 1 where id = $1",
      [id],
    );
    await session.query("commit");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    await session
      .query("rollback")
      .then(() => session.query(insert, [id, checksumOf(sql), name, reason]))
      // Without a connection there is nowhere to note it, and the server has rolled back by itself.
      .catch(() => undefined);
    throw new Error(`Migration ${name} failed and was rolled back: ${reason}`, { cause });
  }
}

function checksumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Git may check the same file out with other line ends. */
function checksumsOf(sql: string): readonly string[] {
  const unix = sql.replaceAll("\r\n", "\n");
  return [sql, unix, unix.replaceAll("\n", "\r\n")].map(checksumOf);
}

function failedSentence(name: string): string {
  return `Migration ${name} failed earlier. When its cause is gone and nothing of it is left in the database, run "update _prisma_migrations set rolled_back_at = now() where migration_name = '${name}' and finished_at is null" and start again.`;
}

function unknownSentence(name: string): string {
  return `This database was already used with a newer release: migration ${name} is unknown here. Start that release, or a later one.`;
}

function editedSentence(name: string): string {
  return `Migration ${name} was changed after it had been applied. Restore its file; further changes belong in a new migration.`;
}

function foreignSentence(table: string): string {
  return `This database holds tables of another program (${table}). Give the bot a database of its own.`;
}
