import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbedded } from "#src/store/embedded.ts";
import {
  connect,
  createFolder,
  ended,
  postmasterOf,
  query,
  removeFolder,
  startInOtherProcess,
} from "#test/support/embedded.ts";

let dataDir: string;

beforeAll(async () => {
  dataDir = await createFolder();
});

afterAll(async () => {
  await removeFolder(dataDir);
});

describe("startEmbedded in several processes", () => {
  it("makes and starts one server when two processes start a new folder at the same moment", async () => {
    const [one, other] = await Promise.all([startInOtherProcess(dataDir), startInOtherProcess(dataDir)]);

    await query(one.url, "create table shared as select 'yes' as words");
    expect(await query(other.url, "select words from shared")).toEqual([{ words: "yes" }]);

    await Promise.all([one.leave(), other.leave()]);
    expect(await postmasterOf(dataDir)).toBeUndefined();
  });

  it("joins the server that another process started, and leaves it running", async () => {
    const owner = await startInOtherProcess(dataDir);
    const guest = await startEmbedded({ dataDir });

    await guest.stop();

    expect(new URL(guest.url).port).toBe(new URL(owner.url).port);
    expect(await query(owner.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await owner.leave();
  });

  it("stops only when the last process leaves", async () => {
    const owner = await startInOtherProcess(dataDir);
    const guest = await startEmbedded({ dataDir });

    await owner.leave();
    expect(await query(guest.url, "select 1 as one")).toEqual([{ one: 1 }]);

    await guest.stop();
    expect(await postmasterOf(dataDir)).toBeUndefined();
  });

  it("stays for another program that is connected", async () => {
    const server = await startEmbedded({ dataDir });
    const url = new URL(server.url);
    url.search = "";
    const visitor = await connect(url.href);

    await server.stop();

    expect((await visitor.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await visitor.end();
    await (await startEmbedded({ dataDir })).stop();
  });

  it.each(["SIGKILL", "SIGINT", "SIGHUP"] as const)(
    "outlives %s to its owner, and belongs to the next that starts",
    async (signal) => {
      const owner = await startInOtherProcess(dataDir);
      const postmaster = await postmasterOf(dataDir);
      await query(owner.url, `create table ${signal} as select 'kept' as words`);
      await owner.kill(signal);

      const next = await startEmbedded({ dataDir });

      expect(await postmasterOf(dataDir)).toBe(postmaster);
      expect(await query(next.url, `select words from ${signal}`)).toEqual([{ words: "kept" }]);
      await next.stop();
      expect(await postmasterOf(dataDir)).toBeUndefined();
    },
  );

  it("recovers what was committed after the server itself was killed", async () => {
    const server = await startEmbedded({ dataDir });
    await query(server.url, "create table committed as select 'yes' as words");
    const postmaster = (await postmasterOf(dataDir)) ?? 0;
    process.kill(postmaster, "SIGKILL");
    await ended(postmaster);

    const next = await startEmbedded({ dataDir });

    expect(await query(next.url, "select words from committed")).toEqual([{ words: "yes" }]);
    await next.stop();
    await server.stop();
  });
});
