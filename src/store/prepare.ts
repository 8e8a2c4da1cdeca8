import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import type { Pool } from "pg";
import { migrate } from "./migrate.ts";

const migrationsDir = join(import.meta.dirname, "..", "..", "prisma", "migrations");

/**
 * Brings our own tables and those of the job queue to this release. With names, no other migrations of ours are applied:
 * so an empty database takes in what an older release has kept, before it goes on from there.
 */
export async function prepareDatabase(pool: Pool, only?: readonly string[]): Promise<void> {
  await migrate(pool, migrationsDir, only);
  await runMigrations({ pgPool: pool });
}

/** The names of our own migrations, all of which this release needs. */
export async function listMigrations(): Promise<readonly string[]> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
