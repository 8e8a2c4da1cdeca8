import { type ChildProcess, execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { poll } from "#src/store/embedded/poll.ts";
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from "#test/support/database.ts";
import { createDemoDatabase } from "#test/support/demo-database.ts";
import { connect } from "#test/support/embedded.ts";
import { type Contents, fillEveryTable, readEveryTable } from "#test/support/every-table.ts";

const root = join(import.meta.dirname, "..", "..");

let demo: TestDatabase;
let contents: Contents;
let folder: string;

beforeAll(async () => {
  demo = await createDemoDatabase();
  await fillEveryTable(demo.url);
  contents = await readEveryTable(demo.url);
  folder = await mkdtemp(join(tmpdir(), "chot-programs-"));
});

afterAll(async () => {
  await demo.drop();
  await rm(folder, { recursive: true });
});

describe("npm run backup and npm run restore", () => {
  it("bring the demo company, and a row of everything else, from one database into another", async () => {
    const { url, drop } = await createEmptyDatabase();

    const backup = await run("backup", ["--to", join(folder, "all.zip")], demo.url);
    const restore = await run("restore", [join(folder, "all.zip"), "--resend"], url);

    expect([backup.code, restore.code]).toEqual([0, 0]);
    expect(restore.out).toContain("What is left to do: put company.yaml, templates/ and .env back");
    const found = await readEveryTable(url);
    await drop();
    expect(found).toEqual(contents);
  });

  it("write under DATA_DIR where no other name is given", async () => {
    const { code, out } = await run("backup", [], demo.url);

    const [name] = await readdir(join(folder, "backups"));
    expect([code, name]).toEqual([0, expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.zip$/)]);
    expect(out).toContain(`${join(folder, "backups", String(name))}: `);
  });

  it("name the database that was copied, and not its password", async () => {
    const { out } = await run("backup", ["--to", join(folder, "named.zip")], demo.url);

    expect(out).toContain(`Copied ${demo.url.replace(/:[^:@]+@/, ":…@")}\n`);
  });
});

describe("npm run move", () => {
  it("that is killed half way has done nothing, and can be run again, and again", async () => {
    const { url, drop } = await createTestDatabase();
    const server = await connect(url);
    const { child, ended } = start("move", ["--to", url], demo.url);
    await poll(60_000, async () => ((await isHeld(server)) ? true : undefined));
    child.kill("SIGKILL");
    await ended;
    await poll(60_000, async () => ((await isHeld(server)) ? undefined : true));
    const left = await readEveryTable(url);

    const first = await run("move", ["--to", url], demo.url);
    const second = await run("move", ["--to", url], demo.url);

    const found = await readEveryTable(url);
    await server.end();
    await drop();
    expect(Object.values(left).flat()).toEqual([]);
    expect(first).toMatchObject({
      code: 0,
      out: expect.stringContaining("Moved: both databases hold the same."),
    });
    expect(first.out).toContain(`DATABASE_URL=${url.replace(/:[^:@]+@/, ":…@")}`);
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining("It was moved before") });
    expect(found).toEqual(contents);
  });

  it("says what it needs", async () => {
    const { code, complaints } = await run("move", ["--to", "server.example.com"], demo.url);

    expect([code, complaints]).toEqual([2, expect.stringContaining("npm run move -- --to postgresql://")]);
  });
});

/** Whether the program keeps the tables to itself, which it does until everything is there. */
async function isHeld(server: Client): Promise<boolean> {
  const { rowCount } = await server.query(
    `SELECT FROM pg_locks WHERE relation = 'sale'::regclass AND mode = 'AccessExclusiveLock' AND granted`,
  );
  return rowCount !== 0;
}

type Ended = { readonly code: number | null; readonly out: string; readonly complaints: string };

function run(name: string, args: readonly string[], databaseUrl: string): Promise<Ended> {
  return start(name, args, databaseUrl).ended;
}

function start(
  name: string,
  args: readonly string[],
  databaseUrl: string,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const env = { PATH: "/usr/bin:/bin", DATABASE_URL: databaseUrl, DATA_DIR: folder };
  const child: ChildProcess = execFile(
    process.execPath,
    [join(root, "src", "cli", `${name}.ts`), ...args],
    { cwd: root, env },
    (_, out, complaints) => resolve({ code: child.exitCode, out, complaints }),
  );
  return { child, ended: promise };
}
