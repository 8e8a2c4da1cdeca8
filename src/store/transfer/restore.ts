import { listMigrations } from "../prepare.ts";
import { type OpenArchive, openArchive } from "./archive-read.ts";
import { listTables, type Table } from "./catalogue.ts";
import { analyze, type Cargo, fill } from "./fill.ts";
import { assertNobodyRuns, takeTurn } from "./instances.ts";
import type { Manifest, Part } from "./manifest.ts";
import { type OnItsWay, setAside } from "./on-its-way.ts";
import { compareReleases, readRelease } from "./release.ts";
import { openSession, type Session } from "./session.ts";
import { findFilled, holdTables, prepareTarget } from "./target.ts";

export type Restoring = {
  readonly path: string;
  /** Opened once the file is known to be whole. */
  readonly open: () => Promise<string>;
  /** Whether what was on its way goes out after all, because nothing has run since the back-up. */
  readonly resend: boolean;
  readonly signal?: AbortSignal;
  readonly copied?: (cargo: Cargo) => void;
};

export type Restored = {
  readonly manifest: Manifest;
  readonly cargo: readonly Cargo[];
  /** Undefined where it goes out. */
  readonly setAside: OnItsWay | undefined;
  /** Tables of others beside ours, which are in the file and stay there. */
  readonly left: readonly string[];
};

const place = "The database";

/**
 * Fills an empty database from a back-up, in one transaction. A back-up of an older release is brought to this one
 * then. Throws an Error whose sentence is meant for the operator; until the end nothing has been done.
 */
export async function restore(restoring: Restoring): Promise<Restored> {
  const { path, open, signal } = restoring;
  const archive = await openArchive(path, signal);
  try {
    await assertKnown(path, archive.manifest);
    const url = await open();
    const session = await openSession(url, { place, signal });
    try {
      return await restoreInto(session, { ...restoring, archive, url });
    } finally {
      await session.client.end();
    }
  } finally {
    archive.close();
  }
}

async function assertKnown(path: string, { release }: Manifest): Promise<void> {
  const known = await listMigrations();
  if (release.migrations.every((name) => known.includes(name))) return;
  throw new Error(
    `${path} was made by a newer release than this one. Restore it with that release. Nothing was changed.`,
  );
}

type Opened = Restoring & { readonly archive: OpenArchive; readonly url: string };

async function restoreInto(session: Session, opened: Opened): Promise<Restored> {
  const { archive, url, resend, signal, copied } = opened;
  const { manifest } = archive;
  if (!(await takeTurn(session))) throw new Error(`${place} is being moved or restored already.`);
  await assertNobodyRuns(session, "the database");
  await assertEmpty(session, await listTables(session));
  await assertNotAhead(session, manifest);
  await prepareTarget(url, manifest.release.migrations);
  await assertNotBehind(session, manifest);

  const known = await listTables(session);
  const { cargo, left } = match(manifest, known);
  const { client } = session;
  await client.query("BEGIN");
  await holdTables(session, known, "ACCESS EXCLUSIVE");
  await assertEmpty(session, known);
  const parts = new Map(manifest.tables.map((part) => [part.name, part]));
  await fill(session, {
    cargo,
    sequences: manifest.sequences.filter(({ table }) => known.some(({ name }) => name === table)),
    read: ({ name }) => archive.read(find(parts, name)),
    ...(signal && { signal }),
    ...(copied && { copied }),
  });
  const aside = resend ? undefined : await setAside(session);
  await client.query("COMMIT");

  await prepareTarget(url).catch(notOfThisRelease);
  await analyze(session, known);
  return { manifest, cargo, setAside: aside, left };
}

function notOfThisRelease(cause: unknown): never {
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new Error(
    `Everything is restored, but the database could not be brought to this release: ${reason}. Do not restore again: mend that and start the bot, which goes on from there.`,
    { cause },
  );
}

async function assertEmpty(session: Session, tables: readonly Table[]): Promise<void> {
  const filled = await findFilled(session, tables);
  if (filled === undefined) return;
  throw new Error(
    `${place} is not empty: there are rows in ${filled}. Nothing was changed. Restore into an empty one: another DATABASE_URL, or another DATA_DIR.`,
  );
}

/** Rows of an older release fit its own tables only, which become those of this release with the rows in them. */
async function assertNotAhead(session: Session, { release }: Manifest): Promise<void> {
  const present = await readRelease(session);
  if (!present || compareReleases({ ...present, queueMigration: 0 }, release) !== "newer") return;
  throw new Error(
    `The back-up is of an older release than the database, which this one has prepared already. Restore into one that was never used: another DATABASE_URL, or another DATA_DIR.`,
  );
}

async function assertNotBehind(session: Session, { release }: Manifest): Promise<void> {
  const present = await readRelease(session);
  if (present && present.queueMigration >= release.queueMigration) return;
  throw new Error("The back-up was made by a newer release than this one. Restore it with that release.");
}

type Match = { readonly cargo: readonly Cargo[]; readonly left: readonly string[] };

function match({ tables }: Manifest, known: readonly Table[]): Match {
  const isOurs = ({ name }: Part) => known.some((table) => table.name === name);
  const cargo = tables
    .filter(isOurs)
    .map(({ name, columns, totals }) => ({ table: { name, columns }, totals }));
  return { cargo, left: tables.filter((part) => !isOurs(part)).map(({ name }) => name) };
}

function find(parts: ReadonlyMap<string, Part>, name: string): Part {
  const part = parts.get(name);
  if (!part) throw new Error(`The back-up lacks ${name}.`);
  return part;
}
