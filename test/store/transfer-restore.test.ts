import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { runMigrations } from "graphile-worker";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPromise } from "yauzl";
import { ZipFile } from "yazl";
import { migrate } from "#src/store/migrate.ts";
import { openArchive } from "#src/store/transfer/archive-read.ts";
import { backUp } from "#src/store/transfer/backup.ts";
import { formatVersion, sealOf } from "#src/store/transfer/manifest.ts";
import { restore } from "#src/store/transfer/restore.ts";
import {
  createEmptyDatabase,
  createPeopledDatabase,
  createTestDatabase,
  type TestDatabase,
} from "#test/support/database.ts";
import { connect, query } from "#test/support/embedded.ts";
import { type Contents, fillEveryTable, readEveryTable } from "#test/support/every-table.ts";

const migrations = join(import.meta.dirname, "..", "..", "prisma", "migrations");

let source: TestDatabase;
let contents: Contents;
let folder: string;
let file: string;
const { signal } = new AbortController();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chot-back-up-"));
  file = join(folder, "all.zip");
  source = await createPeopledDatabase();
  await fillEveryTable(source.url);
  contents = await readEveryTable(source.url);
  await backUp({ url: source.url, path: file, signal });
});

afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true });
});

describe("a back-up", () => {
  it("is one file that only its owner reads, and nothing beside it", async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter((name) => name.startsWith("all"))).toEqual(["all.zip"]);
  });

  it("holds one moment, whatever is written meanwhile", async () => {
    const path = join(folder, "busy.zip");
    let isWritten = false;
    const writing = await connect(source.url);
    const write = async () => {
      await writing.query("INSERT INTO used_link VALUES (77, 1, now())");
      isWritten = true;
    };
    let written: Promise<void> | undefined;

    const { manifest } = await backUp({ url: source.url, path, signal, copied: () => (written ??= write()) });

    await written;
    await writing.query("DELETE FROM used_link WHERE envelope_id = 77");
    await writing.end();
    expect(isWritten).toBe(true);
    const { totals } = manifest.tables.find(({ name }) => name === "used_link") ?? {};
    expect(totals?.rows).toBe(1);
  });

  it("leaves nothing when it is cut short", async () => {
    const ending = new AbortController();
    const path = join(folder, "cut.zip");

    const cut = backUp({ url: source.url, path, signal: ending.signal, copied: () => ending.abort() });

    await expect(cut).rejects.toThrow();
    expect((await readdir(folder)).filter((name) => name.startsWith("cut"))).toEqual([]);
  });

  it("never takes the place of another one", async () => {
    await expect(backUp({ url: source.url, path: file, signal })).rejects.toThrow("is there already");
  });

  it("of a database without a bot is refused", async () => {
    const { url, drop } = await createEmptyDatabase();

    await expect(backUp({ url, path: join(folder, "none.zip"), signal })).rejects.toThrow(
      "nothing to back up",
    );
    await drop();
  });
});

describe("a restore", () => {
  it("brings every row of every table to an empty database", () =>
    onDatabase(createEmptyDatabase, async (url) => {
      const restored = await restore({ path: file, open: async () => url, resend: true });

      expect(Object.entries(contents).filter(([, rows]) => rows.length === 0)).toEqual([]);
      expect(restored.cargo).toHaveLength(Object.keys(contents).length);
      expect(await readEveryTable(url)).toEqual(contents);
      const [next] = await query(url, "SELECT nextval('unit_id_seq') > max(id) AS is_new FROM unit");
      expect(next).toEqual({ is_new: true });
    }));

  it("of an older release goes on to this one", async () => {
    const older = join(folder, "older");
    const names = (await readdir(migrations)).filter((name) => /^\d/.test(name)).toSorted();
    for (const name of names.slice(0, 3))
      await cp(join(migrations, name), join(older, name), { recursive: true });
    const path = join(folder, "older.zip");
    await onDatabase(createEmptyDatabase, async (url) => {
      await migrate(url, older);
      await runMigrations({ connectionString: url });
      await query(url, "INSERT INTO unit (kind, name, folded_name) VALUES ('team', 'Bắc', 'bac')");
      await backUp({ url, path, signal });
    });

    await onDatabase(createEmptyDatabase, async (url) => {
      await restore({ path, open: async () => url, resend: false });

      expect(await query(url, "SELECT name FROM unit")).toEqual([{ name: "Bắc" }]);
      expect(await query(url, "SELECT count(*)::int AS count FROM _prisma_migrations")).toEqual([
        { count: names.length },
      ]);
    });
    await onDatabase(createTestDatabase, async (url) => {
      const late = restore({ path, open: async () => url, resend: false });

      await expect(late).rejects.toThrow("of an older release than the database");
    });
  });

  it("that is cut short has done nothing, and can be run again", () =>
    onDatabase(createTestDatabase, async (url) => {
      const ending = new AbortController();
      const { signal } = ending;
      const cut = restore({
        path: file,
        open: async () => url,
        resend: true,
        signal,
        copied: () => ending.abort(),
      });
      await expect(cut).rejects.toThrow();
      const left = await readEveryTable(url);

      await restore({ path: file, open: async () => url, resend: true });

      expect(Object.values(left).flat()).toEqual([]);
      expect(await readEveryTable(url)).toEqual(contents);
    }));

  it.each([
    ["with people in it", createPeopledDatabase, "", "is not empty: there are rows in assignment"],
    ["of another program", createEmptyDatabase, "CREATE TABLE invoice (id int)", "tables of another program"],
  ])("into a database %s is refused", (_, create, sql, sentence) =>
    onDatabase(create, async (url) => {
      if (sql !== "") await query(url, sql);

      const refused = restore({ path: file, open: async () => url, resend: false });

      await expect(refused).rejects.toThrow(sentence);
    }),
  );
});

describe("a file that is not as it was written", () => {
  it("is refused wherever a byte of it has changed, or else says the same", async () => {
    const whole = await readFile(file);
    const path = join(folder, "changed.zip");
    const same = (await openArchive(file)).manifest;
    const step = Math.ceil(whole.length / 60);

    for (let at = 0; at < whole.length; at += step) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x21;
      await writeFile(path, changed);

      const outcome = await openArchive(path).catch((error: Error) => error.message);
      // A date of a file within the archive says nothing.
      if (typeof outcome === "string")
        expect(outcome).toMatch(/cannot be restored \(.+\)\. Nothing was changed\.$/);
      else expect(outcome.manifest).toEqual(same);
    }
  });

  it.each([
    ["cut short", (whole: Buffer) => whole.subarray(0, -20), "it is no back-up, or cut short"],
    ["empty", () => Buffer.alloc(0), "it is no back-up, or cut short"],
    ["something else", () => Buffer.from("SELECT 1;"), "it is no back-up, or cut short"],
  ])("is refused when it is %s", async (_, change, sentence) => {
    const path = join(folder, "wrong.zip");
    await writeFile(path, change(await readFile(file)));

    await expect(openArchive(path)).rejects.toThrow(sentence);
  });

  it("is refused when it is not there", async () => {
    await expect(openArchive(join(folder, "no.zip"))).rejects.toThrow("there is no such file");
  });

  it.each([
    ["of a newer format", { format: formatVersion + 1 }, "a newer release wrote it"],
    ["that lists nothing", { format: formatVersion }, "cannot be understood"],
  ])("is refused when it is one %s", async (_, change, sentence) => {
    const path = await rewritten((manifest) => ({
      ...(change.format > formatVersion ? manifest : {}),
      ...change,
    }));

    await expect(openArchive(path)).rejects.toThrow(sentence);
  });

  it("is refused when it comes from a newer release, before any database is asked for", async () => {
    const path = await rewritten((manifest) => {
      const release = { migrations: ["20990101000000_later"], queueMigration: 20 };
      return { ...manifest, release };
    });
    const open = () => Promise.reject(new Error("asked for"));

    await expect(restore({ path, open, resend: false })).rejects.toThrow(
      "made by a newer release than this one",
    );
  });
});

/** The same back-up with another list of contents, sealed as it should be. */
async function rewritten(change: (manifest: Readonly<Record<string, unknown>>) => unknown): Promise<string> {
  const path = join(folder, "rewritten.zip");
  const [from, to] = [await openPromise(file, { lazyEntries: true, autoClose: false }), new ZipFile()];
  let seal = "";
  for await (const entry of from.eachEntry()) {
    const bytes = await buffer(await from.openReadStreamPromise(entry));
    if (entry.fileName !== "manifest.json") {
      to.addBuffer(bytes, entry.fileName);
      continue;
    }
    const manifest = Buffer.from(JSON.stringify(change(JSON.parse(bytes.toString()))));
    seal = sealOf(manifest);
    to.addBuffer(manifest, entry.fileName);
  }
  from.close();
  to.end({ comment: seal, forceZip64Format: false });
  await writeFile(path, await buffer(to.outputStream));
  return path;
}

async function onDatabase(
  create: () => Promise<TestDatabase>,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const { url, drop } = await create();
  await work(url).finally(drop);
}
