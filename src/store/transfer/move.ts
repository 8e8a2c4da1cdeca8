import { listTables, readSequences, type Table } from "./catalogue.ts";
import { analyze, type Cargo, fill, readRows } from "./fill.ts";
import { assertNobodyRuns, takeTurn } from "./instances.ts";
import { compareReleases, readRelease } from "./release.ts";
import { openSession, type Session } from "./session.ts";
import { findFilled, holdTables, prepareTarget } from "./target.ts";
import { differenceOf, totalsOf } from "./totals.ts";

export type Moving = {
  readonly from: string;
  readonly to: string;
  readonly signal?: AbortSignal;
  /** Told of each table when its rows are on the other side, before they are compared. */
  readonly copied?: (cargo: Cargo) => void;
};

export type Moved = {
  /** `before` where an earlier run has done it. */
  readonly done: "now" | "before";
  readonly cargo: readonly Cargo[];
  /** Tables of others beside ours, which stay where they are. */
  readonly left: readonly string[];
};

const here = "The present database";
const there = "The database given with --to";

/**
 * Copies a whole database to another server in one transaction, and compares the two before it counts. Cut short at any
 * point, it has done nothing. Throws an Error whose sentence is meant for the operator.
 */
export async function move(moving: Moving): Promise<Moved> {
  const { from, to, signal } = moving;
  const source = await openSession(from, { place: here, signal });
  try {
    const target = await openSession(to, { place: there, signal });
    try {
      return await moveBetween({ source, target }, moving);
    } finally {
      await target.client.end();
    }
  } finally {
    await source.client.end();
  }
}

type Ends = { readonly source: Session; readonly target: Session };

async function moveBetween({ source, target }: Ends, moving: Moving): Promise<Moved> {
  await assertQuiet({ source, target });
  if ((await findFilled(target, await listTables(target))) === undefined) await prepareTarget(moving.to);
  await assertSameRelease({ source, target });

  const all = await listTables(source);
  const known = await listTables(target);
  const isKnown = ({ name }: Table) => known.some((table) => table.name === name);
  const tables = all.filter(isKnown);
  const left = all.filter((table) => !isKnown(table)).map(({ name }) => name);

  await source.client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
  await holdTables(source, tables, "SHARE");
  await target.client.query("BEGIN");
  await holdTables(target, tables, "ACCESS EXCLUSIVE");
  const filled = await findFilled(target, known);
  const cargo: Cargo[] = [];
  for (const table of tables) cargo.push({ table, totals: await totalsOf(source, table) });
  if (filled !== undefined) {
    await assertSame(target, { cargo, filled });
    return { done: "before", cargo, left };
  }
  await carry({ source, target }, cargo, moving);
  return { done: "now", cargo, left };
}

async function assertQuiet({ source, target }: Ends): Promise<void> {
  if (!(await takeTurn(source))) throw new Error(`${here} is being moved or restored already.`);
  if (!(await takeTurn(target))) {
    throw new Error(`${there} is the present one, or another move or restore is filling it.`);
  }
  await assertNobodyRuns(source, "the present database");
  await assertNobodyRuns(target, "the database given with --to");
}

async function assertSameRelease({ source, target }: Ends): Promise<void> {
  const [present, other] = [await readRelease(source), await readRelease(target)];
  if (!present) throw new Error(`${here} holds nothing of the bot: there is nothing to move.`);
  if (!other) throw new Error(`${there} holds tables of another program. Give the bot an empty database.`);

  switch (compareReleases(present, other)) {
    case "same":
      return;
    case "older":
      throw new Error(
        `${here} is of an older release than this one. Start this release on it once (npm start), stop it, and run this again.`,
      );
    case "newer":
      throw new Error(
        `${here} is of a newer release than this one or than ${there.toLowerCase()}. Run this with that release, into an empty database.`,
      );
  }
}

type Present = { readonly cargo: readonly Cargo[]; readonly filled: string };

/** An earlier run may have brought everything there and not have come to say so. */
async function assertSame(target: Session, { cargo, filled }: Present): Promise<void> {
  if (!cargo.some(({ table }) => table.name === filled)) throw otherRows(filled);
  for (const { table, totals } of cargo) {
    const difference = differenceOf(totals, await totalsOf(target, table));
    if (difference) throw otherRows(`${table.name}: ${difference}`);
  }
}

function otherRows(what: string): Error {
  return new Error(
    `${there} already holds rows that are not those of the present one (${what}). Nothing was changed. Give an empty database.`,
  );
}

async function carry({ source, target }: Ends, cargo: readonly Cargo[], moving: Moving): Promise<void> {
  const { signal, copied } = moving;
  const tables = cargo.map(({ table }) => table);
  const isTaken = (name: string) => tables.some((table) => table.name === name);
  await fill(target, {
    cargo,
    sequences: (await readSequences(source)).filter(({ table }) => isTaken(table)),
    read: (table) => readRows(source, table),
    ...(signal && { signal }),
    ...(copied && { copied }),
  });
  // One that was started meanwhile would go on with the old database.
  await assertNobodyRuns(source, "the present database");
  await target.client.query("COMMIT");
  await analyze(target, tables);
}
