import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { columnsOf, locate, type Sequence, setSequences, type Table } from "./catalogue.ts";
import { withoutForeignKeys } from "./foreign-keys.ts";
import type { Session } from "./session.ts";
import { differenceOf, type Totals, totalsOf } from "./totals.ts";

/** A table with what has to be in it in the end. */
export type Cargo = { readonly table: Table; readonly totals: Totals };

export type Filling = {
  readonly cargo: readonly Cargo[];
  readonly sequences: readonly Sequence[];
  /** The rows of a table as COPY writes them. */
  readonly read: (table: Table) => Readable | Promise<Readable>;
  readonly signal?: AbortSignal;
  /** Told of each table when its rows are in. */
  readonly copied?: (cargo: Cargo) => void;
};

/** The rows of a table as they stand, as COPY writes them. */
export function readRows(session: Session, table: Table): Readable {
  return session.client.query(
    copyTo(`COPY (SELECT ${columnsOf(table)} FROM ${locate(session, table)}) TO STDOUT`),
  );
}

/**
 * Fills the tables, which are empty but for what the bot writes at its first start, and compares what is in them then
 * with what should be. Throws where they differ; whoever holds the transaction takes all of it back.
 */
export async function fill(session: Session, filling: Filling): Promise<void> {
  const { client } = session;
  const { cargo, sequences, read, signal, copied = () => {} } = filling;
  const tables = cargo.map(({ table }) => table);
  await client.query(`TRUNCATE ${tables.map((table) => locate(session, table)).join(", ")}`);
  await withoutForeignKeys(session, tables, async () => {
    for (const item of cargo) {
      signal?.throwIfAborted();
      const { table } = item;
      const rows = await read(table);
      const into = client.query(copyFrom(`COPY ${locate(session, table)} (${columnsOf(table)}) FROM STDIN`));
      await pipeline(rows, into, signal ? { signal } : {});
      copied(item);
    }
  });
  await setSequences(session, sequences);

  for (const { table, totals } of cargo) {
    signal?.throwIfAborted();
    const difference = differenceOf(totals, await totalsOf(session, table));
    if (difference) throw new Error(`Nothing was kept: ${table.name} did not arrive whole (${difference}).`);
  }
}

/** Without it, the server plans its first queries as for empty tables. What is kept is kept if it fails, too. */
export async function analyze(session: Session, tables: readonly Table[]): Promise<void> {
  const places = tables.map((table) => locate(session, table)).join(", ");
  await session.client.query(`ANALYZE ${places}`).catch(() => {
    // The server does it by itself within minutes.
  });
}
