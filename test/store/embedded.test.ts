import { execFileSync } from "node:child_process";
import { appendFile, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedServer, startEmbedded } from "#src/store/embedded.ts";
import { createFolder, postmasterOf, query, removeFolder } from "#test/support/embedded.ts";

describe("startEmbedded", () => {
  let folder: string;

  afterEach(async () => {
    await removeFolder(folder);
  });

  it.each(foldersOfThisMachine())(
    "creates a database in a folder that $whom may enter, as uid $owner, and finds it again",
    async ({ mode, owner }) => {
      folder = await createFolder({ mode });
      const first = await startEmbedded({ dataDir: folder });
      await query(first.url, "create table note as select 'xin chào' as words");
      await first.stop();

      const second = await startEmbedded({ dataDir: folder });

      expect(await query(second.url, "select words from note")).toEqual([{ words: "xin chào" }]);
      expect((await stat(join(folder, "postgres"))).uid).toBe(owner);
      await second.stop();
      expect(await postmasterOf(folder)).toBeUndefined();
    },
  );
});

describe("an embedded server", () => {
  let folder: string;
  let server: EmbeddedServer;
  const file = (name: string) => join(folder, "postgres", name);

  beforeAll(async () => {
    folder = await createFolder();
    server = await startEmbedded({ dataDir: folder });
  });

  afterAll(async () => {
    await removeFolder(folder);
  });

  it.each(["data_checksums", "fsync", "full_page_writes", "synchronous_commit"])(
    "has %s on",
    async (name) => {
      expect(await query(server.url, `select current_setting('${name}') as value`)).toEqual([
        { value: "on" },
      ]);
    },
  );

  it("listens on this machine only", async () => {
    const [doors] = await query(
      server.url,
      "select current_setting('listen_addresses') as network, current_setting('unix_socket_directories') as sockets",
    );

    expect(doors).toEqual({ network: "127.0.0.1", sockets: "" });
  });

  it("answers nobody without the password", async () => {
    const stranger = new URL(server.url);
    stranger.password = "guessed";

    await expect(query(stranger.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
  });

  it("lets nobody else read its files", async () => {
    expect(await modeOf(file("."))).toBe("700");
    expect(await modeOf(file("chot.password"))).toBe("600");
    expect(await modeOf(join(folder, "postgres.log"))).toBe("600");
  });

  describe("that has been stopped", () => {
    beforeAll(async () => {
      await server.stop();
    });

    it("does not start with another major version, and stays as it is", async () => {
      const original = await readFile(file("PG_VERSION"), "utf8");
      await writeFile(file("PG_VERSION"), "17\n");

      await expect(startEmbedded({ dataDir: folder })).rejects.toThrow(
        /written by PostgreSQL 17, .* brings PostgreSQL 18/,
      );

      expect(await readFile(file("PG_VERSION"), "utf8")).toBe("17\n");
      await writeFile(file("PG_VERSION"), original);
    });

    it("shows the end of its log when it cannot start", async () => {
      const original = await readFile(file("postgresql.conf"), "utf8");
      await appendFile(file("postgresql.conf"), "sales_per_day = many\n");

      await expect(startEmbedded({ dataDir: folder })).rejects.toThrow(
        /did not start.*unrecognized configuration parameter "sales_per_day"/s,
      );

      await writeFile(file("postgresql.conf"), original);
    });

    it("begins a new log when the old one is large", async () => {
      const log = join(folder, "postgres.log");
      await writeFile(log, Buffer.alloc(11 * 1024 * 1024));

      const next = await startEmbedded({ dataDir: folder });

      expect((await stat(log)).size).toBeLessThan(100_000);
      await next.stop();
    });

    it("is not held up by files that name a process of somebody else", async () => {
      await writeFile(file("postmaster.pid"), `${process.ppid}\n/elsewhere\n0\n5432\n\n\n\nready\n`);
      await writeFile(join(folder, "postgres.lock"), `${process.ppid} long-ago`);

      const next = await startEmbedded({ dataDir: folder });

      expect(await query(next.url, "select 1 as one")).toEqual([{ one: 1 }]);
      await next.stop();
    });
  });
});

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

/** Root cannot run PostgreSQL itself; which ways around that exist depends on the machine. */
function foldersOfThisMachine() {
  const self = process.getuid?.() ?? 0;
  if (self !== 0) return [{ whom: "its user alone", mode: 0o700, owner: self }];

  const open = { whom: "everybody, started by root,", mode: 0o755, owner: 65_534 };
  const closed = { whom: "root alone", mode: 0o700, owner: 0 };
  return hasUserNamespaces() ? [open, closed] : [open];
}

function hasUserNamespaces(): boolean {
  try {
    execFileSync("sh", ["-c", "unshare --user --map-user=65534 true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
