import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { birthOf } from "#src/store/embedded/process.ts";
import { startBot } from "#test/support/bot-process.ts";
import { createFolder, postmasterOf, removeFolder } from "#test/support/embedded.ts";

let dataDir: string;

beforeAll(async () => {
  dataDir = await createFolder();
});

afterAll(() => removeFolder(dataDir));

describe("a bot with a database of its own", () => {
  it("stops both on Ctrl-C, and finds everything again at its next start", async () => {
    const first = await startBot({ DATA_DIR: dataDir });
    const people = await (await first.get("/chat/people")).json();
    const postmaster = (await postmasterOf(dataDir)) ?? 0;

    await first.stop();

    expect(first.ended()).toBe(0);
    expect(await birthOf(postmaster)).toBeUndefined();
    expect(await postmasterOf(dataDir)).toBeUndefined();

    const second = await startBot({ DATA_DIR: dataDir });
    expect(await (await second.get("/chat/people")).json()).toEqual(people);
    await second.stop();
    expect(second.ended()).toBe(0);
  });
});
