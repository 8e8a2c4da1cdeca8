import type { Session } from "./session.ts";

/** What has been done to a database to make it look as it does. */
export type Release = {
  readonly migrations: readonly string[];
  /** Of the job queue, whose own are numbered from 1. */
  readonly queueMigration: number;
};

/** Undefined where our tables are not, or not all of them. */
export async function readRelease({ client, schema }: Session): Promise<Release | undefined> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE (n.nspname, c.relname) IN (($1, '_prisma_migrations'), ('graphile_worker', 'migrations'))`,
    [schema],
  );
  if (rowCount !== 2) return undefined;
  const { rows } = await client.query<Release>(
    `SELECT ARRAY(SELECT migration_name::text FROM _prisma_migrations
         WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1) AS migrations,
       (SELECT coalesce(max(id), 0) FROM graphile_worker.migrations) AS "queueMigration"`,
  );
  return rows[0];
}

/** How the first is to the second: of two that have parted ways, the first is called newer. */
export function compareReleases(one: Release, other: Release): "same" | "older" | "newer" {
  const isMore = new Set(one.migrations).difference(new Set(other.migrations)).size > 0;
  if (isMore || one.queueMigration > other.queueMigration) return "newer";
  const isLess = one.migrations.length < other.migrations.length;
  return isLess || one.queueMigration < other.queueMigration ? "older" : "same";
}
