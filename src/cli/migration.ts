import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "#src/store/embedded.ts";
import { migrate } from "#src/store/migrate.ts";
import { diffSchema } from "./schema-diff.ts";

const root = join(import.meta.dirname, "..", "..");
const schema = join(root, "prisma", "schema.prisma");
const migrations = join(root, "prisma", "migrations");

process.exitCode = await main(process.argv[2]);

async function main(name: string | undefined): Promise<number> {
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    process.stderr.write(
      "Say what the migration does, in small letters: npm run db:migration -- add_vouchers\n",
    );
    return 1;
  }

  const sql = await nextMigration();
  if (sql === "") {
    process.stdout.write("The migrations already lead to prisma/schema.prisma: nothing to do.\n");
    return 0;
  }
  process.stdout.write(`Wrote ${await write(name, sql)}. Read it before you commit it.\n`);
  return 0;
}

/** Applies all migrations to a server that lives as long as this takes, and compares the outcome with the schema. */
async function nextMigration(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), "chot-migration-"));
  // Started by root, the server runs as somebody else, who has to get in.
  await chmod(dataDir, 0o755);

  try {
    const server = await startEmbedded({ dataDir });
    try {
      await mkdir(migrations, { recursive: true });
      await migrate(server.url, migrations);
      return await diffSchema(server.url, schema);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function write(name: string, sql: string): Promise<string> {
  const stamp = Temporal.Now.instant().toString({ smallestUnit: "second" }).replaceAll(/\D/g, "");
  const folder = join(migrations, `${stamp}_${name}`);
  const file = join(folder, "migration.sql");

  await mkdir(folder);
  await writeFile(file, sql);
  await writeFile(join(migrations, "migration_lock.toml"), 'provider = "postgresql"\n');
  return file;
}
