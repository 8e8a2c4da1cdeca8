import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import type { Pool } from "pg";
import { migrate } from "./migrate.ts";

const migrationsDir = join(import.meta.dirname, "..", "..", "prisma", "migrations");

/** Brings our own tables and those of the job queue to this release. */
export async function prepareDatabase(pool: Pool): Promise<void> {
  await migrate(pool, migrationsDir);
  await runMigrations({ pgPool: pool });
}
