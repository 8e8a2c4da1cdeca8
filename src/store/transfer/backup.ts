import { isDeepStrictEqual } from "node:util";
import { type Archive, writeArchive } from "./archive-write.ts";
import { listTables, readSequences, type Table } from "./catalogue.ts";
import { type Cargo, readRows } from "./fill.ts";
import { formatVersion, type Manifest, type Part } from "./manifest.ts";
import { readRelease } from "./release.ts";
import { openSession, type Session } from "./session.ts";
import { holdTables } from "./target.ts";
import { totalsOf } from "./totals.ts";

export type BackUp = {
  readonly url: string;
  /** The file that is written. */
  readonly path: string;
  readonly signal: AbortSignal;
  /** Told of each table when it is in the file. */
  readonly copied?: (cargo: Cargo) => void;
};

/**
 * Writes all that the database holds at this moment into one file, while the bot goes on. Throws an Error whose sentence
 * is meant for the operator, and leaves no file then.
 */
export async function backUp({
  url,
  path,
  signal,
  copied = () => {},
}: BackUp): Promise<{ readonly manifest: Manifest; readonly bytes: number }> {
  const session = await openSession(url, { place: "The database", signal });
  try {
    const tables = await freeze(session);
    const blank = await describe(session);
    let manifest: Manifest = blank;
    const { bytes } = await writeArchive(path, signal, async (archive) => {
      const parts: Part[] = [];
      for (const table of tables) {
        const part = await pack(session, table, archive);
        parts.push(part);
        copied({ table, totals: part.totals });
      }
      // Numbers are given out beside all transactions: read last, they have passed every row.
      manifest = { ...blank, tables: parts, sequences: [...(await readSequences(session))] };
      return manifest;
    });
    return { manifest, bytes };
  } finally {
    await session.client.end();
  }
}

/**
 * To one who looked before, a table that has been rewritten since is empty: the moment that is kept has to come after the
 * locks, which only a LOCK as the first statement sees to.
 */
async function freeze(session: Session): Promise<readonly Table[]> {
  const tables = await listTables(session);
  await session.client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  if (tables.length > 0) await holdTables(session, tables, "ACCESS SHARE");
  if (isDeepStrictEqual(tables, await listTables(session))) return tables;
  throw new Error("The tables were changed while the back-up waited for them. Run this again.");
}

async function describe(session: Session): Promise<Manifest> {
  const release = await readRelease(session);
  if (!release) throw new Error("The database holds nothing of the bot: there is nothing to back up.");
  const { rows } = await session.client.query<{ version: string; at: Date }>(
    "SELECT current_setting('server_version') AS version, now() AS at",
  );
  const [{ version, at } = { version: "", at: new Date(0) }] = rows;
  return {
    format: formatVersion,
    madeAt: at.toISOString(),
    release: { migrations: [...release.migrations], queueMigration: release.queueMigration },
    postgres: version,
    tables: [],
    sequences: [],
  };
}

async function pack(session: Session, table: Table, archive: Archive): Promise<Part> {
  const totals = await totalsOf(session, table);
  const part = `${table.name}.copy`;
  const written = await archive.add(part, readRows(session, table));
  return {
    name: table.name,
    columns: table.columns.map((column) => ({ ...column })),
    part,
    ...written,
    totals: { ...totals, sums: { ...totals.sums } },
  };
}
